using System.Collections.Concurrent;
using LytSlot.Analytics;
using LytSlot.Creatives;
using LytSlot.Grains.Analytics;
using LytSlot.Orders;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would have counted: nothing until said otherwise.</summary>
internal sealed class FakePlacementClicks : IPlacementClicks
{
    public ConcurrentDictionary<OrderKey, ClickReport> Reports { get; } = new();

    public Task<ClickReport?> Of(OrderKey order, CreativeKey creative, CancellationToken cancel) =>
        Task.FromResult(Reports.GetValueOrDefault(order));
}
