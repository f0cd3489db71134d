using System.Globalization;
using System.Text.Json;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>
/// What an event makes of an order, with the facts, ledger lines and notices that leave with the same write.
/// </summary>
internal static class OrderChanges
{
    /// <summary>The order after the event.</summary>
    /// <exception cref="InvalidOperationException">The event has no rule: a programming error.</exception>
    public static OrderState Apply(OrderState order, OrderEvent happened, Stamp stamp)
    {
        var next = Change(order, happened, stamp);
        if (happened is not (OrderEvent.Told or OrderEvent.RefundAsked))
        {
            next = next with { Version = order.Version + 1 };
            next = next with
            {
                Events = [.. order.Events, FactOf(next, happened, stamp)],
                Untold = [.. next.Untold, .. OrderNotices.Of(next, happened, stamp)],
            };
            next = Ledger.Post(next, happened, stamp);
        }

        return next with { DueAt = Due(next, stamp.At) };
    }

    /// <summary>The order as it is kept in memory once its facts and ledger lines are stored.</summary>
    public static OrderState Recorded(OrderState order) => order with { Events = [], Postings = [] };

    /// <summary>The order at its end: the slot is free, and what is held goes back.</summary>
    public static OrderState Ended(OrderState order, OrderStatus status, string? reason) => order with
    {
        Status = status,
        Reason = reason,
        HoldsSlot = false,
        HoldUntil = null,
        AnswerBy = null,
        ChangesBy = null,
        Move = null,
        Moderation = ModerationRules.Over(order.Moderation),
        Money = [.. order.Money.Select(money => Moved(money, MoneyState.Held, MoneyState.Owed))],
    };

    private static OrderState Change(OrderState order, OrderEvent happened, Stamp stamp) => happened switch
    {
        OrderEvent.Placed e => Placed(e, stamp),
        OrderEvent.CheckoutAccepted e => order with { HoldUntil = e.HoldUntil, HoldExtended = true },
        OrderEvent.Paid e => order with
        {
            Status = MarkingRules.GoesThrough(order) ? OrderStatus.Scheduled : OrderStatus.Paid,
            HoldsSlot = true,
            HoldUntil = null,
            PaidAt = stamp.At,
            AnswerBy = MarkingRules.GoesThrough(order) || e.DecideBy is not null ? null : e.AnswerBy,
            Moderation = ModerationRules.Begun(order.Moderation, e.DecideBy, stamp.At),
            Money = [.. order.Money, new(e.Payment, e.Amount.AmountMinor, e.Amount.Currency, MoneyState.Held)],
        },
        OrderEvent.PaidInVain e => order with
        {
            Money = [.. order.Money, new(e.Payment, e.Amount.AmountMinor, e.Amount.Currency, MoneyState.Owed)],
        },
        OrderEvent.Rated e => order with { Rating = e.Rating, RatedAt = order.RatedAt ?? stamp.At },
        OrderEvent.Approved => order with { Status = OrderStatus.Scheduled, AnswerBy = null },
        OrderEvent.Marked e => MarkingRules.Marked(order, e),
        OrderEvent.ChangesRequested e => order with
        {
            Status = OrderStatus.ChangesRequested,
            Reason = e.Words,
            AnswerBy = null,
            ChangesBy = e.ChangesBy,
        },
        OrderEvent.Resubmitted e => ChangeRules.Resubmitted(order, e, stamp.At),
        OrderEvent.Rejected e => Ended(order, OrderStatus.Rejected, e.Reason),
        OrderEvent.Cancelled e => Ended(
            e.Kept is { } kept ? CancelRules.Kept(order, kept) : order, OrderStatus.Cancelled, e.Reason),
        OrderEvent.Expired => Ended(order, OrderStatus.Expired, null),
        OrderEvent.Failed e => Ended(
            e.Reason == OrderRules.Unproved ? order : order with { Attempt = Closed(order, stamp) },
            OrderStatus.Failed,
            e.Reason),
        OrderEvent.AttemptStarted e => order with
        {
            Status = OrderStatus.Publishing,
            Move = null,
            Attempt = e.Attempt,
            RetryAt = e.JudgeAt,
        },
        OrderEvent.LookStarted e => order with
        {
            Status = OrderStatus.Publishing,
            Move = null,
            Attempt = e.Attempt,
            RetryAt = e.Attempt.At,
        },
        OrderEvent.AttemptRefused e => order with
        {
            Attempt = Closed(order, stamp)! with { LacksRights = e.LacksRights },
            RetryAt = e.RetryAt,
        },
        OrderEvent.AttemptUnanswered e => order with { RetryAt = e.JudgeAt },
        OrderEvent.AttemptMissed e => order with
        {
            Attempt = Closed(order, stamp),
            RetryAt = null,
            Doubt = Doubted(order, e),
        },
        OrderEvent.LookPostponed e => order with { Doubt = order.Doubt! with { LookAt = e.LookAt } },
        OrderEvent.LookedAgain => order with { Doubt = null },
        OrderEvent.Published e => order with
        {
            Status = OrderStatus.Published,
            Attempt = Closed(order, stamp),
            RetryAt = null,
            MessageIds = e.Messages,
            Fingerprint = e.Fingerprint,
            PublishedAt = e.At,
            TermEndsAt = e.TermEndsAt,
            ChecksAt = e.ChecksAt,
            Doubt = Later(order.Doubt, e.LookAgainAt),
            PinAt = order.Attempt is { Pins: true } ? stamp.At : null,
        },
        OrderEvent.Pinned e => order with { PinAt = null, PinnedAt = e.At },
        OrderEvent.PinPostponed e => order with { PinAt = e.PinAt },
        OrderEvent.PinGivenUp => order with { PinAt = null },
        OrderEvent.TakeDownPostponed e => order with { RetryAt = e.RetryAt },
        OrderEvent.Completed e => order with
        {
            Status = OrderStatus.Completed,
            HoldsSlot = false,
            RetryAt = null,
            TakenDownAt = e.TakenDownAt,
            PinAt = null,
            Money = [.. order.Money.Select(money => Moved(money, MoneyState.Held, MoneyState.Earned))],
        },
        OrderEvent.StrayFound e => order with
        {
            Attempt = Closed(order, stamp),
            RetryAt = null,
            MessageIds = e.Messages,
            Doubt = Later(order.Doubt, e.LookAgainAt),
        },
        OrderEvent.StrayTakenDown e => order with { TakenDownAt = e.At, RetryAt = null },
        OrderEvent.StrayAbandoned => order with { MessageIds = [], RetryAt = null },
        OrderEvent.Refunded e => order with
        {
            Money = [.. order.Money.Select(money =>
                money.Payment == e.Payment ? money with { State = MoneyState.Returned } : money)],
        },
        OrderEvent.PromoGivenBack => order with { IsPromoGivenBack = true },
        OrderEvent.Told e => order with { Untold = [.. order.Untold.Where(notice => !e.Notices.Contains(notice))] },
        _ => MoveRules.Change(order, happened)
            ?? ModerationRules.Change(order, happened, stamp.At)
            ?? CheckRules.Change(order, happened, stamp)
            ?? DisputeRules.Change(order, happened),
    };

    private static OrderState Placed(OrderEvent.Placed placed, Stamp stamp) => new()
    {
        Status = OrderStatus.Held,
        TenantId = placed.Key.Tenant,
        ChannelId = placed.Wish.ChannelId,
        AdvertiserId = placed.Wish.AdvertiserId,
        StartsAt = placed.Wish.StartsAt,
        EndsAt = placed.Wish.EndsAt,
        HoldsSlot = true,
        ChannelTitle = placed.Wish.ChannelTitle,
        ChannelUsername = placed.Wish.ChannelUsername,
        TimeZone = placed.Wish.TimeZone,
        Language = placed.Wish.Language,
        Format = placed.Wish.Format,
        Top = placed.Wish.Top,
        Life = placed.Wish.Life,
        PriceMinor = placed.Wish.Price.AmountMinor,
        Currency = placed.Wish.Price.Currency,
        FeeMinor = placed.Wish.Fee.AmountMinor,
        PriceLines = placed.Wish.Quote?.Lines ?? [],
        Promo = placed.Wish.Quote?.Promo,
        Mark = placed.Wish.Mark,
        Group = placed.Wish.Group,
        AutoApprove = placed.Wish.AutoApprove,
        AdvertiserName = placed.Wish.AdvertiserName,
        Refunds = placed.Wish.Refunds.IsDefault ? [] : placed.Wish.Refunds,
        Creative = placed.Wish.Creative.ToString(),
        CreativeHash = placed.Wish.CreativeHash,
        HoldUntil = placed.HoldUntil,
        PlacedBy = placed.Wish.PlacedBy,
        Attempts = placed.Wish.Attempt is { } attempt ? [attempt] : [],
        Trace = stamp.Trace,
        Moderation = ModerationRules.Found(placed.Wish.Findings, stamp.At),
    };

    private static OrderMoney Moved(OrderMoney money, MoneyState from, MoneyState to) =>
        money.State == from ? money with { State = to, AskAgainAt = null } : money;

    private static PublishAttempt? Closed(OrderState order, Stamp stamp) => order.Attempt is { IsOpen: true } attempt
        ? attempt with { IsOpen = false, ClosedAt = stamp.At }
        : order.Attempt;

    /// <summary>From the first attempt that was given up. A look sent nothing.</summary>
    private static PublishDoubt? Doubted(OrderState order, OrderEvent.AttemptMissed missed) => order switch
    {
        { Doubt: { } doubt } => doubt with { LookAt = missed.LookAgainAt },
        { Attempt: { IsLook: false } attempt } => new(attempt.At, attempt.AfterMessage, missed.LookAgainAt),
        _ => null,
    };

    private static PublishDoubt? Later(PublishDoubt? doubt, DateTimeOffset? lookAt) =>
        doubt is null || lookAt is null ? doubt : doubt with { LookAt = lookAt.Value };

    private static DateTimeOffset? Due(OrderState order, DateTimeOffset now) =>
        OrderRules.NewsDue(order, now) is { } news && !(OrderRules.StatusDue(order) < news)
            ? news
            : OrderRules.StatusDue(order);

    private static Fact FactOf(OrderState order, OrderEvent happened, Stamp stamp) => new(
        order.Version,
        JsonNamingPolicy.SnakeCaseLower.ConvertName(happened.GetType().Name),
        stamp.At,
        stamp.Actor,
        happened switch
        {
            OrderEvent.ChangesRequested e => e.Words,
            OrderEvent.Rejected e => e.Reason,
            OrderEvent.Cancelled e => e.Reason,
            OrderEvent.Failed e => e.Reason,
            OrderEvent.AttemptRefused e => e.Words,
            OrderEvent.TakeDownPostponed e => e.Words,
            OrderEvent.Completed { ByStub: true } => "by stub",
            OrderEvent.PinPostponed e => e.Words,
            OrderEvent.PinGivenUp e => e.Words,
            OrderEvent.LookedAgain { Copies: > 0 } e =>
                string.Create(CultureInfo.InvariantCulture, $"{e.Copies} taken down"),
            OrderEvent.CheckPostponed e => e.Words,
            OrderEvent.CheckSkipped e => e.Words,
            OrderEvent.AccessLost e => e.Reason,
            OrderEvent.Breached e => e.Reason,
            OrderEvent.Covered e => string.Create(CultureInfo.InvariantCulture, $"by message {e.By}"),
            OrderEvent.Disputed e => e.Words,
            OrderEvent.Rated e => string.Create(CultureInfo.InvariantCulture, $"{e.Rating}"),
            OrderEvent.HeldBack e => e.Reason,
            OrderEvent.ModerationRefused e => e.Reason,
            OrderEvent.Paid or OrderEvent.Resubmitted when ModerationRules.IsWaiting(order) =>
                ModerationRules.InModeration,
            _ => MoveRules.Words(happened),
        },
        stamp.Trace);
}
