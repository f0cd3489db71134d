using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// Prices as people type them: <c>150</c>, <c>1 000 ⭐, 900 RUB</c>, <c>12.50 EUR</c>; a number alone means Stars. Pure.
/// </summary>
internal static partial class SaidPrices
{
    private const int LongestText = 100;

    /// <summary>The prices, in the order they were said; null when the text is anything else.</summary>
    public static ImmutableArray<Money>? Read(string? text)
    {
        if (text is not { Length: > 0 and <= LongestText })
        {
            return null;
        }

        var parts = Separator().Split(text.Trim()).Select(part => Price(part.Trim())).ToList();
        return parts.Contains(null) ? null : [.. parts.Select(price => price!)];
    }

    private static Money? Price(string part)
    {
        if (OnePrice().Match(part) is not { Success: true } match)
        {
            return null;
        }

        var digits = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        var cents = match.Groups["cents"].Value;
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            || whole > 10_000_000)
        {
            return null;
        }

        var currency = match.Groups["currency"].Value.ToUpperInvariant() switch
        {
            "" or "⭐" or "⭐\uFE0F" or Money.Stars => Money.Stars,
            "₽" => "RUB",
            "€" => "EUR",
            "$" => "USD",
            var code => code,
        };
        return currency != Money.Stars
            ? new((whole * 100) + (cents.Length > 0 ? int.Parse(cents, CultureInfo.InvariantCulture) : 0), currency)
            : cents.Length > 0 ? null : new(whole, currency);
    }

    [GeneratedRegex(@"[;\n+]|,\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<whole>\d[\d\s]{0,15})([.,](?<cents>\d\d))?\s*(?<currency>⭐\uFE0F?|[₽€$]|[A-Za-z]{3})?$")]
    private static partial Regex OnePrice();
}
