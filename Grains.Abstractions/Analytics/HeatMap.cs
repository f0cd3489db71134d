using System.Collections.Immutable;

namespace LytSlot.Analytics;

/// <summary>Which hours of the week sell.</summary>
/// <param name="Cells">All 168, by weekday and hour.</param>
[GenerateSerializer, Immutable, Alias("lyt.HeatMap")]
public sealed record HeatMap(
    [property: Id(0)] ImmutableArray<HeatCell> Cells);
