using LytSlot.Accounting;
using LytSlot.Payments;

namespace LytSlot.Grains.Orders;

/// <summary>
/// The order's ledger lines: what was paid is, at any moment, held, earned and fee, or gone back. Money that is owed
/// back stays in <see cref="Account.Held"/> until the provider has returned it. What a payer's bank takes back goes to
/// the advertiser's account from where it was, and comes back from there when the dispute is won. A transfer reached
/// the tenant past the platform: what is earned of it counts as paid out, and its fee is owed to the platform.
/// </summary>
internal static class Ledger
{
    /// <summary>Adds the lines an event causes; those of one event and currency sum to zero.</summary>
    public static OrderState Post(OrderState order, OrderEvent happened, Stamp stamp)
    {
        (Account Account, long AmountMinor, string Currency)[] lines = happened switch
        {
            OrderEvent.Paid e => Move(e.Amount, Account.Advertiser, Account.Held),
            OrderEvent.PaidInVain e => Move(e.Amount, Account.Advertiser, Account.Held),
            OrderEvent.Completed => [.. order.Money
                .Where(money => money.State is MoneyState.Earned)
                .SelectMany(money => Shares(order, money.Payment, money.RestMinor, 0, money.Currency)
                    .Prepend((Account.Held, -money.RestMinor, money.Currency)))],
            OrderEvent.Cancelled { Kept: { } kept } =>
                order.Money.Single(money => money.Payment == kept.Payment) is var part
                    ?
                    [
                        (Account.Held, -part.RestMinor, part.Currency),
                        .. Shares(order, part.Payment, part.RestMinor, 0, part.Currency),
                    ]
                    : [],
            OrderEvent.Refunded e => order.Money.Single(money => money.Payment == e.Payment) is var back
                ? Move(new(back.RestMinor, back.Currency), Account.Held, Account.Advertiser)
                : [],
            OrderEvent.PartOwed { From: MoneyState.Earned } e =>
                Between(order, e.Payment, e.Amount, e.From, Account.Held),
            OrderEvent.PartReturned e => Move(e.Amount, Account.Held, Account.Advertiser),
            OrderEvent.RefundFailed e => Move(e.Amount, Account.Advertiser, Account.Held),
            OrderEvent.ReturnedElsewhere { From: not MoneyState.Disputed } e =>
                Between(order, e.Payment, e.Amount, e.From, Account.Advertiser),
            OrderEvent.Disputed e => Between(order, e.Payment, e.Amount, e.From, Account.Advertiser, isAll: true),
            OrderEvent.DisputeWon e => Negated(
                Between(order, e.Payment, e.Amount, e.To, Account.Advertiser, isAll: true)),
            OrderEvent.DisputeLost e => Move(e.UnderWay, Account.Held, Account.Advertiser),
            _ => [],
        };
        lines = [.. lines.Where(line => line.AmountMinor != 0)];

        return lines.Length == 0 ? order : order with
        {
            PostingCount = order.PostingCount + lines.Length,
            Postings =
            [
                .. order.Postings,
                .. lines.Select((line, index) => new Posting(
                    order.PostingCount + index + 1,
                    order.Version,
                    stamp.At,
                    line.Account,
                    line.AmountMinor,
                    line.Currency)),
            ],
        };
    }

    /// <summary>Out of wherever money in that state lies, to an account.</summary>
    /// <param name="order">The order after the event.</param>
    /// <param name="payment">The charge.</param>
    /// <param name="amount">How much moves.</param>
    /// <param name="state">What the charge is, or was.</param>
    /// <param name="to">Whom it goes to.</param>
    /// <param name="isAll">Whether it is all that is left, or a part that is no longer in the rest.</param>
    private static (Account, long, string)[] Between(
        OrderState order, string payment, Money amount, MoneyState state, Account to, bool isAll = false)
    {
        if (state is not (MoneyState.Earned or MoneyState.Returned))
        {
            return Move(amount, Account.Held, to);
        }

        if (state is MoneyState.Returned)
        {
            // It was given back before and is taken once more: nobody is left to bear it but the platform.
            return Move(amount, Account.Platform, to);
        }

        var after = isAll ? 0 : order.Money.Single(money => money.Payment == payment).RestMinor;
        return
        [
            .. Negated(Shares(order, payment, after + amount.AmountMinor, after, amount.Currency)),
            (to, amount.AmountMinor, amount.Currency),
        ];
    }

    /// <summary>What tenant and platform have of an amount, less what they have of a smaller one.</summary>
    private static (Account, long, string)[] Shares(
        OrderState order, string payment, long amount, long less, string currency)
    {
        var fee = FeeOf(order, amount) - FeeOf(order, less);
        return PaymentKey.Parse(payment).Provider == PaymentKey.ManualProvider
            ?
            [
                (Account.Payout, amount - less, currency),
                (Account.Tenant, -fee, currency),
                (Account.Platform, fee, currency),
            ]
            : [(Account.Tenant, amount - less - fee, currency), (Account.Platform, fee, currency)];
    }

    private static long FeeOf(OrderState order, long amount) =>
        order.PriceMinor == 0 ? 0 : (long)((Int128)order.FeeMinor * amount / order.PriceMinor);

    private static (Account, long, string)[] Negated((Account Account, long AmountMinor, string Currency)[] lines) =>
        [.. lines.Select(line => (line.Account, -line.AmountMinor, line.Currency))];

    private static (Account, long, string)[] Move(Money amount, Account from, Account to) =>
        [(from, -amount.AmountMinor, amount.Currency), (to, amount.AmountMinor, amount.Currency)];
}
