using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>What an order has to do outside at an instant. Pure.</summary>
internal static class OrderAgenda
{
    /// <summary>The one thing its status wants done now.</summary>
    public static OrderErrand Next(OrderState order, DateTimeOffset now, Timings timings) => order switch
    {
        _ when ModerationRules.IsWaiting(order) =>
            now >= OrderRules.StatusDue(order) ? OrderErrand.Tick : OrderErrand.None,
        { Status: OrderStatus.Scheduled or OrderStatus.Publishing, Attempt.IsOpen: not true }
            when now > order.StartsAt + timings.PublishLate => OrderErrand.Tick,
        { Status: OrderStatus.Publishing }
            when now > RestoreRules.LastWord(order, timings) + (timings.AttemptLease * 3) => OrderErrand.Tick,
        _ when IsTakeDownDue(order, now) => OrderErrand.TakeDown,
        { Attempt.IsOpen: true } when !(now < order.RetryAt) => OrderErrand.Judge,
        { Attempt.IsOpen: true } => OrderErrand.None,
        _ when MoveRules.IsOver(order, now) => OrderErrand.Tick,
        { Status: OrderStatus.Scheduled } when now >= order.StartsAt => OrderErrand.Publish,
        { Status: OrderStatus.Publishing } when now >= OrderRules.StatusDue(order) => OrderErrand.Publish,
        {
            Doubt: { } doubt,
            Status: OrderStatus.Published or OrderStatus.Completed or OrderStatus.Failed or OrderStatus.Breached
        }
            when now >= doubt.LookAt => OrderErrand.LookAgain,
        { Status: OrderStatus.Published, ChecksAt: [var check, ..] } when now >= (order.RetryAt ?? check) =>
            OrderErrand.Check,
        _ when IsPinDue(order, now) => OrderErrand.Pin,
        { Status: OrderStatus.Published, ChecksAt: [_, ..] } => OrderErrand.None,
        { Status: OrderStatus.Held or OrderStatus.Paid or OrderStatus.ChangesRequested or OrderStatus.Published }
            when now >= OrderRules.StatusDue(order) => OrderErrand.Tick,
        _ => OrderErrand.None,
    };

    /// <summary>Whether its post is to be pinned now.</summary>
    public static bool IsPinDue(OrderState order, DateTimeOffset now) =>
        order is { Status: OrderStatus.Published, MessageIds.Length: > 0 } && now >= order.PinAt;

    /// <summary>Whether its post is to go now: the term is over, or it should not stand at all.</summary>
    public static bool IsTakeDownDue(OrderState order, DateTimeOffset now) => order switch
    {
        { MessageIds.Length: 0 } or { TakenDownAt: not null } => false,
        { Status: OrderStatus.Published, Life: not null, ChecksAt: [] } =>
            now >= order.TermEndsAt && !(now < order.RetryAt),
        { Status: OrderStatus.Failed or OrderStatus.Breached } => !(now < order.RetryAt),
        _ => false,
    };
}
