namespace LytSlot.Queries;

/// <summary>A change of an order.</summary>
/// <param name="Sequence">Number within the order, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">What happened, snake_case.</param>
/// <param name="Actor">Who did it, as <see cref="Caller.Actor"/> spells it.</param>
/// <param name="Reason">Why; null when nobody said.</param>
[GenerateSerializer, Immutable, Alias("lyt.TimelineEntry")]
public sealed record TimelineEntry(
    [property: Id(0)] int Sequence,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Kind,
    [property: Id(3)] string Actor,
    [property: Id(4)] string? Reason);
