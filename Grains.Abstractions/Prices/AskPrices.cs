using System.Collections.Immutable;

namespace LytSlot.Prices;

/// <summary>Slots whose prices somebody wants to know.</summary>
/// <param name="StartsAt">Starts of the slots, UTC; 1 to 100.</param>
/// <param name="Format">Name of one of the channel's formats.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
[GenerateSerializer, Immutable, Alias("lyt.AskPrices")]
public sealed record AskPrices(
    [property: Id(0)] ImmutableArray<DateTimeOffset> StartsAt,
    [property: Id(1)] string Format,
    [property: Id(2)] string Currency);
