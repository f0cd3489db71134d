using System.Globalization;

namespace LytSlot.Grains.Moderation;

/// <summary>The ways the platform's rules say no.</summary>
internal static class ModerationRefusals
{
    public static readonly Refusal RulesChanged =
        new(RefusalKind.Stale, "moderation.rules_changed", "The rules were changed meanwhile; read them again.");

    public static readonly Refusal TooMany =
        new(RefusalKind.Invalid, "moderation.too_many", "There are at most 500 stop words and 500 links.");

    /// <param name="number">Which one, from 1.</param>
    public static Refusal BadWord(int number) => new(
        RefusalKind.Invalid,
        "moderation.bad_word",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Word {number} is none: 1 to 64 characters with a letter or digit, a * only behind at least 3 of them."));

    /// <param name="number">Which one, from 1.</param>
    public static Refusal BadLink(int number) => new(
        RefusalKind.Invalid,
        "moderation.bad_link",
        string.Create(
            CultureInfo.InvariantCulture, $"Link {number} is neither a domain nor a public name at Telegram."));
}
