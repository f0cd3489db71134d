using LytSlot.Analytics;

namespace LytSlot.Grains.Analytics;

/// <summary>How many followed a channel, day by day of its clock.</summary>
internal interface ISubscriberCounts
{
    /// <summary>Keeps a count; of each day the latest stands. May be repeated, in any order.</summary>
    Task Keep(long channel, Guid tenant, MeasuredCount counted);
}
