using System.Collections.Concurrent;
using LytSlot.Analytics;
using LytSlot.Channels;
using LytSlot.Grains.Analytics;
using LytSlot.Orders;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would have kept: nothing until said otherwise.</summary>
internal sealed class FakeReactions : IReactions
{
    public ConcurrentDictionary<OrderKey, MeasuredCount> Counts { get; } = new();

    /// <summary>What was told of each channel, as it came.</summary>
    public ConcurrentDictionary<long, ConcurrentQueue<PostReactions>> Told { get; } = new();

    public Task Keep(long channel, PostReactions reactions)
    {
        Told.GetOrAdd(channel, _ => []).Enqueue(reactions);
        return Task.CompletedTask;
    }

    public Task<MeasuredCount?> Of(OrderKey order, CancellationToken cancel) =>
        Task.FromResult(Counts.GetValueOrDefault(order));
}
