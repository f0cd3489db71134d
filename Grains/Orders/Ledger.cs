namespace LytSlot.Grains.Orders;

/// <summary>
/// The order's ledger lines: what was paid is, at any moment, held, earned and fee, or gone back. Money that is owed
/// back
/// stays in <see cref="Account.Held"/> until the provider has returned it.
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
            OrderEvent.Completed => Earn(order),
            OrderEvent.Refunded e => order.Money.Single(money => money.Payment == e.Payment) is var back
                ? Move(new(back.AmountMinor, back.Currency), Account.Held, Account.Advertiser)
                : [],
            _ => [],
        };

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

    private static (Account, long, string)[] Move(Money amount, Account from, Account to) =>
        [(from, -amount.AmountMinor, amount.Currency), (to, amount.AmountMinor, amount.Currency)];

    private static (Account, long, string)[] Earn(OrderState order) =>
    [
        (Account.Held, -order.PriceMinor, order.Currency),
        (Account.Tenant, order.PriceMinor - order.FeeMinor, order.Currency),
        (Account.Platform, order.FeeMinor, order.Currency),
    ];
}
