namespace LytSlot.Chaos.Reckoning;

/// <summary>The ledger against itself and against the money that moved. Pure.</summary>
internal static class Balances
{
    public static IEnumerable<Violation> Of(OrderLife life)
    {
        foreach (var entry in life.Ledger.GroupBy(line => (line.Entry, line.Currency)))
        {
            if (entry.Sum(line => line.Amount) is var sum and not 0)
            {
                yield return Unbalanced(life, $"entry {entry.Key.Entry} sums to {sum} {entry.Key.Currency}");
            }
        }

        var paid = life.Charges.Sum(charge => charge.Amount);
        var counted = -Sum(life, line => line is { Account: "advertiser", Amount: < 0 });
        if (paid != counted)
        {
            yield return Unbalanced(life, $"{paid} were paid, the ledger says {counted}");
        }

        foreach (var charge in life.Charges.Where(charge => charge.Refunds > 1))
        {
            yield return Unbalanced(life, $"charge {charge.Id} was given back {charge.Refunds} times");
        }

        var returned = life.Charges.Sum(charge => charge.Amount * charge.Refunds);
        var entered = Sum(life, line => line is { Account: "advertiser", Amount: > 0 });
        if (returned != entered)
        {
            yield return Unbalanced(life, $"{returned} went back, the ledger says {entered}");
        }

        foreach (var problem in AtTheEnd(life))
        {
            yield return problem;
        }
    }

    public static IEnumerable<Violation> OfAll(BookRecord books) =>
        from currency in books.Ledger.GroupBy(line => line.Currency)
        let sum = currency.Sum(line => line.Amount)
        where sum != 0
        select new Violation(Offence.Unbalanced, "all orders", $"the ledger sums to {sum} {currency.Key}");

    private static IEnumerable<Violation> AtTheEnd(OrderLife life)
    {
        var order = life.Order;
        var held = Sum(life, line => line.Account == "held");
        if (order.IsSettled && held != 0)
        {
            yield return Unbalanced(life, $"{held} are still held by an order that is settled");
        }

        var earned = Sum(life, line => line.Account is "tenant" or "platform");
        var due = order.Status == "completed" ? order.Price : 0;
        if (earned != due)
        {
            yield return Unbalanced(life, $"{earned} were earned by an order that is {order.Status}, instead of {due}");
        }
    }

    private static long Sum(OrderLife life, Func<LedgerLine, bool> which) =>
        life.Ledger.Where(which).Sum(line => line.Amount);

    private static Violation Unbalanced(OrderLife life, string what) => new(Offence.Unbalanced, life.Order.Key, what);
}
