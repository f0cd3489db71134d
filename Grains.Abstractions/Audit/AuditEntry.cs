namespace LytSlot.Audit;

/// <summary>One thing that happened in a tenant, written in the commit of what it did.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Thing">What it happened to, snake_case: <c>order</c>, <c>channel</c>, <c>tenant</c>.</param>
/// <param name="Id">
/// Which one: the id with dashes, a channel's number at Telegram, a code; for the tenant itself its own id.
/// </param>
/// <param name="Sequence">Number within the thing, from 1: with thing and id the name of the entry.</param>
/// <param name="Kind">What happened, snake_case.</param>
/// <param name="Actor">Who did it, as <see cref="Caller.Actor"/> spells it.</param>
/// <param name="Reason">Why; null when nobody said.</param>
/// <param name="Trace">W3C traceparent of the call; null when there was none.</param>
[GenerateSerializer, Immutable, Alias("lyt.AuditEntry")]
public sealed record AuditEntry(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string Thing,
    [property: Id(2)] string Id,
    [property: Id(3)] long Sequence,
    [property: Id(4)] string Kind,
    [property: Id(5)] string Actor,
    [property: Id(6)] string? Reason,
    [property: Id(7)] string? Trace)
{
    /// <summary>Names the entry within its tenant: <c>{thing}/{id}/{sequence}</c>.</summary>
    public string Name() => FormattableString.Invariant($"{Thing}/{Id}/{Sequence}");
}
