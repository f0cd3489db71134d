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

    public static readonly Refusal CreativeChanged =
        new(RefusalKind.Conflict, "order.creative_changed", "The post is another one now: look at it first.");

    public static readonly Refusal TooManyChanges =
        new(RefusalKind.Conflict, "order.too_many_changes", "No more changes can be asked for: say yes or no.");

    public static readonly Refusal RefundChanged =
        new(RefusalKind.Conflict, "order.refund_changed", "Less would come back now than was told.");

    public static readonly Refusal SameSlot =
        new(RefusalKind.Conflict, "order.same_slot", "The order has this time already.");

    public static readonly Refusal NoProposal =
        new(RefusalKind.Conflict, "order.no_proposal", "This proposal does not stand any more.");

    public static readonly Refusal OwnProposal =
        new(RefusalKind.Conflict, "order.own_proposal", "The other side has to agree to this proposal.");

    public static readonly Refusal InModeration =
        new(RefusalKind.Conflict, "order.in_moderation", "An admin of the platform has to look at the order first.");

    public static readonly Refusal NotInModeration =
        new(RefusalKind.Conflict, "order.not_in_moderation", "The order does not wait for an admin.");

    public static readonly Refusal WrongAmount =
        new(RefusalKind.Conflict, "order.wrong_amount", "The amount is not the price of the order.");

    public static readonly Refusal BadRating =
        new(RefusalKind.Invalid, "order.bad_rating", "A rating is 1, 2, 3, 4 or 5.");

    public static readonly Refusal OwnChannel =
        new(RefusalKind.Conflict, "order.own_channel", "Who works for a channel does not rate what it does.");

    public static readonly Refusal BadReason =
        new(RefusalKind.Invalid, "order.bad_reason", "A reason has at most 500 characters and no control characters.");

    public static readonly Refusal SlotTaken =
        new(RefusalKind.Conflict, "slot.taken", "Somebody else has this time.");

    public static Refusal WrongStatus(OrderStatus status, OrderCommand command) =>
        new(RefusalKind.Conflict, "order.wrong_status", $"{command.GetType().Name} is not possible in {status}.");
}
