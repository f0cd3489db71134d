namespace LytSlot.Prices;

/// <summary>What a promo code takes off a price.</summary>
/// <param name="Code">The code, capital letters.</param>
/// <param name="Percent">Whole percent taken off, 1 to 100; null for an amount.</param>
/// <param name="Amount">Amount taken off, above zero; null for a percentage.</param>
[GenerateSerializer, Immutable, Alias("lyt.PromoTerms")]
public sealed record PromoTerms(
    [property: Id(0)] string Code,
    [property: Id(1)] int? Percent,
    [property: Id(2)] Money? Amount);
