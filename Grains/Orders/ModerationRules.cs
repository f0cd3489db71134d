using System.Collections.Immutable;
using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>
/// The order's rules about the platform's admins: what waits for them is neither approved nor published, and no money
/// waits for ever. Nobody's time for an answer runs meanwhile.
/// </summary>
internal static class ModerationRules
{
    /// <summary>Why an order ends that no admin looked at in time.</summary>
    public const string Silent = "moderation_silent";

    /// <summary>What the timeline says of a payment, or another post, that waits for an admin.</summary>
    public const string InModeration = "in_moderation";

    /// <summary>Whether its post may not go on before an admin has looked at it.</summary>
    public static bool IsWaiting(OrderState order) =>
        order is { Status: OrderStatus.Paid or OrderStatus.Scheduled, Moderation.Status: ModerationStatus.Waiting };

    /// <summary>Whether an admin is to look at it, now or once it is paid.</summary>
    public static bool IsToWait(OrderState order) => order.Moderation is { Status: ModerationStatus.Waiting };

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Clear clear, Timings timings) =>
        order switch
        {
            _ when !IsWaiting(order) => order.Moderation is { Status: ModerationStatus.Cleared }
                ? Decision.Unchanged
                : Nothing(order, clear),
            _ when clear.Version != order.CreativeVersion => OrderRefusals.CreativeChanged,
            _ when clear.At >= order.Moderation!.DecideBy => OrderRefusals.TooLate,
            { Status: OrderStatus.Paid } => new OrderEvent.ModerationCleared(
                clear.By, Deadlines.OwnerAnswer(order, clear.At, timings)),
            _ => new OrderEvent.ModerationCleared(clear.By, AnswerBy: null),
        };

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Refuse refuse) => order switch
    {
        _ when !IsWaiting(order) => order is
        {
            Status: OrderStatus.Cancelled,
            Moderation.Status: ModerationStatus.Refused,
        }
            ? Decision.Unchanged
            : Nothing(order, refuse),
        _ when refuse.Version != order.CreativeVersion => OrderRefusals.CreativeChanged,
        _ => new OrderEvent.ModerationRefused(refuse.By, refuse.Reason),
    };

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.HoldBack hold, Timings timings)
    {
        if (IsWaiting(order))
        {
            return Decision.Unchanged;
        }

        if (order.Status is not (OrderStatus.Paid or OrderStatus.Scheduled))
        {
            return OrderRefusals.WrongStatus(order.Status, hold);
        }

        var decideBy = order.Status is OrderStatus.Paid
            ? Deadlines.Moderation(order, hold.At, timings)
            : order.StartsAt + timings.PublishLate;
        return hold.At >= decideBy || hold.At >= order.AnswerBy
            ? OrderRefusals.TooLate
            : new OrderEvent.HeldBack(hold.Reason, decideBy);
    }

    /// <summary>The end of what nobody looked at in time: before it is published the money goes back.</summary>
    public static OrderEvent End(OrderState order) => order.Status is OrderStatus.Paid
        ? new OrderEvent.Rejected(Silent)
        : new OrderEvent.Failed(Silent);

    /// <summary>How an order begins in whose post something was found.</summary>
    public static OrderModeration? Found(ImmutableArray<Finding> findings, DateTimeOffset now) =>
        findings.IsDefaultOrEmpty ? null : new(ModerationStatus.Waiting, findings, now);

    /// <summary>As it waits from now on; as it stood when it does not.</summary>
    public static OrderModeration? Begun(OrderModeration? before, DateTimeOffset? decideBy, DateTimeOffset now) =>
        decideBy is null ? before : before! with { Since = now, DecideBy = decideBy };

    /// <summary>As it stands once nobody has to answer any more.</summary>
    public static OrderModeration? Over(OrderModeration? before) =>
        before is { DecideBy: not null } ? before with { DecideBy = null } : before;

    /// <summary>What an event makes of the order; null when it is none of these.</summary>
    public static OrderState? Change(OrderState order, OrderEvent happened, DateTimeOffset at) => happened switch
    {
        OrderEvent.HeldBack e => MoveRules.Without(order) with
        {
            AnswerBy = null,
            Moderation = new(ModerationStatus.Waiting, Known(order), at, e.DecideBy, e.Reason),
        },
        OrderEvent.ModerationCleared e => Cleared(order with { Moderation = Answered(order, e.By, at) }, e),
        OrderEvent.ModerationRefused e => OrderChanges.Ended(order, OrderStatus.Cancelled, e.Reason) with
        {
            Moderation = Answered(order, e.By, at) with { Status = ModerationStatus.Refused, Reason = e.Reason },
        },
        _ => null,
    };

    /// <summary>What was paid goes on as if it had just been paid; what was scheduled stays so.</summary>
    private static OrderState Cleared(OrderState order, OrderEvent.ModerationCleared happened) => order.Status switch
    {
        OrderStatus.Paid when MarkingRules.GoesThrough(order) => order with { Status = OrderStatus.Scheduled },
        OrderStatus.Paid => order with { AnswerBy = happened.AnswerBy },
        _ => order,
    };

    private static ImmutableArray<Finding> Known(OrderState order) => order.Moderation?.Findings ?? [];

    private static Refusal Nothing(OrderState order, OrderCommand answer) =>
        order.Status is OrderStatus.Paid or OrderStatus.Scheduled
            ? OrderRefusals.NotInModeration
            : OrderRefusals.WrongStatus(order.Status, answer);

    private static OrderModeration Answered(OrderState order, long? by, DateTimeOffset at) => order.Moderation! with
    {
        Status = ModerationStatus.Cleared,
        DecideBy = null,
        AnsweredAt = at,
        AnsweredBy = by,
    };
}
