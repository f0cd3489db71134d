using System.Collections.Immutable;
using LytSlot.Creatives;
using LytSlot.Marking;
using LytSlot.Moderation;
using LytSlot.Prices;

namespace LytSlot.Orders;

/// <summary>An order as its two sides see it.</summary>
/// <param name="Key">Tenant and id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Grows with each change.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="ChannelTitle">Its title when the order was placed.</param>
/// <param name="TimeZone">IANA zone of the channel.</param>
/// <param name="AdvertiserId">Telegram user id.</param>
/// <param name="StartsAt">Start of the slot, UTC.</param>
/// <param name="EndsAt">End of what it occupies, exclusive, UTC.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Life">Term; null for permanent.</param>
/// <param name="Price">What the advertiser pays.</param>
/// <param name="Fee">The platform's part of it.</param>
/// <param name="Creative">What is published.</param>
/// <param name="HoldUntil">End of the hold, UTC; null once it is not held.</param>
/// <param name="AnswerBy">Until when the owner may answer, UTC; null unless paid.</param>
/// <param name="PublishedAt">When it was published, UTC; null before.</param>
/// <param name="TakeDownAt">When it is to be taken down, UTC; null before publication and for permanent.</param>
/// <param name="PostLink">Address of the post; null before publication.</param>
/// <param name="Reason">
/// Why it ended: a code such as <c>owner_silent</c>, or people's own words; or what is to change, in the owner's words.
/// Null otherwise.
/// </param>
/// <param name="Refund">What became of money that goes back.</param>
/// <param name="Settled">True when nothing is outstanding any more.</param>
/// <param name="PriceLines">How the price came about; empty for orders that did not keep it.</param>
/// <param name="Promo">The promo code that lowered the price; null for none.</param>
/// <param name="Mark">The mark of its post; null for none, and for viewers.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderView")]
public sealed record OrderView(
    [property: Id(0)] OrderKey Key,
    [property: Id(1)] OrderStatus Status,
    [property: Id(2)] int Version,
    [property: Id(3)] long ChannelId,
    [property: Id(4)] string ChannelTitle,
    [property: Id(5)] string TimeZone,
    [property: Id(6)] long AdvertiserId,
    [property: Id(7)] DateTimeOffset StartsAt,
    [property: Id(8)] DateTimeOffset EndsAt,
    [property: Id(9)] string Format,
    [property: Id(10)] TimeSpan? Life,
    [property: Id(11)] Money Price,
    [property: Id(12)] Money Fee,
    [property: Id(13)] CreativeKey Creative,
    [property: Id(14)] DateTimeOffset? HoldUntil,
    [property: Id(15)] DateTimeOffset? AnswerBy,
    [property: Id(16)] DateTimeOffset? PublishedAt,
    [property: Id(17)] DateTimeOffset? TakeDownAt,
    [property: Id(18)] string? PostLink,
    [property: Id(19)] string? Reason,
    [property: Id(20)] RefundStatus Refund,
    [property: Id(21)] bool Settled,
    [property: Id(22)] ImmutableArray<PriceLine> PriceLines,
    [property: Id(23)] string? Promo,
    [property: Id(24)] OrderMark? Mark = null)
{
    /// <summary>Until when the advertiser may send another post, UTC; null unless one is asked for.</summary>
    [Id(25)]
    public DateTimeOffset? ChangesBy { get; init; }

    /// <summary>All versions of what is to be published, the present one last.</summary>
    [Id(26)]
    public ImmutableArray<CreativeVersion> Creatives { get; init; } = [];

    /// <summary>What comes back when the advertiser calls it off once it is scheduled; empty: everything.</summary>
    [Id(27)]
    public ImmutableArray<RefundStep> Refunds { get; init; } = [];

    /// <summary>How much of the money goes, or has gone, back as the order ended; null for none.</summary>
    [Id(28)]
    public Money? Returned { get; init; }

    /// <summary>A proposal to publish it at another time; null for none.</summary>
    [Id(29)]
    public OrderMove? Move { get; init; }

    /// <summary>When it was paid, UTC; null before, and for money it could not use.</summary>
    [Id(30)]
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Id of the group it is bought in; null when it is bought alone.</summary>
    [Id(31)]
    public Guid? Group { get; init; }

    /// <summary>Key of the group it is bought in; null when it is bought alone.</summary>
    public OrderGroupKey? GroupKey => Group is { } group ? new OrderGroupKey(Key.Tenant, group) : null;

    /// <summary>The advertiser's name in Telegram when it was placed; null when that is not known.</summary>
    [Id(32)]
    public string? AdvertiserName { get; init; }

    /// <summary>How it went, says the advertiser: 1 to 5, the best; null: nothing was said.</summary>
    [Id(33)]
    public int? Rating { get; init; }

    /// <summary>When that was said first, UTC; null: never.</summary>
    [Id(34)]
    public DateTimeOffset? RatedAt { get; init; }

    /// <summary>
    /// Telegram user id of the member who placed it for the advertiser; null: the advertiser did.
    /// </summary>
    [Id(35)]
    public long? PlacedBy { get; init; }

    /// <summary>What the platform makes of it; null: nobody has to look at it.</summary>
    [Id(36)]
    public OrderModeration? Moderation { get; init; }

    /// <summary>
    /// Whether an admin of the platform is to look at it first: until then it is neither approved nor published.
    /// </summary>
    public bool IsInModeration => Status is OrderStatus.Paid or OrderStatus.Scheduled
        && Moderation is { Status: ModerationStatus.Waiting };

    /// <summary>Number of the version that is to be published, from 1.</summary>
    public int CreativeVersion => Creatives.IsDefaultOrEmpty ? 1 : Creatives[^1].Number;
}
