using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>The order's rules from its slot to the end of its term.</summary>
internal static class PublishingRules
{
    /// <summary>
    /// An attempt is looked after sooner than other things: its post, or the anchor of a search, may stand and nobody
    /// knows.
    /// </summary>
    private const int AttemptPart = 8;

    /// <summary>
    /// An attempt so long after its slot, or after the one before it, looks first: a database restored from a backup,
    /// or a long outage, may have forgotten a post.
    /// </summary>
    public static readonly TimeSpan TrustedFor = TimeSpan.FromSeconds(60);

    /// <summary>Telegram tells whole seconds.</summary>
    private static readonly TimeSpan WholeSecond = TimeSpan.FromSeconds(1);

    /// <summary>The call has ended, but Telegram may still be at it.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand command, Timings timings) => command switch
    {
        OrderCommand.StartAttempt c => Start(order, c, timings),
        OrderCommand.FinishAttempt c => Finish(order, c, timings),
        OrderCommand.NothingStands c when c.Attempt == order.Attempt?.Number && order.Attempt.IsOpen =>
            new OrderEvent.AttemptMissed(c.At + timings.SecondLook),
        OrderCommand.FinishLook c => Finish(order, c, timings),
        OrderCommand.FinishPin c => Finish(order, c, timings),
        OrderCommand.FinishTakeDown c => Finish(order, c, timings),
        OrderCommand.FinishCheck c => CheckRules.Decide(order, c, timings),
        OrderCommand.Tick c => Tick(order, c.At, timings),
        _ => Decision.Unchanged,
    };

    private static Decision<OrderEvent> Start(OrderState order, OrderCommand.StartAttempt start, Timings timings)
    {
        if (order.Attempt is { IsOpen: true })
        {
            return OrderRefusals.WrongStatus(order.Status, start);
        }

        if (start.At < order.StartsAt)
        {
            return OrderRefusals.TooEarly;
        }

        if (start.At > order.StartsAt + timings.PublishLate)
        {
            return TooLate(order);
        }

        // Whatever its status: a database restored from a backup looks for the posts of what was held back, too.
        if (ModerationRules.IsToWait(order))
        {
            return OrderRefusals.InModeration;
        }

        if (order.Money.All(money => money.State is not MoneyState.Held))
        {
            return new OrderEvent.Failed(DisputeRules.Withdrawn);
        }

        // What nobody looked at is not pinned, nor what would stay for ever.
        var attempt = new PublishAttempt(
            (order.Attempt?.Number ?? 0) + 1,
            start.At,
            start.AfterMessage,
            IsOpen: true,
            Pins: start.Pins && order is { Life: not null, AutoApprove: false });
        return start.At > (order.Attempt?.ClosedAt ?? order.StartsAt) + TrustedFor
            ? new OrderEvent.LookStarted(attempt with
            {
                // What is known now may be newer than the post that is looked for; what the last attempt knew is not.
                AfterMessage = order.Attempt?.AfterMessage,
                LooksSince = order.StartsAt,
            })
            : new OrderEvent.AttemptStarted(attempt, start.At + timings.AttemptLease);
    }

    private static Decision<OrderEvent> Finish(OrderState order, OrderCommand.FinishAttempt finish, Timings timings)
    {
        if (order.Attempt is not { IsOpen: true } attempt || attempt.Number != finish.Attempt)
        {
            return Decision.Unchanged;
        }

        return (order.Status, finish.Result) switch
        {
            (OrderStatus.Failed, SendResult.Sent sent) =>
                new OrderEvent.StrayFound(sent.Messages, LookAgainAt(order, sent, finish.At, timings)),
            (OrderStatus.Failed, SendResult.Refused) => new OrderEvent.AttemptMissed(finish.At + timings.SecondLook),
            (OrderStatus.Failed, _) when finish.At > order.StartsAt + timings.TakeDownLate =>
                new OrderEvent.AttemptMissed(finish.At),
            (_, SendResult.Sent sent) => Published(order, sent, finish, timings),
            (_, SendResult.Refused { Fault: TelegramFault.Content } refused) => new OrderEvent.Failed(refused.Words),
            (_, SendResult.Refused refused) =>
                new OrderEvent.AttemptRefused(
                    refused.Words,
                    Again(finish.At, refused.RetryAfter, timings),
                    refused.Fault is TelegramFault.Rights),
            (_, SendResult.Unknown) when finish.At < attempt.At + timings.AttemptLease =>
                new OrderEvent.AttemptUnanswered(Sooner(attempt.At + timings.AttemptLease, finish.At + Settling)),
            _ => new OrderEvent.AttemptUnanswered(Rarer(finish.At, attempt.At, timings, AttemptPart)),
        };
    }

    /// <summary>The term counts from the post, not from when somebody heard of it; it is never short.</summary>
    private static OrderEvent.Published Published(
        OrderState order, SendResult.Sent sent, OrderCommand.FinishAttempt finish, Timings timings)
    {
        var at = sent.PostedAt is { } posted && posted + WholeSecond < finish.At ? posted + WholeSecond : finish.At;
        var end = TermEnd(order, at, timings);
        return new(sent.Messages, sent.Fingerprint, at, end, CheckRules.Plan(order, at, end, finish.Draw))
        {
            LookAgainAt = LookAgainAt(order, sent, finish.At, timings),
        };
    }

    /// <summary>
    /// A post that was found, not answered for, may be that of an attempt before; its own may still be on its way. Null
    /// when there is no such doubt.
    /// </summary>
    private static DateTimeOffset? LookAgainAt(
        OrderState order, SendResult.Sent sent, DateTimeOffset now, Timings timings) =>
        order.Doubt is null || sent.PostedAt is null ? null : now + timings.SecondLook;

    private static Decision<OrderEvent> Finish(OrderState order, OrderCommand.FinishLook look, Timings timings) =>
        order.Doubt is not { } doubt ? Decision.Unchanged
        : look.IsDone ? new OrderEvent.LookedAgain(look.Copies)
        : look.At > order.StartsAt + timings.TakeDownLate ? new OrderEvent.LookedAgain(0)
        : new OrderEvent.LookPostponed(Rarer(look.At, doubt.Since, timings));

    private static Decision<OrderEvent> Finish(OrderState order, OrderCommand.FinishPin finish, Timings timings) =>
        order is not { Status: OrderStatus.Published, PinAt: not null } ? Decision.Unchanged
        : finish.Refusal switch
        {
            null => new OrderEvent.Pinned(finish.At),
            { Fault: TelegramFault.Gone or TelegramFault.Content } never => new OrderEvent.PinGivenUp(never.Words),
            { RetryAfter: { } told } later =>
                new OrderEvent.PinPostponed(later.Words, Again(finish.At, told, timings)),
            var later => new OrderEvent.PinPostponed(
                later.Words, Rarer(finish.At, order.PublishedAt ?? order.StartsAt, timings)),
        };

    private static Decision<OrderEvent> Finish(OrderState order, OrderCommand.FinishTakeDown finish, Timings timings) =>
        (order.Status, finish.Result) switch
        {
            (OrderStatus.Failed or OrderStatus.Breached, _)
                when order.MessageIds.IsEmpty || order.TakenDownAt is not null => Decision.Unchanged,
            (OrderStatus.Failed or OrderStatus.Breached, TakeDownResult.Down) =>
                new OrderEvent.StrayTakenDown(finish.At),
            (OrderStatus.Published, _) when finish.At < order.TermEndsAt => OrderRefusals.TooEarly,
            (OrderStatus.Published, TakeDownResult.Down down) =>
                new OrderEvent.Completed(finish.At, down.ByStub),
            (OrderStatus.Published, TakeDownResult.NotYet) when finish.At > order.TermEndsAt + timings.TakeDownLate =>
                new OrderEvent.Completed(null),
            (OrderStatus.Failed or OrderStatus.Breached, TakeDownResult.NotYet)
                when finish.At > (order.BreachedAt ?? order.StartsAt) + timings.TakeDownLate =>
                new OrderEvent.StrayAbandoned(),
            (_, TakeDownResult.NotYet { RetryAfter: { } told } notYet) =>
                new OrderEvent.TakeDownPostponed(notYet.Words, Again(finish.At, told, timings)),
            (_, TakeDownResult.NotYet notYet) => new OrderEvent.TakeDownPostponed(
                notYet.Words, Rarer(finish.At, order.BreachedAt ?? order.TermEndsAt ?? order.StartsAt, timings)),
            _ => Decision.Unchanged,
        };

    private static Decision<OrderEvent> Tick(OrderState order, DateTimeOffset now, Timings timings)
    {
        var deadline = RestoreRules.LastWord(order, timings);
        return (order.Status, order.Attempt?.IsOpen) switch
        {
            (OrderStatus.Published, _) when order is { Life: null, ChecksAt: [] } && now >= order.TermEndsAt =>
                new OrderEvent.Completed(null),
            (OrderStatus.Scheduled or OrderStatus.Publishing, not true) when now > deadline =>
                TooLate(order),
            (OrderStatus.Publishing, true) when now > deadline && now > order.Attempt.At + timings.AttemptLease * 2 =>
                new OrderEvent.Failed(OrderRules.Unproved),
            _ => Decision.Unchanged,
        };
    }

    private static OrderEvent.Failed TooLate(OrderState order) => new(
        ModerationRules.IsToWait(order) ? ModerationRules.Silent
        : order.Attempt is { LacksRights: true } ? OrderRules.RightsMissing : OrderRules.PublishedTooLate);

    private static DateTimeOffset Sooner(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Again(DateTimeOffset now, TimeSpan? asked, Timings timings) =>
        now + (asked > timings.TryAgain ? asked.Value : timings.TryAgain);

    /// <summary>
    /// Again after a part of the time that has passed already, ten minutes at most: what fails for a day leaves some
    /// hundred facts, not thousands.
    /// </summary>
    public static DateTimeOffset Rarer(DateTimeOffset now, DateTimeOffset since, Timings timings, int part = 2)
    {
        var rest = (now - since) / part;
        return now + (rest < timings.TryAgain ? timings.TryAgain : rest < LongestRest ? rest : LongestRest);
    }

    private static DateTimeOffset TermEnd(OrderState order, DateTimeOffset publishedAt, Timings timings) =>
        publishedAt + order.Life switch
        {
            null => timings.PermanentWatch,
            { } life when life == timings.DeleteLimit => life - timings.DeleteMargin,
            { } life => life,
        };
}
