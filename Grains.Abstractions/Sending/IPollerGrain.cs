namespace LytSlot.Sending;

/// <summary>The lease of the one host that polls a bot's updates. Key: <see cref="BotKey"/>.</summary>
[Alias("lyt.IPollerGrain")]
public interface IPollerGrain : IGrainWithStringKey
{
    /// <summary>Takes or renews the lease. A lease that ran out goes to whoever asks first.</summary>
    /// <param name="host">A name that is the host's own while its process lives.</param>
    /// <remarks>Callers: hosts.</remarks>
    [Alias("Lease")]
    Task<PollerLease> Lease(string host);

    /// <summary>Gives the lease back at a graceful stop. Somebody else's lease stays.</summary>
    /// <remarks>Callers: hosts.</remarks>
    [Alias("Release")]
    Task Release(string host);
}
