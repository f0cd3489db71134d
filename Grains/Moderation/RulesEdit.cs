using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Moderation;

namespace LytSlot.Grains.Moderation;

/// <summary>How the platform's rules change. Pure.</summary>
internal static class RulesEdit
{
    /// <summary>So many words, and so many links.</summary>
    public const int Most = 500;

    /// <summary>What a fact says of a change: enough to see what somebody was about.</summary>
    private const int LongestWords = 500;

    private const string Fact = "rules_set";

    /// <summary>The rules as they are from now on; unchanged when they say the same.</summary>
    public static Decision<ModerationState> Set(
        ModerationState before,
        ImmutableArray<string> words,
        ImmutableArray<string> links,
        int? version,
        long? by,
        Stamp stamp)
    {
        if (words.IsDefault || links.IsDefault || words.Length > Most || links.Length > Most)
        {
            return ModerationRefusals.TooMany;
        }

        var parsedWords = words.Select(StopWord.Parse).ToList();
        if (parsedWords.IndexOf(null) is var badWord and >= 0)
        {
            return ModerationRefusals.BadWord(badWord + 1);
        }

        var parsedLinks = links.Select(LinkRule.Parse).ToList();
        if (parsedLinks.IndexOf(null) is var badLink and >= 0)
        {
            return ModerationRefusals.BadLink(badLink + 1);
        }

        var next = before with
        {
            Words = [.. parsedWords.OfType<StopWord>().DistinctBy(word => word.Sense).Select(word => word.Rule)],
            Links = [.. parsedLinks.OfType<LinkRule>().DistinctBy(link => link.Sense).Select(link => link.Rule)],
        };
        return next.Words.SequenceEqual(before.Words) && next.Links.SequenceEqual(before.Links) ? Decision.Unchanged
            : version is not null && version != before.Version ? ModerationRefusals.RulesChanged
            : next with
            {
                Version = before.Version + 1,
                ChangedAt = stamp.At,
                ChangedBy = by,
                Events = [new(before.Version + 1, Fact, stamp.At, stamp.Actor, Told(before, next), stamp.Trace)],
            };
    }

    public static ModerationRulesView View(ModerationState rules) =>
        new(rules.Words, rules.Links, rules.Version, rules.ChangedAt, rules.ChangedBy);

    /// <summary>What came and what went, as <c>+new -old</c>; cut where it is long.</summary>
    private static string Told(ModerationState before, ModerationState next)
    {
        var was = before.Words.Concat(before.Links).ToList();
        var now = next.Words.Concat(next.Links).ToList();
        var (came, went) = (now.Except(was).ToList(), was.Except(now).ToList());
        var counts = string.Create(CultureInfo.InvariantCulture, $"{came.Count} came, {went.Count} went: ");
        return CleanText.Tidy(
            counts + string.Join(", ", came.Select(rule => "+" + rule).Concat(went.Select(rule => "-" + rule))),
            LongestWords);
    }
}
