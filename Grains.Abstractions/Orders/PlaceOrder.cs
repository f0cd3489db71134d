using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Marking;
using LytSlot.Moderation;
using LytSlot.Prices;

namespace LytSlot.Orders;

/// <summary>Everything a new order copies, worked out by the calendar.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="ChannelTitle">Its title.</param>
/// <param name="ChannelUsername">Its public name; null for a private one.</param>
/// <param name="TimeZone">Its IANA zone.</param>
/// <param name="AdvertiserId">Telegram user id.</param>
/// <param name="StartsAt">Start of the slot, UTC.</param>
/// <param name="EndsAt">End of what it occupies, exclusive, UTC.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Life">Term; null for permanent.</param>
/// <param name="Price">What the advertiser pays, above zero.</param>
/// <param name="Fee">The platform's part, from zero to the price.</param>
/// <param name="Creative">What is to be published.</param>
/// <param name="CreativeHash">Its hash.</param>
/// <param name="AutoApprove">Whether payment alone schedules it.</param>
/// <param name="Quote">How the price came about; null when that is not known.</param>
/// <param name="Top">How long nothing else may be posted above it; null when that is not known.</param>
/// <param name="Language">The channel's language, <c>ru</c> or <c>en</c>; null when that is not known.</param>
/// <param name="Mark">The mark of its post; null for none.</param>
/// <param name="PlaceBy">Until when its promo code's use is kept for it, UTC; null without one.</param>
/// <param name="Group">The group it is bought in; null when it is bought alone.</param>
[GenerateSerializer, Immutable, Alias("lyt.PlaceOrder")]
public sealed record PlaceOrder(
    [property: Id(0)] long ChannelId,
    [property: Id(1)] string ChannelTitle,
    [property: Id(2)] string? ChannelUsername,
    [property: Id(3)] string TimeZone,
    [property: Id(4)] long AdvertiserId,
    [property: Id(5)] DateTimeOffset StartsAt,
    [property: Id(6)] DateTimeOffset EndsAt,
    [property: Id(7)] string Format,
    [property: Id(8)] TimeSpan? Life,
    [property: Id(9)] Money Price,
    [property: Id(10)] Money Fee,
    [property: Id(11)] CreativeKey Creative,
    [property: Id(12)] string CreativeHash,
    [property: Id(13)] bool AutoApprove,
    [property: Id(14)] Quote? Quote = null,
    [property: Id(15)] TimeSpan? Top = null,
    [property: Id(16)] string? Language = null,
    [property: Id(17)] OrderMark? Mark = null,
    [property: Id(18)] DateTimeOffset? PlaceBy = null,
    [property: Id(20)] Guid? Group = null)
{
    /// <summary>What comes back when the advertiser calls it off once it is scheduled; empty: everything.</summary>
    [Id(19)]
    public ImmutableArray<RefundStep> Refunds { get; init; } = [];

    /// <summary>The advertiser's name in Telegram; null when that is not known.</summary>
    [Id(21)]
    public string? AdvertiserName { get; init; }

    /// <summary>
    /// Telegram user id of the member who places it for the advertiser; null: the advertiser does.
    /// </summary>
    [Id(22)]
    public long? PlacedBy { get; init; }

    /// <summary>The request it is placed by, which may come again; null when its sender gave no key.</summary>
    [Id(23)]
    public Attempt? Attempt { get; init; }

    /// <summary>What the platform's rules found in its post; empty: nothing.</summary>
    [Id(24)]
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The API key that places it in that member's name; null: they do themselves.</summary>
    [Id(25)]
    public Guid? PlacedByKey { get; init; }
}
