using LytSlot.Audit;

namespace LytSlot.ApiHost.Audit;

/// <summary>Something that happened in the tenant.</summary>
/// <param name="Name">Names the entry: <c>{thing}/{id}/{sequence}</c>.</param>
/// <param name="At">When.</param>
/// <param name="Thing">What it happened to, snake_case.</param>
/// <param name="Id">Which one: an id, a channel's number at Telegram, a code.</param>
/// <param name="Sequence">Number within the thing, from 1.</param>
/// <param name="Kind">What happened, snake_case.</param>
/// <param name="Actor">
/// Who did it: <c>member:5</c>, <c>person:7</c>, <c>admin:9</c>, <c>system</c>; an API key in a member's name is
/// <c>member:5/key:</c> and the 32 digits of its id.
/// </param>
/// <param name="Reason">Why; null when nobody said.</param>
/// <param name="Trace">W3C traceparent of the request that caused it; null when there was none.</param>
internal sealed record AuditEntryResponse(
    string Name,
    DateTimeOffset At,
    string Thing,
    string Id,
    long Sequence,
    string Kind,
    string Actor,
    string? Reason,
    string? Trace)
{
    public static AuditEntryResponse From(AuditEntry entry) => new(
        entry.Name(),
        entry.At,
        entry.Thing,
        entry.Id,
        entry.Sequence,
        entry.Kind,
        entry.Actor,
        entry.Reason,
        entry.Trace);
}
