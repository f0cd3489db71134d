namespace LytSlot.Prices;

/// <summary>What one rule did to a price.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Parameter">
/// Its parameter: the format of the base price, the percentage (<c>-20</c>), the promo code; null for a replaced price.
/// </param>
/// <param name="AmountMinor">Minor units of the quote's currency, signed; lines sum to the total.</param>
[GenerateSerializer, Immutable, Alias("lyt.PriceLine")]
public sealed record PriceLine(
    [property: Id(0)] PriceLineKind Kind,
    [property: Id(1)] string? Parameter,
    [property: Id(2)] long AmountMinor);
