using System.Collections.Immutable;

namespace LytSlot.Analytics;

/// <summary>Who or what brought the most in one currency.</summary>
/// <param name="Items">At most ten, by revenue, then by orders, then by clicks, the most first.</param>
[GenerateSerializer, Immutable, Alias("lyt.AnalyticsTop")]
public sealed record AnalyticsTop(
    [property: Id(0)] ImmutableArray<TopItem> Items);
