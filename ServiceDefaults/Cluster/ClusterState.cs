namespace LytSlot.ServiceDefaults.Cluster;

/// <summary>Whether this process is part of the cluster just now.</summary>
public sealed class ClusterState
{
    private const string ConnectionLost = "connection lost";

    private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _reason = "starting";

    /// <summary>Completes when the cluster was first joined. Work that needs grains waits for it.</summary>
    public Task Joined => _joined.Task;

    /// <summary>Why grains cannot be called; null when they can.</summary>
    public string? Reason => _reason;

    /// <summary>Whether the cluster was joined and then no gateway was left.</summary>
    internal bool IsLost => ReferenceEquals(_reason, ConnectionLost);

    internal void Waiting(string reason) => _reason = reason;

    internal void Lost() => _reason = ConnectionLost;

    internal void Up()
    {
        _reason = null;
        _joined.TrySetResult();
    }

    /// <summary>A gateway came back; says nothing before the first joining is complete.</summary>
    internal void Found()
    {
        if (Joined.IsCompleted)
        {
            _reason = null;
        }
    }
}
