using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>The ways an order says no.</summary>
internal static class OrderRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "order.not_found", "There is no such order.");

    public static readonly Refusal Mismatch =
        new(RefusalKind.Conflict, "order.mismatch", "This order id was already used for another wish.");

    public static readonly Refusal TooEarly =
        new(RefusalKind.Conflict, "order.too_early", "The slot has not started yet.");

    public static readonly Refusal TooLate =
        new(RefusalKind.Conflict, "order.too_late", "The time for this has passed.");

    public static readonly Refusal WrongAmount =
        new(RefusalKind.Conflict, "order.wrong_amount", "The amount is not the price of the order.");

    public static readonly Refusal BadReason =
        new(RefusalKind.Invalid, "order.bad_reason", "A reason has at most 500 characters and no control characters.");

    public static readonly Refusal SlotTaken =
        new(RefusalKind.Conflict, "slot.taken", "Somebody else has this time.");

    public static Refusal WrongStatus(OrderStatus status, OrderCommand command) =>
        new(RefusalKind.Conflict, "order.wrong_status", $"{command.GetType().Name} is not possible in {status}.");
}
