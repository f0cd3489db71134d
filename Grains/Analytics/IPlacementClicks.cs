using LytSlot.Analytics;
using LytSlot.Creatives;
using LytSlot.Orders;

namespace LytSlot.Grains.Analytics;

/// <summary>Clicks as they are counted by day, read as the reader role under row-level security.</summary>
internal interface IPlacementClicks
{
    /// <summary>Those of a placement; null when no link of its post is counted.</summary>
    Task<ClickReport?> Of(OrderKey order, CreativeKey creative, CancellationToken cancel);
}
