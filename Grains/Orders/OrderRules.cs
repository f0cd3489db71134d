using LytSlot.Grains.Calendar;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>
/// The order's life: <see cref="Decide"/> says what happens, <see cref="OrderChanges.Apply"/> makes it so. No clock, no
/// I/O, no Orleans services: what a rule needs arrives in the command. One arm per row of the table of statuses.
/// </summary>
internal static class OrderRules
{
    public const string OwnerSilent = "owner_silent";

    public const string PublishedTooLate = "too_late";

    public const string RightsMissing = "rights_missing";

    public const string Unproved = "unproved";

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand command, Timings timings) =>
        (order.Status, command) switch
        {
            (OrderStatus.None, OrderCommand.Place c) when c.At > c.Wish.PlaceBy => CalendarRules.PriceChanged,
            (OrderStatus.None, OrderCommand.Place c) =>
                new OrderEvent.Placed(c.Key, c.Wish, Deadlines.Payment(c.Wish, c.At, timings)),
            (OrderStatus.None, _) => OrderRefusals.NotFound,
            (_, OrderCommand.Place c) => Repeated(order, c.Wish),

            (_, OrderCommand.Pay c) => PaymentRules.Decide(order, c, timings),
            (_, OrderCommand.Refunded c) => PaymentRules.Decide(order, c),
            (_, OrderCommand.GiveBack c) => DisputeRules.Decide(order, c),
            (_, OrderCommand.PartReturned c) => DisputeRules.Decide(order, c),
            (_, OrderCommand.Dispute c) => DisputeRules.Decide(order, c),
            (_, OrderCommand.EndDispute c) => DisputeRules.Decide(order, c),
            (_, OrderCommand.RefundStuck c) => DisputeRules.Decide(order, c),
            (_, OrderCommand.RefundFailed c) => DisputeRules.Decide(order, c),
            (_, OrderCommand.RefundAsked c) => DisputeRules.Decide(order, c),
            (_, OrderCommand.Mark c) => MarkingRules.Decide(order, c),
            (_, OrderCommand.FinishPromo) => OwesPromo(order)
                ? new OrderEvent.PromoGivenBack()
                : Decision.Unchanged,
            (_, OrderCommand.Told c) => order.Untold.Any(c.Notices.Contains)
                ? new OrderEvent.Told(c.Notices)
                : Decision.Unchanged,

            (_, OrderCommand.Approve c) => ChangeRules.Decide(order, c),
            (_, OrderCommand.RequestChanges c) => ChangeRules.Decide(order, c, timings),
            (_, OrderCommand.Resubmit c) => ChangeRules.Decide(order, c, timings),
            (_, OrderCommand.Clear c) => ModerationRules.Decide(order, c, timings),
            (_, OrderCommand.Refuse c) => ModerationRules.Decide(order, c),
            (_, OrderCommand.HoldBack c) => ModerationRules.Decide(order, c, timings),
            (_, OrderCommand.Tick c) when ModerationRules.IsWaiting(order) =>
                After(order.Moderation!.DecideBy, c.At, ModerationRules.End(order)),

            (_, OrderCommand.ProposeMove c) => MoveRules.Decide(order, c, timings),
            (_, OrderCommand.AgreeToMove c) => MoveRules.Decide(order, c),
            (_, OrderCommand.DeclineMove c) => MoveRules.Decide(order, c),
            (_, OrderCommand.Cancel c) => CancelRules.Decide(order, c),
            (_, OrderCommand.Rate c) => RatingRules.Decide(order, c),

            (_, OrderCommand.FinishLook or OrderCommand.FinishPin) => PublishingRules.Decide(order, command, timings),

            (OrderStatus.Held, OrderCommand.CheckOut c) => PaymentRules.Decide(order, c, timings),
            (OrderStatus.Held, OrderCommand.AnnounceTransfer) =>
                order.IsTransferAnnounced ? Decision.Unchanged : new OrderEvent.TransferAnnounced(),
            (OrderStatus.Held, OrderCommand.Tick c) => After(order.HoldUntil, c.At, new OrderEvent.Expired()),

            (OrderStatus.Paid, OrderCommand.Reject c) => new OrderEvent.Rejected(c.Reason),
            (OrderStatus.Paid, OrderCommand.Tick c) =>
                After(order.AnswerBy, c.At, new OrderEvent.Rejected(
                    MarkingRules.IsMissing(order) ? MarkingRules.MarkMissing : OwnerSilent)),

            (OrderStatus.ChangesRequested, OrderCommand.Tick c) =>
                After(order.ChangesBy, c.At, new OrderEvent.Rejected(ChangeRules.AdvertiserSilent)),

            (OrderStatus.Scheduled, OrderCommand.Tick c) when MoveRules.IsOver(order, c.At) =>
                new OrderEvent.MoveExpired(order.Move!.ByAdvertiser),
            (OrderStatus.Scheduled, OrderCommand.StartAttempt or OrderCommand.Tick) =>
                PublishingRules.Decide(order, command, timings),

            (OrderStatus.Publishing, OrderCommand.StartAttempt or OrderCommand.FinishAttempt
                or OrderCommand.NothingStands or OrderCommand.Tick) => PublishingRules.Decide(order, command, timings),

            (OrderStatus.Published, OrderCommand.FinishAttempt) => Decision.Unchanged,
            (OrderStatus.Published, OrderCommand.FinishTakeDown or OrderCommand.FinishCheck or OrderCommand.Tick) =>
                PublishingRules.Decide(order, command, timings),

            (OrderStatus.Failed, OrderCommand.FinishAttempt or OrderCommand.NothingStands
                or OrderCommand.FinishTakeDown) => PublishingRules.Decide(order, command, timings),

            (OrderStatus.Breached, OrderCommand.FinishTakeDown) => PublishingRules.Decide(order, command, timings),
            (OrderStatus.Breached or OrderStatus.Completed, OrderCommand.FinishCheck) => Decision.Unchanged,
            (OrderStatus.Completed, OrderCommand.FinishTakeDown) => Decision.Unchanged,
            (OrderStatus.Rejected, OrderCommand.Reject) => Decision.Unchanged,
            (_, OrderCommand.Tick) => Decision.Unchanged,

            _ => OrderRefusals.WrongStatus(order.Status, command),
        };

    /// <summary>Whether the order's life is over. Money and notices may still be outstanding.</summary>
    public static bool IsFinal(OrderStatus status) => status
        is OrderStatus.Completed or OrderStatus.Expired or OrderStatus.Cancelled or OrderStatus.Rejected
        or OrderStatus.Failed or OrderStatus.Breached;

    /// <summary>
    /// Whether nothing is outstanding any more: no status to leave, no money, no take-down, nobody to tell.
    /// </summary>
    public static bool IsSettled(OrderState order) =>
        IsFinal(order.Status) && !HasNews(order) && !HasStray(order) && order.Doubt is null;

    /// <summary>
    /// Whether its promo code is to have its use back: it is over, and nothing of any money is left; what a payer's
    /// bank took counts when nothing was published for it.
    /// </summary>
    public static bool OwesPromo(OrderState order) =>
        order is { Promo: not null, IsPromoGivenBack: false } && IsFinal(order.Status)
        && order.Money.All(money => money.State is MoneyState.Returned
            || (money.State is MoneyState.Lost && order.PublishedAt is null));

    /// <summary>Whether somebody is to be told, or money or a promo code's use is to go back.</summary>
    public static bool HasNews(OrderState order) =>
        order.Untold.Length > 0 || OwesPromo(order) || order.Money.Any(IsOwed);

    /// <summary>When that is to be done next; null for nothing.</summary>
    /// <param name="order">The order.</param>
    /// <param name="now">What to answer for at once.</param>
    public static DateTimeOffset? NewsDue(OrderState order, DateTimeOffset now) =>
        order.Untold.Length > 0 || OwesPromo(order)
            ? now
            : order.Money.Where(IsOwed).Min(money => money.AskAgainAt ?? (DateTimeOffset?)now);

    /// <summary>
    /// Whether a charge, or a part of it, is to go back. While the payer's bank has it nothing can.
    /// </summary>
    public static bool IsOwed(OrderMoney money) => money.State is not MoneyState.Disputed
        && (money.State is MoneyState.Owed || money.Parts.Any(part => part.State is MoneyState.Owed));

    /// <summary>Whether a failed or breached order may have left a post behind.</summary>
    public static bool HasStray(OrderState order) => order is { Status: OrderStatus.Failed or OrderStatus.Breached }
        && (order.Attempt is { IsOpen: true } || (order.MessageIds.Length > 0 && order.TakenDownAt is null));

    /// <summary>When the status itself must be left or acted on; null when it is final.</summary>
    public static DateTimeOffset? StatusDue(OrderState order) => order.Status switch
    {
        _ when ModerationRules.IsWaiting(order) => order.Moderation!.DecideBy,
        OrderStatus.Held => order.HoldUntil,
        OrderStatus.Paid => order.AnswerBy,
        OrderStatus.ChangesRequested => order.ChangesBy,
        OrderStatus.Scheduled => Sooner(order.StartsAt, order.Move?.Until),
        OrderStatus.Publishing => order.RetryAt ?? order.StartsAt,
        OrderStatus.Published => Sooner(
            Sooner(
                order.RetryAt ?? (order.ChecksAt is [var check, ..] ? check : order.TermEndsAt), order.Doubt?.LookAt),
            order.PinAt),
        OrderStatus.Failed when order.Attempt is { IsOpen: true } => order.RetryAt ?? order.StartsAt,
        OrderStatus.Failed or OrderStatus.Breached when HasStray(order) =>
            Sooner(order.RetryAt ?? order.BreachedAt ?? order.StartsAt, order.Doubt?.LookAt),
        OrderStatus.Failed or OrderStatus.Breached or OrderStatus.Completed => order.Doubt?.LookAt,
        _ => null,
    };

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => other < one ? other : one;

    private static Decision<OrderEvent> After(DateTimeOffset? due, DateTimeOffset now, OrderEvent happened) =>
        now >= due ? happened : Decision.Unchanged;

    /// <summary>A request that is known is judged by what it said, and a wish by what it wants.</summary>
    private static Decision<OrderEvent> Repeated(OrderState order, PlaceOrder wish) =>
        wish.Attempt is { } attempt && Attempts.Known(order.Attempts, attempt) is { } known
            ? known.Request == attempt.Request ? Decision.Unchanged : Attempts.Mismatch
            : IsSame(order, wish) ? Decision.Unchanged : OrderRefusals.Mismatch;

    private static bool IsSame(OrderState order, PlaceOrder wish) =>
        order.ChannelId == wish.ChannelId && order.AdvertiserId == wish.AdvertiserId
        && (order.BookedFor ?? order.StartsAt) == wish.StartsAt && order.Format == wish.Format
        && order.PriceMinor == wish.Price.AmountMinor && order.Currency == wish.Price.Currency
        && order.Group == wish.Group
        && (order.Earlier is [var first, ..] ? first.Creative : order.Creative) == wish.Creative.ToString();
}
