using System.Collections.Immutable;

namespace LytSlot.Prices;

/// <summary>What a slot costs, and why.</summary>
/// <param name="Total">What is charged: at least one minor unit.</param>
/// <param name="Lines">The base price and one line for each rule that changed it; they sum to the total.</param>
/// <param name="Promo">The promo code that lowered it; null for none.</param>
[GenerateSerializer, Immutable, Alias("lyt.Quote")]
public sealed record Quote(
    [property: Id(0)] Money Total,
    [property: Id(1)] ImmutableArray<PriceLine> Lines,
    [property: Id(2)] string? Promo);
