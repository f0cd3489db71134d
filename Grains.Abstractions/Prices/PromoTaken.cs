namespace LytSlot.Prices;

/// <summary>A use of a promo code that is kept for an order.</summary>
/// <param name="Terms">What it takes off.</param>
/// <param name="PlaceBy">Until when the order must be placed, UTC: a use without an order goes back.</param>
[GenerateSerializer, Immutable, Alias("lyt.PromoTaken")]
public sealed record PromoTaken(
    [property: Id(0)] PromoTerms Terms,
    [property: Id(1)] DateTimeOffset PlaceBy);
