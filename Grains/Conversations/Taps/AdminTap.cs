using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// A tap of an admin, <c>a:{verb}</c>, <c>a:{verb}:{chat id}</c> or <c>a:{verb}:{two ids, base64url}</c>, at most 47
/// bytes. It only names what is meant: whether the person is an admin is asked whenever one comes, and by the grains.
/// </summary>
/// <param name="Verb">What is asked for.</param>
/// <param name="Tenant">The tenant, or whose order or payout it is; empty for none.</param>
/// <param name="Id">The order or payout; empty for none.</param>
/// <param name="Channel">The channel's chat id; 0 for none.</param>
internal readonly record struct AdminTap(AdminVerb Verb, Guid Tenant = default, Guid Id = default, long Channel = 0)
{
    private const string Prefix = "a";

    // By their numbers.
    private const string Letters = "-hlwctopCLTUYNRmkxH";

    public static AdminTap Of(AdminVerb verb, long channel) => new(verb, Channel: channel);

    public static bool TryParse([NotNullWhen(true)] string? data, out AdminTap tap)
    {
        tap = default;
        if (data?.Split(':') is not [Prefix, [var letter], .. var rest] || Read(letter) is not { } verb)
        {
            return false;
        }

        switch (rest)
        {
            case [] when IsOfNothing(verb):
                tap = new(verb);
                return true;
            case [var chat] when IsOfChannel(verb) && long.TryParse(
                chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var channel):
                tap = Of(verb, channel);
                return true;
            case [var ids] when IsOfIds(verb) && IdPair.TryParse(ids, out var tenant, out var id):
                tap = new(verb, tenant, id);
                return true;
            default:
                return false;
        }
    }

    public override string ToString()
    {
        var letter = Letters[(int)Verb];
        return IsOfNothing(Verb) ? $"{Prefix}:{letter}"
            : IsOfChannel(Verb) ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{letter}:{Channel}")
            : $"{Prefix}:{letter}:{IdPair.Spell(Tenant, Id)}";
    }

    private static AdminVerb? Read(char letter) =>
        Letters.IndexOf(letter, StringComparison.Ordinal) is var place and > 0 ? (AdminVerb)place : null;

    private static bool IsOfNothing(AdminVerb verb) =>
        verb is AdminVerb.Home or AdminVerb.Tenants or AdminVerb.Payouts or AdminVerb.Moderation;

    private static bool IsOfChannel(AdminVerb verb) =>
        verb is AdminVerb.Channel or AdminVerb.SuspendChannel or AdminVerb.LiftChannel;

    private static bool IsOfIds(AdminVerb verb) =>
        verb is not AdminVerb.None && !IsOfNothing(verb) && !IsOfChannel(verb);
}
