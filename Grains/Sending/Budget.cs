namespace LytSlot.Grains.Sending;

/// <summary>
/// What one chat, or the whole bot, may still send: a pace, perhaps a window, and Telegram's own stop.
/// </summary>
/// <param name="pace">How fast, in small steps; null: no limit.</param>
/// <param name="window">How many in a longer time; null: no such limit.</param>
internal sealed class Budget(Pace? pace, Window? window)
{
    private Pace? _pace = pace;

    /// <summary>Until when Telegram wants nothing.</summary>
    public TimeSpan StoppedUntil { get; private set; }

    /// <summary>When the next one may go; in the past when it may go at once.</summary>
    public TimeSpan Opens =>
        Later(StoppedUntil, Later(_pace?.Opens ?? TimeSpan.MinValue, window?.Opens ?? TimeSpan.MinValue));

    /// <summary>Since when this budget is as good as a new one.</summary>
    public TimeSpan IdleAt =>
        Later(StoppedUntil, Later(_pace?.FullAt ?? TimeSpan.MinValue, window?.EmptyAt ?? TimeSpan.MinValue));

    /// <summary>Whether it was written to without there being leave to.</summary>
    public bool IsInDebt(TimeSpan now) => _pace?.IsInDebt(now) ?? false;

    /// <summary>Counts sends, whether there was leave or not.</summary>
    public void Take(int count, TimeSpan now)
    {
        _pace = _pace?.Take(count, now);
        window?.Take(count, now);
    }

    /// <summary>Telegram said to wait. A stop never becomes shorter.</summary>
    public void Stop(TimeSpan until) => StoppedUntil = Later(StoppedUntil, until);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
