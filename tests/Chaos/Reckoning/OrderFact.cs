namespace LytSlot.Chaos.Reckoning;

/// <summary>A line of an order's timeline.</summary>
internal sealed record OrderFact(string Order, long Sequence, DateTimeOffset At, string Kind, string? Reason = null);
