using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Queries;

/// <summary>An order in a list.</summary>
/// <param name="Key">Tenant and id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="ChannelTitle">Its title when placed.</param>
/// <param name="TimeZone">Its IANA zone.</param>
/// <param name="AdvertiserId">Telegram user id.</param>
/// <param name="StartsAt">Start of the slot, UTC.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Price">Price.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderRow")]
public sealed record OrderRow(
    [property: Id(0)] OrderKey Key,
    [property: Id(1)] OrderStatus Status,
    [property: Id(2)] long ChannelId,
    [property: Id(3)] string ChannelTitle,
    [property: Id(4)] string TimeZone,
    [property: Id(5)] long AdvertiserId,
    [property: Id(6)] DateTimeOffset StartsAt,
    [property: Id(7)] string Format,
    [property: Id(8)] Money Price)
{
    /// <summary>How the platform stands to its post. Waiting counts while it is paid or scheduled.</summary>
    [Id(9)]
    public ModerationStatus Moderation { get; init; }

    /// <summary>As Telegram called the advertiser when it was placed; null when that is not known.</summary>
    [Id(10)]
    public string? AdvertiserName { get; init; }
}
