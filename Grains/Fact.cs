namespace LytSlot.Grains;

/// <summary>
/// Something that happened to a thing, leaving with the state's write into the append-only table of events.
/// </summary>
/// <param name="Sequence">Number within the thing, from 1, without gaps.</param>
/// <param name="Kind">What happened, snake_case.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Actor">Who did it, as <see cref="Caller.Actor"/> spells it.</param>
/// <param name="Reason">Why; null when nobody said.</param>
/// <param name="Trace">W3C traceparent of the call; null when there was none.</param>
internal sealed record Fact(
    int Sequence,
    string Kind,
    DateTimeOffset At,
    string Actor,
    string? Reason,
    string? Trace);
