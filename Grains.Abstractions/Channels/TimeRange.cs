namespace LytSlot.Channels;

/// <summary>A stretch of time, half-open.</summary>
/// <param name="From">Start, inclusive, UTC.</param>
/// <param name="To">End, exclusive, UTC; later than <paramref name="From"/>.</param>
[GenerateSerializer, Immutable, Alias("lyt.TimeRange")]
public sealed record TimeRange(
    [property: Id(0)] DateTimeOffset From,
    [property: Id(1)] DateTimeOffset To);
