using System.Collections.Immutable;

namespace LytSlot.Prices;

/// <summary>Prices of slots.</summary>
/// <param name="Totals">One for each slot asked for, in that order.</param>
[GenerateSerializer, Immutable, Alias("lyt.SlotPrices")]
public sealed record SlotPrices(
    [property: Id(0)] ImmutableArray<Money> Totals);
