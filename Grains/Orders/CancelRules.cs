using System.Collections.Immutable;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Orders;

/// <summary>
/// Calling off, and what comes back. Whoever sells gives everything back. So does an advertiser's own word until the
/// order is scheduled; from then on the steps count that the order copied when it was placed, until its slot has begun
/// without it.
/// </summary>
internal static class CancelRules
{
    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Cancel cancel)
    {
        if (order.Status is OrderStatus.Cancelled or OrderStatus.Expired)
        {
            return Decision.Unchanged;
        }

        if (!MayBeCalledOff(order.Status))
        {
            return OrderRefusals.WrongStatus(order.Status, cancel);
        }

        var quote = Quote(order, cancel.ByAdvertiser, cancel.At);
        return quote.Returned.AmountMinor < cancel.RefundMinor
            ? OrderRefusals.RefundChanged
            : new OrderEvent.Cancelled(cancel.Reason, Keep(order, quote, cancel.Refund));
    }

    /// <summary>Whether an order in this status can still be called off.</summary>
    public static bool MayBeCalledOff(OrderStatus status) => status
        is OrderStatus.Held or OrderStatus.Paid or OrderStatus.ChangesRequested or OrderStatus.Scheduled;

    /// <summary>
    /// What would come back now, and what would stay. Of what an admin holds back everything comes back: so it would to
    /// whoever waits for the answer in vain.
    /// </summary>
    public static CancelQuote Quote(OrderState order, bool byAdvertiser, DateTimeOffset now)
    {
        if (Held(order) is not { } money)
        {
            var nothing = new Money(0, order.Currency);
            return new(nothing, nothing);
        }

        var percent = byAdvertiser && order.Status is OrderStatus.Scheduled && !IsMissed(order, now)
            && !ModerationRules.IsWaiting(order)
            ? Percent(order.Refunds, order.StartsAt - now)
            : 100;
        var returned = Part(money, percent);
        return new(new(returned, money.Currency), new(money.RestMinor - returned, money.Currency));
    }

    /// <summary>
    /// Whether its slot has begun and nothing came of it: that is not the advertiser's doing. Not before its
    /// publication would surely have begun, so that nobody calls off for nothing by being faster.
    /// </summary>
    private static bool IsMissed(OrderState order, DateTimeOffset now) =>
        now > order.StartsAt + PublishingRules.TrustedFor;

    /// <summary>The percentage that comes back with so much time left.</summary>
    public static int Percent(ImmutableArray<RefundStep> steps, TimeSpan left) => steps.IsDefaultOrEmpty
        ? 100
        : steps.Where(step => step.Before <= left).MaxBy(step => step.Before)?.Percent ?? 0;

    /// <summary>The order with its money earned, and what comes back of it a part that is owed.</summary>
    public static OrderState Kept(OrderState order, KeptMoney kept) => order with
    {
        Money =
        [
            .. order.Money.Select(money => money.Payment != kept.Payment ? money : money with
            {
                State = MoneyState.Earned,
                AskAgainAt = null,
                Parts = kept.ReturnedMinor == 0
                    ? money.Parts
                    : money.Parts.Add(new(kept.Refund, kept.ReturnedMinor, MoneyState.Owed)),
            }),
        ],
    };

    private static KeptMoney? Keep(OrderState order, CancelQuote quote, Guid refund) => quote.Kept.AmountMinor > 0
        ? new(Held(order)!.Payment, quote.Returned.AmountMinor, refund)
        : null;

    private static OrderMoney? Held(OrderState order) =>
        order.Money.FirstOrDefault(money => money.State is MoneyState.Held);

    /// <summary>
    /// Rounded up. Stars come back as a whole or not at all, and a transfer is given back by hand: of these any part
    /// is the whole.
    /// </summary>
    private static long Part(OrderMoney money, int percent) => percent switch
    {
        0 => 0,
        _ when PaymentKey.Parse(money.Payment).Provider
            is PaymentKey.StarsProvider or PaymentKey.ManualProvider => money.RestMinor,
        _ => (long)((((Int128)money.RestMinor * percent) + 99) / 100),
    };
}
