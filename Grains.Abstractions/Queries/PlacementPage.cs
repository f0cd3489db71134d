using System.Collections.Immutable;

namespace LytSlot.Queries;

/// <summary>A part of the placements of a month.</summary>
/// <param name="Rows">Placements, by their slots.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
[GenerateSerializer, Immutable, Alias("lyt.PlacementPage")]
public sealed record PlacementPage(
    [property: Id(0)] ImmutableArray<PlacementRow> Rows,
    [property: Id(1)] string? Next);
