namespace LytSlot.Grains.Prices;

/// <summary>What a price may be. Pure.</summary>
internal static class PriceLimits
{
    /// <summary>The lowest price there is, in minor units.</summary>
    public const long Lowest = 1;

    /// <summary>
    /// The highest price, in minor units: the limit of one invoice in Stars
    /// (https://core.telegram.org/bots/api#labeledprice), a billion in other currencies.
    /// </summary>
    public static long Highest(string currency) => currency == Money.Stars ? 100_000 : 1_000_000_000;

    /// <summary>Whether it is an amount of a currency that something may cost.</summary>
    public static bool IsPrice(Money price) =>
        price.Currency is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z']
        && price.AmountMinor >= Lowest && price.AmountMinor <= Highest(price.Currency);
}
