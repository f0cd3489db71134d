using System.Collections.Immutable;

namespace LytSlot.Queries;

/// <summary>An order's changes in order.</summary>
/// <param name="Entries">At most 200.</param>
[GenerateSerializer, Immutable, Alias("lyt.Timeline")]
public sealed record Timeline(
    [property: Id(0)] ImmutableArray<TimelineEntry> Entries);
