using LytSlot.Analytics;
using LytSlot.Orders;

namespace LytSlot.Grains.Analytics;

/// <summary>What an order has done with its numbers. Callers: the system. Everything here may be repeated.</summary>
[Alias("lyt.IPlacementWork")]
internal interface IPlacementWork : IGrainWithStringKey
{
    /// <summary>It was published: counts the subscribers, once. Without an answer they stay unknown.</summary>
    [Alias("Begin")]
    Task Begin(OrderView order);

    /// <summary>Its term is over: counts the subscribers, once, and tells all that is known.</summary>
    [Alias("Conclude")]
    Task<PlacementReport> Conclude(OrderView order);
}
