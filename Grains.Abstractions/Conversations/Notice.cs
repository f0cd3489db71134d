using LytSlot.Analytics;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Confirmations;
using LytSlot.Creatives;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Tenants;

namespace LytSlot.Conversations;

/// <summary>Something a person is to be told.</summary>
/// <param name="Id">The same for the same news, so that a repeat is told once: order key and event number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ForOwner">True when told to the channel's side, false to the advertiser.</param>
/// <param name="Order">The order it is about; null for news of a channel.</param>
/// <param name="Channel">The channel it is about; null for news of an order.</param>
[GenerateSerializer, Immutable, Alias("lyt.Notice")]
public sealed record Notice(
    [property: Id(0)] string Id,
    [property: Id(1)] NoticeKind Kind,
    [property: Id(2)] bool ForOwner,
    [property: Id(3)] OrderView? Order,
    [property: Id(4)] ChannelView? Channel)
{
    /// <summary>The slot it is about; null for other news.</summary>
    [Id(5)]
    public FreedSlot? Freed { get; init; }

    /// <summary>The payout it is about; null for other news.</summary>
    [Id(6)]
    public PayoutView? Payout { get; init; }

    /// <summary>A post to be shown above it; null for none.</summary>
    [Id(7)]
    public PostContent? Post { get; init; }

    /// <summary>Until when there is leave to send it, UTC; null when it is sent whenever its turn comes.</summary>
    [Id(8)]
    public DateTimeOffset? LeaveUntil { get; init; }

    /// <summary>How the post did, with the news that its term is over; null for other news.</summary>
    [Id(9)]
    public PlacementReport? Report { get; init; }

    /// <summary>What changed in a team; null for other news.</summary>
    [Id(10)]
    public MemberNews? Member { get; init; }

    /// <summary>What the person is to confirm; null for other news.</summary>
    [Id(11)]
    public ConfirmationView? Confirmation { get; init; }

    /// <summary>What the other side of the order wrote; null for other news.</summary>
    [Id(12)]
    public string? Words { get; init; }
}
