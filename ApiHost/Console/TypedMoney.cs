using System.Globalization;

namespace LytSlot.ApiHost.Console;

/// <summary>Money as people type it.</summary>
internal static class TypedMoney
{
    private const decimal Most = 1_000_000_000_000;

    /// <summary>
    /// <c>1500</c>, <c>1 500,50</c>, <c>1500.5</c> of a currency, of Stars whole ones; null for what is no sum above 0.
    /// </summary>
    public static Money? Read(string? amount, string? currency)
    {
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper))
        {
            return null;
        }

        var text = string.Concat((amount ?? "").Where(letter => !char.IsWhiteSpace(letter))).Replace(',', '.');
        var units = currency == Money.Stars ? 1 : 100;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum)
            && sum is > 0 and < Most && sum * units % 1 == 0
                ? new((long)(sum * units), currency)
                : null;
    }

    /// <summary>A sum as it is typed.</summary>
    public static string Spell(long minor, string currency) => (currency == Money.Stars ? minor : (decimal)minor / 100)
        .ToString("0.##", CultureInfo.InvariantCulture);
}
