namespace LytSlot.Grains;

/// <summary>The circumstances every fact carries.</summary>
/// <param name="At">Now, UTC.</param>
/// <param name="Actor">Who did it, as <see cref="Caller.Actor"/> spells it.</param>
/// <param name="ByAdvertiser">Whether that was the advertiser: nobody is told what they did themselves.</param>
/// <param name="Trace">W3C traceparent of the call; null when there was none.</param>
internal sealed record Stamp(DateTimeOffset At, string Actor, bool ByAdvertiser, string? Trace);
