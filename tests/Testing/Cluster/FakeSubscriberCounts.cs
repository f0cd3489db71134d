using System.Collections.Concurrent;
using LytSlot.Analytics;
using LytSlot.Grains.Analytics;

namespace LytSlot.Testing.Cluster;

/// <summary>Counts as they were kept.</summary>
internal sealed class FakeSubscriberCounts : ISubscriberCounts
{
    public ConcurrentDictionary<long, ConcurrentQueue<(Guid Tenant, MeasuredCount Counted)>> Kept { get; } = new();

    public Task Keep(long channel, Guid tenant, MeasuredCount counted)
    {
        Kept.GetOrAdd(channel, _ => []).Enqueue((tenant, counted));
        return Task.CompletedTask;
    }
}
