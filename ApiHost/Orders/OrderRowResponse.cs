using LytSlot.ApiHost.Requests;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Orders;

/// <summary>An order in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="ChannelTitle">Its title when the order was placed.</param>
/// <param name="TimeZone">IANA zone of the channel.</param>
/// <param name="AdvertiserId">Telegram user id.</param>
/// <param name="StartsAt">Start of the slot, UTC.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Price">What the advertiser pays.</param>
/// <param name="Moderation">How the platform stands to it; waiting counts while it is paid or scheduled.</param>
/// <param name="AdvertiserName">Name in Telegram when it was placed; null when that is not known.</param>
internal sealed record OrderRowResponse(
    Guid Id,
    OrderStatus Status,
    long ChannelId,
    string ChannelTitle,
    string TimeZone,
    long AdvertiserId,
    DateTimeOffset StartsAt,
    string Format,
    MoneyResponse Price,
    ModerationStatus Moderation,
    string? AdvertiserName)
{
    public static OrderRowResponse From(OrderRow order) => new(
        order.Key.Order,
        order.Status,
        order.ChannelId,
        order.ChannelTitle,
        order.TimeZone,
        order.AdvertiserId,
        order.StartsAt,
        order.Format,
        MoneyResponse.From(order.Price),
        order.Moderation,
        order.AdvertiserName);
}
