namespace LytSlot.Analytics;

/// <summary>How many there were at a moment.</summary>
/// <param name="At">When it was counted, UTC.</param>
/// <param name="Count">How many.</param>
[GenerateSerializer, Immutable, Alias("lyt.MeasuredCount")]
public sealed record MeasuredCount(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] int Count);
