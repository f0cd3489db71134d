using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Orders;

/// <summary>The order's rules about money that leaves it in other ways than as a whole and by its own will.</summary>
internal static class DisputeRules
{
    /// <summary>Why an order ends that loses its money before it is published.</summary>
    public const string Withdrawn = "money_withdrawn";

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.GiveBack giveBack)
    {
        if (order.Money.Any(money => money.Parts.Any(part => part.Id == giveBack.Refund)))
        {
            return Decision.Unchanged;
        }

        if (order.Money.FirstOrDefault(money => money.State is MoneyState.Held or MoneyState.Earned) is not { } from)
        {
            return OrderRefusals.WrongStatus(order.Status, giveBack);
        }

        if (PaymentKey.Parse(from.Payment).Provider == PaymentKey.StarsProvider)
        {
            return PaymentRefusals.WholeOnly;
        }

        return giveBack.Amount.Currency == from.Currency && giveBack.Amount.AmountMinor > 0
            && giveBack.Amount.AmountMinor < from.RestMinor
                ? new OrderEvent.PartOwed(from.Payment, giveBack.Refund, giveBack.Amount, from.State)
                : PaymentRefusals.BadAmount;
    }

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.PartReturned part)
    {
        if (Find(order, part.Payment) is not { } money)
        {
            return OrderRefusals.WrongStatus(order.Status, part);
        }

        return money.Parts.FirstOrDefault(known => known.Id == part.Refund) switch
        {
            { State: MoneyState.Owed } owed => new OrderEvent.PartReturned(
                part.Payment, part.Refund, new(owed.AmountMinor, money.Currency)),
            null when part.Amount.AmountMinor > 0 && part.Amount.AmountMinor <= money.RestMinor
                && part.Amount.Currency == money.Currency && money.State is not MoneyState.Lost =>
                new OrderEvent.ReturnedElsewhere(part.Payment, part.Refund, part.Amount, money.State),
            _ => Decision.Unchanged,
        };
    }

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Dispute dispute) =>
        Find(order, dispute.Payment) switch
        {
            null => OrderRefusals.WrongStatus(order.Status, dispute),
            { State: MoneyState.Disputed or MoneyState.Lost } => Decision.Unchanged,
            { Dispute: { } ended } when ended == dispute.Words => Decision.Unchanged,
            var money => new OrderEvent.Disputed(
                money.Payment, dispute.Words, new(money.RestMinor, money.Currency), money.State),
        };

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.EndDispute end) =>
        Find(order, end.Payment) switch
        {
            null => OrderRefusals.WrongStatus(order.Status, end),
            { State: not MoneyState.Disputed } => Decision.Unchanged,
            { Dispute: { } other } when other != end.Words => Decision.Unchanged,
            var money when end.IsWon => new OrderEvent.DisputeWon(
                money.Payment, new(money.RestMinor, money.Currency), WonAs(order, money)),
            var money => new OrderEvent.DisputeLost(
                money.Payment,
                new(
                    money.Parts.Where(part => part.State is MoneyState.Owed).Sum(part => part.AmountMinor),
                    money.Currency)),
        };

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.RefundStuck stuck) =>
        Find(order, stuck.Payment) switch
        {
            null => OrderRefusals.WrongStatus(order.Status, stuck),
            { IsStuck: false } money when OrderRules.IsOwed(money) => new OrderEvent.RefundStuck(stuck.Payment),
            _ => Decision.Unchanged,
        };

    /// <summary>What an event of money makes of the order.</summary>
    /// <exception cref="InvalidOperationException">The event has no rule: a programming error.</exception>
    public static OrderState Change(OrderState order, OrderEvent happened) => happened switch
    {
        OrderEvent.PartOwed e => With(order, e.Payment, money =>
            money with { Parts = money.Parts.Add(new(e.Refund, e.Amount.AmountMinor, MoneyState.Owed)) }),
        OrderEvent.PartReturned e => With(order, e.Payment, money => money with
        {
            IsStuck = false,
            Parts = [.. money.Parts.Select(part =>
                part.Id == e.Refund ? part with { State = MoneyState.Returned } : part)],
        }),
        OrderEvent.ReturnedElsewhere e => ReturnedElsewhere(order, e),
        OrderEvent.Disputed e => Withdraw(
            With(order, e.Payment, money => money with
            {
                State = MoneyState.Disputed,
                Before = money.State,
                Dispute = e.Words,
            }),
            e.From),
        OrderEvent.DisputeWon e => With(order, e.Payment, money => money with { State = e.To }),
        OrderEvent.DisputeLost e => With(order, e.Payment, money => money with
        {
            State = MoneyState.Lost,
            Parts = [.. money.Parts.Select(part =>
                part.State is MoneyState.Owed ? part with { State = MoneyState.Lost } : part)],
        }),
        OrderEvent.RefundStuck e => With(order, e.Payment, money => money with { IsStuck = true }),
        OrderEvent.TransferAnnounced => order with { IsTransferAnnounced = true },
        _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
    };

    private static OrderState ReturnedElsewhere(OrderState order, OrderEvent.ReturnedElsewhere happened)
    {
        var next = With(order, happened.Payment, money => money with
        {
            Parts = money.Parts.Add(new(happened.Refund, happened.Amount.AmountMinor, MoneyState.Returned)),
        });
        var isAll = Find(next, happened.Payment)!.RestMinor == 0;
        return isAll && happened.From is not MoneyState.Disputed
            ? Withdraw(
                With(next, happened.Payment, money => money with { State = MoneyState.Returned }), happened.From)
            : next;
    }

    /// <summary>What is not published yet is not published for nothing.</summary>
    private static OrderState Withdraw(OrderState order, MoneyState from) =>
        from is MoneyState.Held
        && order.Status is OrderStatus.Paid or OrderStatus.ChangesRequested or OrderStatus.Scheduled
                ? OrderChanges.Ended(order, OrderStatus.Cancelled, Withdrawn)
                : order;

    /// <summary>Where money goes that a dispute gives back: where it would be, had there been none.</summary>
    private static MoneyState WonAs(OrderState order, OrderMoney money) => (money.Before, order.Status) switch
    {
        (MoneyState.Returned, _) => MoneyState.Returned,
        _ when money.RestMinor == 0 => MoneyState.Returned,
        (MoneyState.Owed, _) => MoneyState.Owed,
        (MoneyState.Earned, _) => MoneyState.Earned,
        (_, OrderStatus.Completed) => MoneyState.Earned,
        (_, var status) when OrderRules.IsFinal(status) => MoneyState.Owed,
        _ => MoneyState.Held,
    };

    private static OrderMoney? Find(OrderState order, string payment) =>
        order.Money.FirstOrDefault(money => money.Payment == payment);

    private static OrderState With(OrderState order, string payment, Func<OrderMoney, OrderMoney> change) => order with
    {
        Money = [.. order.Money.Select(money => money.Payment == payment ? change(money) : money)],
    };
}
