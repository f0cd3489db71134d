using System.Collections.Immutable;
using LytSlot.Grains.Publishing;
using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>What can be asked of an order. Facts a rule needs come with the command; <c>At</c> is now, UTC.</summary>
internal abstract record OrderCommand
{
    public sealed record Place(OrderKey Key, PlaceOrder Wish, DateTimeOffset At) : OrderCommand;

    public sealed record CheckOut(Money Amount, DateTimeOffset At) : OrderCommand;

    /// <param name="Payment">Key of the payment.</param>
    /// <param name="Amount">What came.</param>
    /// <param name="MayWinBack">False once the database said that the slot is somebody else's.</param>
    /// <param name="At">Now.</param>
    public sealed record Pay(string Payment, Money Amount, bool MayWinBack, DateTimeOffset At) : OrderCommand;

    /// <param name="Version">Number of the version that was seen, from 1.</param>
    /// <param name="At">Now.</param>
    public sealed record Approve(int Version, DateTimeOffset At) : OrderCommand;

    /// <param name="Version">Number of the version that was seen, from 1.</param>
    /// <param name="Words">What is to change.</param>
    /// <param name="At">Now.</param>
    public sealed record RequestChanges(int Version, string Words, DateTimeOffset At) : OrderCommand;

    /// <param name="Creative">Key of another creative of the advertiser.</param>
    /// <param name="Hash">Its hash.</param>
    /// <param name="At">Now.</param>
    public sealed record Resubmit(string Creative, string Hash, DateTimeOffset At) : OrderCommand
    {
        /// <summary>What the platform's rules found in it.</summary>
        public ImmutableArray<Finding> Findings { get; init; } = [];
    }

    /// <param name="Version">Number of the version that was seen, from 1.</param>
    /// <param name="By">Telegram user id of the admin.</param>
    /// <param name="At">Now.</param>
    public sealed record Clear(int Version, long? By, DateTimeOffset At) : OrderCommand;

    /// <param name="Reason">Words for both sides; null for none.</param>
    /// <param name="Version">Number of the version that was seen, from 1.</param>
    /// <param name="By">Telegram user id of the admin.</param>
    public sealed record Refuse(string? Reason, int Version, long? By) : OrderCommand;

    /// <param name="Reason">Words for both sides; null for none.</param>
    /// <param name="At">Now.</param>
    public sealed record HoldBack(string? Reason, DateTimeOffset At) : OrderCommand;

    /// <param name="Erid">As it was typed.</param>
    /// <param name="ByOwner">By the channel's side, which may also change it.</param>
    /// <param name="At">Now.</param>
    public sealed record Mark(string Erid, bool ByOwner, DateTimeOffset At) : OrderCommand;

    public sealed record Reject(string? Reason) : OrderCommand;

    /// <param name="Reason">Words for the other side; null for none.</param>
    /// <param name="ByAdvertiser">Whether the advertiser says so, and not who sells.</param>
    /// <param name="RefundMinor">What they were told comes back; null: nothing was told.</param>
    /// <param name="Refund">Id of a refund, should a part come back.</param>
    /// <param name="At">Now.</param>
    public sealed record Cancel(
        string? Reason,
        bool ByAdvertiser = false,
        long? RefundMinor = null,
        Guid Refund = default,
        DateTimeOffset At = default) : OrderCommand;

    /// <param name="Id">The asker's own id of the proposal.</param>
    /// <param name="ByAdvertiser">Which side proposes.</param>
    /// <param name="StartsAt">Start of the other slot, which the calendar sells.</param>
    /// <param name="At">Now.</param>
    public sealed record ProposeMove(Guid Id, bool ByAdvertiser, DateTimeOffset StartsAt, DateTimeOffset At)
        : OrderCommand;

    /// <param name="Number">Number of the proposal.</param>
    /// <param name="ByAdvertiser">Which side agrees.</param>
    /// <param name="EndsAt">End of what it occupies at the other time, exclusive.</param>
    /// <param name="At">Now.</param>
    public sealed record AgreeToMove(int Number, bool ByAdvertiser, DateTimeOffset EndsAt, DateTimeOffset At)
        : OrderCommand;

    public sealed record DeclineMove(int Number, bool ByAdvertiser) : OrderCommand;

    /// <param name="Rating">1 to 5, the best.</param>
    /// <param name="At">Now.</param>
    public sealed record Rate(int Rating, DateTimeOffset At) : OrderCommand;

    public sealed record Refunded(string Payment) : OrderCommand;

    public sealed record AnnounceTransfer : OrderCommand;

    public sealed record GiveBack(Guid Refund, Money Amount) : OrderCommand;

    /// <summary>A part has gone back: one that was asked for, or one that somebody gave back at the provider.</summary>
    public sealed record PartReturned(string Payment, Guid Refund, Money Amount) : OrderCommand;

    public sealed record Dispute(string Payment, string Words) : OrderCommand;

    public sealed record EndDispute(string Payment, string Words, bool IsWon) : OrderCommand;

    public sealed record RefundStuck(string Payment) : OrderCommand;

    /// <summary>What had gone back is here again.</summary>
    /// <param name="Payment">The charge.</param>
    /// <param name="Refund">The part; null for the whole.</param>
    public sealed record RefundFailed(string Payment, Guid? Refund) : OrderCommand;

    /// <summary>A charge that waits for people was asked for.</summary>
    public sealed record RefundAsked(string Payment, DateTimeOffset At) : OrderCommand;

    /// <summary>
    /// The clock alone: expiry of a hold, the owner's silence, a slot that is too long past, a watch that ends.
    /// </summary>
    public sealed record Tick(DateTimeOffset At) : OrderCommand;

    /// <param name="AfterMessage">Highest message id known in the channel; null for none.</param>
    /// <param name="At">Now.</param>
    /// <param name="Pins">Whether the content asks to be pinned.</param>
    public sealed record StartAttempt(int? AfterMessage, DateTimeOffset At, bool Pins = false) : OrderCommand;

    /// <param name="Attempt">Number of the attempt it is the result of.</param>
    /// <param name="Result">What came of it.</param>
    /// <param name="At">Now.</param>
    public sealed record FinishAttempt(int Attempt, SendResult Result, DateTimeOffset At) : OrderCommand
    {
        /// <summary>Two numbers by chance, from 0 to below 1: when a post that stands is checked.</summary>
        public (double First, double Second) Draw { get; init; } = (0.5, 0.5);
    }

    /// <summary>It is proved that the open attempt published nothing.</summary>
    public sealed record NothingStands(int Attempt, DateTimeOffset At) : OrderCommand;

    /// <summary>The channel was looked at once more after an attempt that was given up.</summary>
    /// <param name="IsDone">Whether all was looked at and every copy is gone.</param>
    /// <param name="Copies">How many were found.</param>
    /// <param name="At">Now.</param>
    public sealed record FinishLook(bool IsDone, int Copies, DateTimeOffset At) : OrderCommand;

    /// <param name="Due">The check it is the result of, by the time it was planned for.</param>
    /// <param name="Sight">What was seen.</param>
    /// <param name="At">Now.</param>
    public sealed record FinishCheck(DateTimeOffset Due, PostSight Sight, DateTimeOffset At) : OrderCommand;

    /// <param name="Refusal">What Telegram said against it; null: it is pinned.</param>
    /// <param name="At">Now.</param>
    public sealed record FinishPin(SendResult.Refused? Refusal, DateTimeOffset At) : OrderCommand;

    public sealed record FinishTakeDown(TakeDownResult Result, DateTimeOffset At) : OrderCommand;

    /// <summary>The promo code has its use back.</summary>
    public sealed record FinishPromo : OrderCommand;

    public sealed record Told(ImmutableArray<Untold> Notices) : OrderCommand;
}
