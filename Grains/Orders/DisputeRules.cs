using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Orders;

/// <summary>The order's rules about money that leaves it in other ways than as a whole and by its own will.</summary>
internal static class DisputeRules
{
    /// <summary>Why an order ends that loses its money before it is published.</summary>
    public const string Withdrawn = "money_withdrawn";

    /// <summary>So many parts of a charge are given back at most: each is kept, and looked for outside.</summary>
    public const int MostParts = 20;

    /// <summary>How often what waits for people is asked for.</summary>
    private static readonly TimeSpan AskPeopleEvery = TimeSpan.FromHours(1);

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.GiveBack giveBack)
    {
        if (order.Money.FirstOrDefault(money => money.Parts.Any(part => part.Id == giveBack.Refund)) is { } known)
        {
            var part = known.Parts.First(part => part.Id == giveBack.Refund);
            return giveBack.Amount == new Money(part.AmountMinor, known.Currency)
                ? Decision.Unchanged
                : PaymentRefusals.Mismatch;
        }

        if (order.Money.FirstOrDefault(money => money.State is MoneyState.Held or MoneyState.Earned) is not { } from)
        {
            return OrderRefusals.WrongStatus(order.Status, giveBack);
        }

        if (PaymentKey.Parse(from.Payment).Provider == PaymentKey.StarsProvider)
        {
            return PaymentRefusals.WholeOnly;
        }

        if (from.Parts.Length >= MostParts)
        {
            return PaymentRefusals.TooManyParts;
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
            null when Elsewhere(money, part.Amount) is { } amount =>
                new OrderEvent.ReturnedElsewhere(part.Payment, part.Refund, amount, money.State),
            _ => Decision.Unchanged,
        };
    }

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Dispute dispute) =>
        Find(order, dispute.Payment) switch
        {
            null => OrderRefusals.WrongStatus(order.Status, dispute),
            { State: MoneyState.Lost } => Decision.Unchanged,
            { Dispute: { } known } when known == dispute.Words => Decision.Unchanged,

            // The end of the one before was overtaken: its money is where that of the new one is to be.
            { State: MoneyState.Disputed } money => new OrderEvent.Disputed(
                money.Payment, dispute.Words, new(0, money.Currency), MoneyState.Disputed),
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

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.RefundFailed failed)
    {
        var money = Find(order, failed.Payment);
        return (money, money?.Parts.FirstOrDefault(part => part.Id == failed.Refund)) switch
        {
            (null, _) => OrderRefusals.WrongStatus(order.Status, failed),
            ({ State: MoneyState.Disputed or MoneyState.Lost }, _) => Decision.Unchanged,
            (_, { State: MoneyState.Returned } part) => new OrderEvent.RefundFailed(
                money.Payment, part.Id, new(part.AmountMinor, money.Currency)),
            ({ State: MoneyState.Returned }, null) when failed.Refund is null => new OrderEvent.RefundFailed(
                money.Payment, null, new(money.RestMinor, money.Currency)),
            _ => Decision.Unchanged,
        };
    }

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.RefundAsked asked) =>
        Find(order, asked.Payment) is { } money && WaitsForPeople(money) && !(asked.At < money.AskAgainAt)
            ? new OrderEvent.RefundAsked(asked.Payment, asked.At + AskPeopleEvery)
            : Decision.Unchanged;

    /// <summary>Whether it is owed, and nobody but people can give it back.</summary>
    public static bool WaitsForPeople(OrderMoney money) =>
        OrderRules.IsOwed(money) && (money.IsStuck || IsTransfer(money));

    /// <summary>Whether it went from the advertiser to the owner, and goes back in the same way.</summary>
    public static bool IsTransfer(OrderMoney money) =>
        PaymentKey.Parse(money.Payment).Provider == PaymentKey.ManualProvider;

    /// <summary>What an event of money makes of the order.</summary>
    /// <exception cref="InvalidOperationException">The event has no rule: a programming error.</exception>
    public static OrderState Change(OrderState order, OrderEvent happened) => happened switch
    {
        OrderEvent.PartOwed e => With(order, e.Payment, money =>
            money with
            {
                AskAgainAt = null,
                Parts = money.Parts.Add(new(e.Refund, e.Amount.AmountMinor, MoneyState.Owed)),
            }),
        OrderEvent.PartReturned e => With(order, e.Payment, money => money with
        {
            IsStuck = false,
            AskAgainAt = null,
            Parts = [.. money.Parts.Select(part =>
                part.Id == e.Refund ? part with { State = MoneyState.Returned } : part)],
        }),
        OrderEvent.ReturnedElsewhere e => ReturnedElsewhere(order, e),
        OrderEvent.Disputed e => Withdraw(
            With(order, e.Payment, money => money with
            {
                State = MoneyState.Disputed,
                Before = money.State is MoneyState.Disputed ? money.Before : money.State,
                Dispute = e.Words,
            }),
            e.From),
        OrderEvent.DisputeWon e => With(order, e.Payment, money =>
            money with { State = e.To, AskAgainAt = null }),
        OrderEvent.DisputeLost e => With(order, e.Payment, money => money with
        {
            State = MoneyState.Lost,
            Parts = [.. money.Parts.Select(part =>
                part.State is MoneyState.Owed ? part with { State = MoneyState.Lost } : part)],
        }),
        OrderEvent.RefundStuck e => With(order, e.Payment, money =>
            money with { IsStuck = true, AskAgainAt = null }),
        OrderEvent.RefundAsked e => With(order, e.Payment, money => money with { AskAgainAt = e.AskAgainAt }),
        OrderEvent.RefundFailed e => With(order, e.Payment, money => money with
        {
            IsStuck = true,
            AskAgainAt = null,
            State = e.Refund is null ? MoneyState.Owed : money.State,
            Parts = [.. money.Parts.Select(part =>
                part.Id == e.Refund ? part with { State = MoneyState.Owed } : part)],
        }),
        OrderEvent.TransferAnnounced => order with { IsTransferAnnounced = true },
        _ => throw new InvalidOperationException($"No rule applies {happened.GetType().Name}."),
    };

    /// <summary>
    /// What of a refund made at the provider is of the rest. One that is larger went for parts that are owed as well,
    /// which the payment tells of by themselves; nothing more goes of what has gone, or is the bank's.
    /// </summary>
    private static Money? Elsewhere(OrderMoney money, Money amount) =>
        amount.Currency == money.Currency && amount.AmountMinor > 0 && amount.AmountMinor <= money.AmountMinor
        && money is { RestMinor: > 0, State: not (MoneyState.Lost or MoneyState.Returned) }
            ? amount with { AmountMinor = Math.Min(amount.AmountMinor, money.RestMinor) }
            : null;

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
