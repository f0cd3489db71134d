namespace LytSlot.BotHost.Polling;

/// <summary>
/// One stretch in which updates do not come in. It is told when it begins, again for each further reason, and when it
/// ends; what is tried every second in between is not. For one thread at a time.
/// </summary>
internal sealed class Outage(TimeProvider time)
{
    private readonly HashSet<string> _reasons = [];
    private long _began;

    /// <summary>Something failed.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Begins(string reason)
    {
        if (_reasons.Count == 0)
        {
            _began = time.GetTimestamp();
        }

        return _reasons.Add(reason);
    }

    /// <summary>All is well.</summary>
    /// <returns>How long it was not; null when it was.</returns>
    public TimeSpan? Ends()
    {
        if (_reasons.Count == 0)
        {
            return null;
        }

        _reasons.Clear();
        return time.GetElapsedTime(_began);
    }
}
