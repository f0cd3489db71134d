using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LytSlot.Grains.Conversations.Taps;

/// <summary>
/// A tap that says yes to a price: <c>price:{minor units}</c> for Stars, <c>price:{minor units}:{currency}</c> for
/// others.
/// </summary>
internal static class PriceTap
{
    public static string Of(Money price) => price.Currency == Money.Stars
        ? NumberTap.Of(NumberTap.Price, price.AmountMinor)
        : string.Create(CultureInfo.InvariantCulture, $"{NumberTap.Price}:{price.AmountMinor}:{price.Currency}");

    public static bool TryParse([NotNullWhen(true)] string? data, [NotNullWhen(true)] out Money? price)
    {
        price = data?.Split(':') switch
        {
            [NumberTap.Price, var minor] when Number(minor) is { } amount => new(amount, Money.Stars),
            [NumberTap.Price, var minor, { Length: 3 } currency] when Number(minor) is { } amount =>
                new(amount, currency),
            _ => null,
        };
        return price is not null;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
