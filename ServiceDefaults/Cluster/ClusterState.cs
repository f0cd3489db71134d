namespace LytSlot.ServiceDefaults.Cluster;

/// <summary>Whether this process is part of the cluster just now.</summary>
public sealed class ClusterState
{
    private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _reason = "starting";

    /// <summary>Completes when the cluster was first joined. Work that needs grains waits for it.</summary>
    public Task Joined => _joined.Task;

    /// <summary>Why grains cannot be called; null when they can.</summary>
    public string? Reason => _reason;

    internal void Waiting(string reason) => _reason = reason;

    internal void Lost() => _reason = "connection lost";

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
