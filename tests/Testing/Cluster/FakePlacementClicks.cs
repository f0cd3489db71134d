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

    /// <summary>Orders whose clicks can't be read.</summary>
    public ConcurrentDictionary<OrderKey, bool> Broken { get; } = new();

    public Task<ClickReport?> Of(OrderKey order, CreativeKey creative, CancellationToken cancel) =>
        Broken.ContainsKey(order)
            ? throw new TimeoutException("The database does not answer.")
            : Task.FromResult(Reports.GetValueOrDefault(order));
}
