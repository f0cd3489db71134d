using System.Collections.Immutable;
using LytSlot.ApiHost.Requests;
using LytSlot.Orders;

namespace LytSlot.ApiHost.Orders;

/// <summary>Slots that are bought together.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="AdvertiserId">Telegram user id.</param>
/// <param name="Price">What all of them cost.</param>
/// <param name="HoldUntil">Until when all must be paid, UTC; null unless held.</param>
/// <param name="Orders">Its orders.</param>
/// <param name="Version">Grows with each change.</param>
internal sealed record OrderGroupResponse(
    Guid Id,
    OrderGroupStatus Status,
    long AdvertiserId,
    MoneyResponse Price,
    DateTimeOffset? HoldUntil,
    ImmutableArray<GroupOrderResponse> Orders,
    int Version)
{
    public static OrderGroupResponse From(OrderGroupView group) => new(
        group.Key.Group,
        group.Status,
        group.AdvertiserId,
        MoneyResponse.From(group.Total),
        group.HoldUntil,
        [.. group.Orders.Select(GroupOrderResponse.From)],
        group.Version);
}

/// <summary>An order of a group.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ChannelId">Its channel.</param>
/// <param name="StartsAt">Start of its slot as it was bought, UTC; the order may have been moved since.</param>
/// <param name="Format">Name of its format.</param>
/// <param name="Price">What it costs.</param>
internal sealed record GroupOrderResponse(
    Guid OrderId, long ChannelId, DateTimeOffset StartsAt, string Format, MoneyResponse Price)
{
    public static GroupOrderResponse From(GroupOrder one) => new(
        one.Order.Order,
        one.Slot.ChannelId,
        one.Slot.StartsAt,
        one.Slot.Format,
        MoneyResponse.From(one.Slot.Price));
}
