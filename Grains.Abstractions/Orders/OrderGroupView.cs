using System.Collections.Immutable;

namespace LytSlot.Orders;

/// <summary>A group of orders as its two sides see it.</summary>
/// <param name="Key">Tenant and id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="AdvertiserId">Telegram user id.</param>
/// <param name="Orders">Its orders by channel and time; the first one is paid for all, except with Stars.</param>
/// <param name="Total">What all of them cost.</param>
/// <param name="HoldUntil">Until when all must be paid, UTC; null unless held.</param>
/// <param name="Version">Grows with each change.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderGroupView")]
public sealed record OrderGroupView(
    [property: Id(0)] OrderGroupKey Key,
    [property: Id(1)] OrderGroupStatus Status,
    [property: Id(2)] long AdvertiserId,
    [property: Id(3)] ImmutableArray<GroupOrder> Orders,
    [property: Id(4)] Money Total,
    [property: Id(5)] DateTimeOffset? HoldUntil,
    [property: Id(6)] int Version);
