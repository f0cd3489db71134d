using System.Collections.Immutable;

namespace LytSlot.Analytics;

/// <summary>A channel's subscribers by day.</summary>
/// <param name="Days">The days on which they were counted, in order; the others are missing.</param>
[GenerateSerializer, Immutable, Alias("lyt.SubscriberSeries")]
public sealed record SubscriberSeries(
    [property: Id(0)] ImmutableArray<SubscriberDay> Days);
