namespace LytSlot.TelegramStandIn.Limits;

/// <summary>How much of an allowance is left; pure, time comes in.</summary>
/// <param name="Level">Messages that may go at once.</param>
/// <param name="At">When the level was right.</param>
internal readonly record struct TokenBucket(double Level, DateTimeOffset At)
{
    public TokenBucket Refilled(DateTimeOffset now, double capacity, double perSecond) =>
        new(Math.Min(capacity, Level + (Math.Max(0, (now - At).TotalSeconds) * perSecond)), now);

    /// <summary>Whole seconds until <paramref name="count"/> messages may go; 0 means now.</summary>
    public int SecondsUntil(double count, double capacity, double perSecond)
    {
        var missing = Math.Min(count, capacity) - Level;
        return missing <= 1e-9 ? 0 : Math.Max(1, (int)Math.Ceiling(missing / perSecond));
    }
}
