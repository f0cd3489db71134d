using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>What can happen to an order. The name, in snake_case, is the kind of the fact it leaves.</summary>
internal abstract record OrderEvent
{
    public sealed record Placed(OrderKey Key, PlaceOrder Wish, DateTimeOffset HoldUntil) : OrderEvent;

    public sealed record CheckoutAccepted(DateTimeOffset HoldUntil) : OrderEvent;

    /// <param name="Payment">Key of the payment.</param>
    /// <param name="Amount">What came.</param>
    /// <param name="AnswerBy">Until when its owner may answer, unless an admin has to before.</param>
    /// <param name="DecideBy">Until when an admin has to; null: none has to.</param>
    public sealed record Paid(
        string Payment, Money Amount, DateTimeOffset AnswerBy, DateTimeOffset? DecideBy = null) : OrderEvent;

    /// <summary>Money the order can't use: too late, too much, or once more. It goes back.</summary>
    public sealed record PaidInVain(string Payment, Money Amount) : OrderEvent;

    public sealed record Approved : OrderEvent;

    /// <summary>The mark of its post is whole.</summary>
    public sealed record Marked(OrderMark Mark) : OrderEvent;

    public sealed record ChangesRequested(string Words, DateTimeOffset ChangesBy) : OrderEvent;

    public sealed record Resubmitted(string Creative, string Hash, DateTimeOffset AnswerBy) : OrderEvent
    {
        /// <summary>What the platform's rules found in it.</summary>
        public ImmutableArray<Finding> Findings { get; init; } = [];

        /// <summary>Until when an admin has to answer first; null: none has to.</summary>
        public DateTimeOffset? DecideBy { get; init; }
    }

    /// <summary>An admin wants to look at it before it goes on.</summary>
    public sealed record HeldBack(string? Reason, DateTimeOffset DecideBy) : OrderEvent;

    /// <param name="By">Telegram user id of the admin.</param>
    /// <param name="AnswerBy">Until when its owner may answer; null when it was scheduled.</param>
    public sealed record ModerationCleared(long? By, DateTimeOffset? AnswerBy) : OrderEvent;

    public sealed record ModerationRefused(long? By, string? Reason) : OrderEvent;

    public sealed record Rejected(string? Reason) : OrderEvent;

    /// <param name="Reason">Words for the other side; null for none.</param>
    /// <param name="Kept">What does not go back; null: everything does.</param>
    public sealed record Cancelled(string? Reason, KeptMoney? Kept = null) : OrderEvent;

    public sealed record MoveProposed(MoveProposal Move) : OrderEvent;

    public sealed record Moved(DateTimeOffset From, DateTimeOffset To, DateTimeOffset EndsAt, bool ByAdvertiser)
        : OrderEvent;

    /// <param name="ByAdvertiser">Which side refuses, or takes back.</param>
    public sealed record MoveDeclined(bool ByAdvertiser) : OrderEvent;

    /// <param name="ByAdvertiser">Which side had proposed.</param>
    public sealed record MoveExpired(bool ByAdvertiser) : OrderEvent;

    public sealed record Expired : OrderEvent;

    /// <summary>The advertiser says how it went, for the first time or otherwise than before.</summary>
    public sealed record Rated(int Rating) : OrderEvent;

    public sealed record AttemptStarted(PublishAttempt Attempt, DateTimeOffset JudgeAt) : OrderEvent;

    /// <summary>Nothing was published; tried again later.</summary>
    public sealed record AttemptRefused(string Words, DateTimeOffset RetryAt, bool LacksRights) : OrderEvent;

    public sealed record AttemptUnanswered(DateTimeOffset JudgeAt) : OrderEvent;

    /// <summary>It published nothing, as far as can be seen now.</summary>
    public sealed record AttemptMissed(DateTimeOffset LookAgainAt) : OrderEvent;

    /// <summary>Before an attempt that comes late: does a post stand that nobody here remembers?</summary>
    public sealed record LookStarted(PublishAttempt Attempt) : OrderEvent;

    /// <summary>No copy is left.</summary>
    public sealed record LookedAgain(int Copies) : OrderEvent;

    public sealed record LookPostponed(DateTimeOffset LookAt) : OrderEvent;

    public sealed record Published(
        ImmutableArray<int> Messages,
        string Fingerprint,
        DateTimeOffset At,
        DateTimeOffset TermEndsAt,
        ImmutableArray<DateTimeOffset> ChecksAt) : OrderEvent
    {
        /// <summary>When to look once more, should the post be that of an attempt before; null: as it was.</summary>
        public DateTimeOffset? LookAgainAt { get; init; }
    }

    /// <summary>It stands as it was published.</summary>
    public sealed record Checked(ImmutableArray<DateTimeOffset> ChecksAt) : OrderEvent;

    /// <summary>The same, but somebody else's post stood above it within its top time. Said once.</summary>
    public sealed record Covered(int By, ImmutableArray<DateTimeOffset> ChecksAt) : OrderEvent;

    /// <summary>Nothing could be proved: tried again.</summary>
    public sealed record CheckPostponed(string Words, DateTimeOffset RetryAt) : OrderEvent;

    /// <summary>Nothing could be proved for so long that the check is left out; it has no consequence.</summary>
    public sealed record CheckSkipped(string Words, ImmutableArray<DateTimeOffset> ChecksAt) : OrderEvent;

    /// <summary>The channel is gone, or the bot is out of it: that may be mended for a while.</summary>
    public sealed record AccessLost(string Reason, DateTimeOffset RetryAt) : OrderEvent;

    /// <summary>The post was not left as it was until the end of its term: the money goes back.</summary>
    public sealed record Breached(string Reason) : OrderEvent;

    public sealed record Pinned(DateTimeOffset At) : OrderEvent;

    public sealed record PinPostponed(string Words, DateTimeOffset PinAt) : OrderEvent;

    /// <summary>Telegram will never pin it: it stands without.</summary>
    public sealed record PinGivenUp(string Words) : OrderEvent;

    public sealed record Failed(string Reason) : OrderEvent;

    public sealed record TakeDownPostponed(string Words, DateTimeOffset RetryAt) : OrderEvent;

    /// <param name="TakenDownAt">When it was taken down, UTC; null when it stands, or may.</param>
    /// <param name="ByStub">Whether a stub stands in its place, which the owner may delete.</param>
    public sealed record Completed(DateTimeOffset? TakenDownAt, bool ByStub = false) : OrderEvent;

    /// <summary>A failed order's post was found standing after all; it is taken down.</summary>
    /// <param name="Messages">What stands.</param>
    /// <param name="LookAgainAt">As of <see cref="Published"/>.</param>
    public sealed record StrayFound(ImmutableArray<int> Messages, DateTimeOffset? LookAgainAt = null) : OrderEvent;

    public sealed record StrayTakenDown(DateTimeOffset At) : OrderEvent;

    /// <summary>It could not be taken down for a day: nothing more is tried.</summary>
    public sealed record StrayAbandoned : OrderEvent;

    public sealed record Refunded(string Payment) : OrderEvent;

    public sealed record TransferAnnounced : OrderEvent;

    /// <summary>A part is to go back; the order goes on.</summary>
    public sealed record PartOwed(string Payment, Guid Refund, Money Amount, MoneyState From) : OrderEvent;

    public sealed record PartReturned(string Payment, Guid Refund, Money Amount) : OrderEvent;

    /// <summary>Somebody gave money back at the provider, past the order.</summary>
    public sealed record ReturnedElsewhere(string Payment, Guid Refund, Money Amount, MoneyState From) : OrderEvent;

    /// <summary>The payer's bank took the money back for now. What is not published yet is called off.</summary>
    public sealed record Disputed(string Payment, string Words, Money Amount, MoneyState From) : OrderEvent;

    public sealed record DisputeWon(string Payment, Money Amount, MoneyState To) : OrderEvent;

    /// <param name="Payment">The charge.</param>
    /// <param name="UnderWay">Parts that were to go back and never will: the payer's bank keeps them as well.</param>
    public sealed record DisputeLost(string Payment, Money UnderWay) : OrderEvent;

    /// <summary>The provider refuses to give the money back: a person must.</summary>
    public sealed record RefundStuck(string Payment) : OrderEvent;

    /// <summary>Money that had gone back is here again, and owed.</summary>
    /// <param name="Payment">The charge.</param>
    /// <param name="Refund">The part; null for the whole.</param>
    /// <param name="Amount">How much.</param>
    public sealed record RefundFailed(string Payment, Guid? Refund, Money Amount) : OrderEvent;

    /// <summary>Asked for, and only people can give it back: again later, which is no fact.</summary>
    public sealed record RefundAsked(string Payment, DateTimeOffset AskAgainAt) : OrderEvent;

    /// <summary>The promo code has its use back, since nothing was paid in the end.</summary>
    public sealed record PromoGivenBack : OrderEvent;

    public sealed record Told(ImmutableArray<Untold> Notices) : OrderEvent;
}
