using System.Globalization;
using System.Text.RegularExpressions;
using LytSlot.ApiHost.Problems;
using LytSlot.Audit;

namespace LytSlot.ApiHost.Console;

/// <summary>What happened to things, in words where there are any.</summary>
internal static partial class Happened
{
    /// <summary><c>Approved</c>; what has no words is spelled as it is.</summary>
    public static string Words(string thing, string kind)
    {
        var key = thing == "order" ? $"event.{kind}" : $"happened.{thing}.{kind}";
        return ConsoleWords.SayOr(key, kind.Replace('_', ' '));
    }

    /// <summary>What it happened to: <c>Order</c>.</summary>
    public static string Thing(string thing) => ConsoleWords.SayOr($"thing.{thing}", thing.Replace('_', ' '));

    /// <summary>Why, with names for numbers and without what only machines read; null when nothing is left.</summary>
    /// <param name="entry">What happened.</param>
    /// <param name="name">How a person is called.</param>
    public static string? Why(AuditEntry entry, Func<long, string> name)
    {
        var why = LeadingId().Replace(entry.Reason ?? "", "");
        if (entry.Thing is not "tenant")
        {
            return why.Length == 0 || entry.Thing is "webhooks" ? null
                : entry.Thing is "confirmation"
                    ? ProblemWords.Title(why) ?? ConsoleWords.SayOr($"happened.asked.{why}", why)
                : ConsoleWords.SayOr($"reason.{why}", why);
        }

        if (WordsOf(entry.Kind) is { } words)
        {
            why = Word().Replace(why, found => ConsoleWords.SayOr($"{words}.{found.Value}", found.Value))
                .Replace(" to ", " → ", StringComparison.Ordinal);
        }

        why = Number().Replace(
            why, found => name(long.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture)));
        return why.Length == 0 ? null : why;
    }

    /// <summary>Of what the words of a reason are; null: they are somebody's own.</summary>
    private static string? WordsOf(string kind) => kind switch
    {
        "role_set" or "member_removed" or "member_left" or "member_joined" or "invited" or "invitation_revoked" =>
            "role",
        "api_key_made" => "scope",
        "marking_set" => "marking",
        "plan_set" => "plan",
        _ => null,
    };

    [GeneratedRegex("^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}(: )?")]
    private static partial Regex LeadingId();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();

    /// <summary>The Telegram user id that a change of the team begins with.</summary>
    [GeneratedRegex("^(?<number>[0-9]{1,18})(?=: )")]
    private static partial Regex Number();
}
