using LytSlot.Grains.Marking;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>
/// The order's rules about the mark of its post. It may change until the order is approved and by nobody who did not
/// see it: the advertiser gives what is missing, and then only the side that approves may change it.
/// </summary>
internal static class MarkingRules
{
    /// <summary>Why an order ends that nobody could approve.</summary>
    public const string MarkMissing = "mark_missing";

    /// <summary>Whether its post may not be published yet, for want of an erid.</summary>
    public static bool IsMissing(OrderState order) => order.Mark is { Text: null };

    /// <summary>Whether nobody is to be asked before it is published.</summary>
    public static bool GoesThrough(OrderState order) =>
        order.AutoApprove && !IsMissing(order) && !ModerationRules.IsToWait(order);

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Mark given)
    {
        if (order.Mark is not { } mark)
        {
            return MarkRules.NotNeeded;
        }

        if (MarkRules.Erid(given.Erid) is not { } erid)
        {
            return MarkRules.BadErid;
        }

        return order.Status switch
        {
            _ when mark.Data.Erid == erid => Decision.Unchanged,
            OrderStatus.Paid when given.At >= order.AnswerBy => OrderRefusals.TooLate,
            OrderStatus.Held or OrderStatus.Paid or OrderStatus.ChangesRequested =>
                mark.Data.Erid is null || given.ByOwner
                    ? new OrderEvent.Marked(MarkTexts.Of(mark.Data with { Erid = erid }, mark.Language))
                    : MarkRules.Given,
            _ => OrderRefusals.WrongStatus(order.Status, given),
        };
    }

    /// <summary>What a whole mark makes of the order.</summary>
    public static OrderState Marked(OrderState order, OrderEvent.Marked happened)
    {
        var next = order with { Mark = happened.Mark };
        return order.Status is OrderStatus.Paid && GoesThrough(next)
            ? next with { Status = OrderStatus.Scheduled, AnswerBy = null }
            : next;
    }
}
