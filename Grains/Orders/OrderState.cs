using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LytSlot.Marking;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Prices;

namespace LytSlot.Grains.Orders;

/// <summary>
/// An order as it is stored. Flat: one record with a status and nullable facts. Names and spellings of members are the
/// contract with the database's generated columns and views, and with every row ever written (golden files).
/// </summary>
internal sealed record OrderState : IKeepsAttempts<OrderState>
{
    public OrderStatus Status { get; init; }

    /// <summary>Number of the last fact.</summary>
    public int Version { get; init; }

    public Guid? TenantId { get; init; }

    public long? ChannelId { get; init; }

    public long? AdvertiserId { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    /// <summary>End of what it occupies, exclusive.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>Whether no other order may take its slot: the database's overlap constraint reads it.</summary>
    public bool HoldsSlot { get; init; }

    /// <summary>When it must do something next; null once it is settled.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public string ChannelTitle { get; init; } = "";

    public string? ChannelUsername { get; init; }

    public string TimeZone { get; init; } = "UTC";

    /// <summary>The channel's; null when it was placed before that was kept.</summary>
    public string? Language { get; init; }

    public string Format { get; init; } = "";

    /// <summary>How long nothing else may be posted above it; null when it was placed before that was kept.</summary>
    public TimeSpan? Top { get; init; }

    public TimeSpan? Life { get; init; }

    public long PriceMinor { get; init; }

    public string Currency { get; init; } = "";

    public long FeeMinor { get; init; }

    /// <summary>How the price came about, as it was shown.</summary>
    public ImmutableArray<PriceLine> PriceLines { get; init; } = [];

    /// <summary>The promo code that lowered the price; null for none.</summary>
    public string? Promo { get; init; }

    /// <summary>The mark of its post; null for none. It does not change once the order is approved.</summary>
    public OrderMark? Mark { get; init; }

    /// <summary>Whether the promo code has its use back.</summary>
    public bool IsPromoGivenBack { get; init; }

    /// <summary>The group it is bought in; null when it is bought alone.</summary>
    public Guid? Group { get; init; }

    /// <summary>
    /// When it was paid; null before, for money it could not use, and for orders older than this member.
    /// </summary>
    public DateTimeOffset? PaidAt { get; init; }

    public bool AutoApprove { get; init; }

    /// <summary>The advertiser's name in Telegram when it was placed; null when that is not known.</summary>
    public string? AdvertiserName { get; init; }

    /// <summary>
    /// Telegram user id of the member who placed it for the advertiser; null: the advertiser did.
    /// </summary>
    public long? PlacedBy { get; init; }

    /// <summary>What comes back when the advertiser calls it off once it is scheduled; empty: everything.</summary>
    public ImmutableArray<RefundStep> Refunds { get; init; } = [];

    /// <summary>Key of the creative.</summary>
    public string Creative { get; init; } = "";

    public string CreativeHash { get; init; } = "";

    /// <summary>What was to be published before, first version first; empty while there is only one.</summary>
    public ImmutableArray<EarlierCreative> Earlier { get; init; } = [];

    /// <summary>Number of the version that is to be published, from 1.</summary>
    [JsonIgnore]
    public int CreativeVersion => Earlier.Length + 1;

    public DateTimeOffset? HoldUntil { get; init; }

    /// <summary>Whether the hold has had its one grace for a payment under way.</summary>
    public bool HoldExtended { get; init; }

    /// <summary>Whether the owner was told that a transfer is to be expected.</summary>
    public bool IsTransferAnnounced { get; init; }

    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>Until when the advertiser may send another post; null unless one is asked for.</summary>
    public DateTimeOffset? ChangesBy { get; init; }

    public ImmutableArray<OrderMoney> Money { get; init; } = [];

    /// <summary>The last attempt to publish; null before the first.</summary>
    public PublishAttempt? Attempt { get; init; }

    /// <summary>Whether a second copy may yet appear; null when not.</summary>
    public PublishDoubt? Doubt { get; init; }

    /// <summary>When publishing, checking or taking down may be tried again; null: as soon as due.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    public ImmutableArray<int> MessageIds { get; init; } = [];

    public string? Fingerprint { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>End of the term: when it is taken down, or, permanent, when its watch ends.</summary>
    public DateTimeOffset? TermEndsAt { get; init; }

    /// <summary>The checks to come, drawn when it was published; the last is at the end of the term.</summary>
    public ImmutableArray<DateTimeOffset> ChecksAt { get; init; } = [];

    /// <summary>Since when its channel is known to be gone or without the bot; null: it is not.</summary>
    public DateTimeOffset? LostSince { get; init; }

    /// <summary>The post of somebody else that stood above it within its top time; null when none did.</summary>
    public int? CoveredBy { get; init; }

    public DateTimeOffset? BreachedAt { get; init; }

    public DateTimeOffset? TakenDownAt { get; init; }

    /// <summary>When it is to be pinned; null: not at all, or not any more.</summary>
    public DateTimeOffset? PinAt { get; init; }

    /// <summary>Since when it is pinned; null: it is not.</summary>
    public DateTimeOffset? PinnedAt { get; init; }

    /// <summary>Start of the slot it was placed for, UTC; null while it has not moved.</summary>
    public DateTimeOffset? BookedFor { get; init; }

    /// <summary>A proposal to publish it at another time; null for none.</summary>
    public MoveProposal? Move { get; init; }

    /// <summary>The last such proposal that stands no more; null for none.</summary>
    public PastMove? PastMove { get; init; }

    /// <summary>
    /// What the platform makes of it; null: nobody has to look. The database's queue of what waits reads it.
    /// </summary>
    public OrderModeration? Moderation { get; init; }

    /// <summary>Why it ended, or what is to change.</summary>
    public string? Reason { get; init; }

    /// <summary>How it went, says the advertiser: 1 to 5; null: nothing was said. The database sums it up.</summary>
    public int? Rating { get; init; }

    /// <summary>When that was said first; null: never.</summary>
    public DateTimeOffset? RatedAt { get; init; }

    /// <summary>What people are still to be told.</summary>
    public ImmutableArray<Untold> Untold { get; init; } = [];

    /// <summary>W3C traceparent of the call that placed it.</summary>
    public string? Trace { get; init; }

    /// <summary>Commands that changed it and may come again.</summary>
    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>Facts on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Fact> Events { get; init; } = [];

    /// <summary>Ledger lines on their way into their table; never stored with the state.</summary>
    public ImmutableArray<Posting> Postings { get; init; } = [];

    /// <summary>Ledger lines written so far.</summary>
    public int PostingCount { get; init; }

    public OrderState Keeping(ImmutableArray<Attempt> attempts) => this with { Attempts = attempts };
}
