using System.Collections.Immutable;
using LytSlot.Calendar;

namespace LytSlot.Grains.Calendar;

/// <summary>The orders of a channel that hold their slots, from the database.</summary>
internal interface ILiveOrders
{
    /// <summary>Those whose slots end after the given instant.</summary>
    Task<ImmutableArray<SlotChange>> Of(long channel, DateTimeOffset endingAfter);
}
