using System.Text.RegularExpressions;

namespace LytSlot.Grains.Marking;

/// <summary>
/// Tax ids as people type them. A Russian INN has 10 digits (companies) or 12 (people), the last one or two of them a
/// checksum. A foreign id stands behind the two letters of its country, since every country has rules of its own: only
/// its form is looked at.
/// </summary>
internal static partial class TaxIds
{
    private static readonly int[] Company = [2, 4, 10, 3, 5, 9, 4, 6, 8];

    private static readonly int[] PersonFirst = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    private static readonly int[] PersonSecond = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    /// <summary>The id in its one spelling; null when it is none.</summary>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: > 0 and <= 64 })
        {
            return null;
        }

        if (Inn().Match(typed) is { Success: true } inn)
        {
            var digits = string.Concat(inn.Groups["digits"].Value.Where(char.IsAsciiDigit));
            return IsInn(digits) ? digits : null;
        }

        return Foreign().Match(typed) is { Success: true } foreign
            && foreign.Groups["country"].Value.ToUpperInvariant() is var country and not "RU"
                ? $"{country} {foreign.Groups["id"].Value.ToUpperInvariant()}"
                : null;
    }

    /// <summary>Whether an id, in its one spelling, is of another country than Russia.</summary>
    public static bool IsForeign(string taxId) => !char.IsAsciiDigit(taxId[0]);

    /// <summary>No tax office has the number 00, and ten noughts would pass the checksum.</summary>
    private static bool IsInn(string digits) => digits switch
    {
        ['0', '0', ..] => false,
        { Length: 10 } => Fits(digits, Company),
        { Length: 12 } => Fits(digits, PersonFirst) && Fits(digits, PersonSecond),
        _ => false,
    };

    private static bool Fits(string digits, int[] weights) =>
        weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 11 % 10 == digits[weights.Length] - '0';

    [GeneratedRegex(
        @"^\s*((ИНН|INN)\s*:?\s*)?(?<digits>[0-9]( ?[0-9])*)\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inn();

    [GeneratedRegex(
        @"^\s*(?<country>[A-Za-z]{2})[ :-]{1,2}(?<id>(?=[^0-9]*[0-9])[A-Za-z0-9][A-Za-z0-9./-]{1,22}[A-Za-z0-9])\s*\z")]
    private static partial Regex Foreign();
}
