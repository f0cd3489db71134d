using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>The order's rules about money. Money is never refused: what can't be used goes back.</summary>
internal static class PaymentRules
{
    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Pay pay, Timings timings)
    {
        if (order.Money.Any(money => money.Payment == pay.Payment))
        {
            return Decision.Unchanged;
        }

        // A promo code's use went back, and a group is bought whole or not at all: neither price can be had again.
        var mayWinBack = order is { Status: OrderStatus.Expired, Promo: null, Group: null } && pay.MayWinBack;
        var isWanted = order.Status == OrderStatus.Held || mayWinBack;
        var isRight = pay.Amount.AmountMinor == order.PriceMinor && pay.Amount.Currency == order.Currency;
        return isWanted && isRight && pay.At < order.StartsAt
            ? new OrderEvent.Paid(
                pay.Payment,
                pay.Amount,
                Deadlines.OwnerAnswer(order, pay.At, timings),
                ModerationRules.IsToWait(order) ? Deadlines.Moderation(order, pay.At, timings) : null)
            : new OrderEvent.PaidInVain(pay.Payment, pay.Amount);
    }

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.CheckOut checkOut, Timings timings) =>
        (checkOut.Amount.AmountMinor == order.PriceMinor && checkOut.Amount.Currency == order.Currency) switch
        {
            false => OrderRefusals.WrongAmount,
            _ when checkOut.At >= order.HoldUntil => OrderRefusals.TooLate,
            _ when order.HoldExtended => Decision.Unchanged,
            _ => new OrderEvent.CheckoutAccepted(order.HoldUntil!.Value + timings.CheckoutGrace),
        };

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Refunded refunded) =>
        order.Money.FirstOrDefault(money => money.Payment == refunded.Payment)?.State switch
        {
            MoneyState.Owed => new OrderEvent.Refunded(refunded.Payment),
            MoneyState.Returned => Decision.Unchanged,
            _ => OrderRefusals.WrongStatus(order.Status, refunded),
        };
}
