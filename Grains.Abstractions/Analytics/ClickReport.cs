using System.Collections.Immutable;

namespace LytSlot.Analytics;

/// <summary>Clicks on a placement's links, those of programs left out.</summary>
/// <param name="Clicks">All of them.</param>
/// <param name="Visitors">Different people of each day, added up: who comes again the next day counts again.</param>
/// <param name="Days">The latest days with clicks, at most 31, latest first.</param>
[GenerateSerializer, Immutable, Alias("lyt.ClickReport")]
public sealed record ClickReport(
    [property: Id(0)] long Clicks,
    [property: Id(1)] long Visitors,
    [property: Id(2)] ImmutableArray<ClickDay> Days);
