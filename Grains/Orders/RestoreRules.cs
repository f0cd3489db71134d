using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>What a database that was restored from a backup may have forgotten of an order. Pure.</summary>
internal static class RestoreRules
{
    /// <summary>
    /// The order as it is to be stored before anything runs on the restored database: whatever was published since the
    /// moment it was restored to is looked for before it is sent, and before the order is given up as too late. Null
    /// when nothing can have been forgotten.
    /// </summary>
    public static OrderState? LookBack(OrderState order, DateTimeOffset now) =>
        order is not { Status: OrderStatus.Scheduled or OrderStatus.Publishing }
        || now < order.StartsAt
        || order.Attempt is { IsOpen: true, IsLook: true }
            ? null
            : OrderChanges.Apply(
                order,
                new OrderEvent.LookStarted(new(
                    (order.Attempt?.Number ?? 0) + 1,
                    now,
                    order.Attempt?.AfterMessage,
                    IsOpen: true,
                    LooksSince: order.StartsAt,
                    Pins: order.Attempt is { Pins: true })),
                new(now, Caller.System.Actor, ByAdvertiser: false, Trace: null));

    /// <summary>
    /// Until when an order may still be published. A look that began later than that has as long: else all that was
    /// published before a long restore would be given up unseen.
    /// </summary>
    public static DateTimeOffset LastWord(OrderState order, Timings timings)
    {
        var deadline = order.StartsAt + timings.PublishLate;
        return order.Attempt is { IsOpen: true, IsLook: true } look && look.At > deadline
            ? look.At + timings.PublishLate
            : deadline;
    }
}
