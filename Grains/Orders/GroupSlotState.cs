namespace LytSlot.Grains.Orders;

/// <summary>One slot of a group, with the order that takes it.</summary>
/// <param name="Order">Id of the order, minted with the group's first write.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="StartsAt">Start, UTC.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="PriceMinor">The price that was shown, in minor units of the group's currency.</param>
internal sealed record GroupSlotState(
    Guid Order, long ChannelId, DateTimeOffset StartsAt, string Format, long PriceMinor);
