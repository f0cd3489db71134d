using System.Collections.Immutable;

namespace LytSlot.Analytics;

/// <summary>A period day by day.</summary>
/// <param name="Days">Every day of it in order, those on which nothing happened too.</param>
[GenerateSerializer, Immutable, Alias("lyt.AnalyticsSeries")]
public sealed record AnalyticsSeries(
    [property: Id(0)] ImmutableArray<DayNumbers> Days);
