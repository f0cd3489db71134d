using LytSlot.Analytics;
using LytSlot.Channels;
using LytSlot.Orders;

namespace LytSlot.Grains.Analytics;

/// <summary>The latest count of reactions on each message.</summary>
internal interface IReactions
{
    /// <summary>Keeps a count unless a later one of the message is known. May be repeated, in any order.</summary>
    Task Keep(long channel, PostReactions reactions);

    /// <summary>
    /// Those of an order's post, an album's messages together, with the latest time that any was counted; null when
    /// none was heard of. Read as the reader role under row-level security.
    /// </summary>
    Task<MeasuredCount?> Of(OrderKey order, CancellationToken cancel);
}
