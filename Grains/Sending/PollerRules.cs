using LytSlot.Sending;

namespace LytSlot.Grains.Sending;

/// <summary>
/// One host polls at a time: Telegram refuses a second one with 409. The holder renews well before the end; anyone else
/// gets the lease only when it has run out or was given back. Pure.
/// </summary>
internal static class PollerRules
{
    /// <summary>How long a lease lasts. A dead host's updates wait so long at most.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    // Soon enough that a host that was stopped in order is followed at once.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    /// <summary>The state after a host asked, and what it is told. The same state: nothing to store.</summary>
    public static (PollerState Next, PollerLease Answer) Ask(PollerState state, string host, DateTimeOffset now)
    {
        if (state.Host is null || state.Host == host || state.Until <= now)
        {
            return (new() { Host = host, Until = now + Length }, new(true, Length));
        }

        var wait = state.Until - now;
        return (state, new(false, wait < LongestWait ? wait : LongestWait));
    }

    /// <summary>The state after a host gave its lease back. Somebody else's stays.</summary>
    public static PollerState Release(PollerState state, string host) => state.Host == host ? new() : state;
}
