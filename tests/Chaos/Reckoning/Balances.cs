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

        foreach (var charge in life.Charges.Where(charge => charge.Returned > charge.Amount))
        {
            yield return Unbalanced(
                life, $"{charge.Returned} of charge {charge.Id} over {charge.Amount} were given back");
        }

        var currencies = life.Charges.Select(charge => charge.Currency)
            .Union(life.Ledger.Select(line => line.Currency));
        foreach (var problem in currencies.SelectMany(currency => MovedAndEntered(life, currency)))
        {
            yield return problem;
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

    private static IEnumerable<Violation> MovedAndEntered(OrderLife life, string currency)
    {
        var charges = life.Charges.Where(charge => charge.Currency == currency).ToList();
        var paid = charges.Sum(charge => charge.Amount);
        var counted = -Sum(life, line => line is { Account: "advertiser", Amount: < 0 } && line.Currency == currency);
        if (paid != counted)
        {
            yield return Unbalanced(life, $"{paid} {currency} were paid, the ledger says {counted}");
        }

        var returned = charges.Sum(charge => charge.Returned);
        var entered = Sum(life, line => line is { Account: "advertiser", Amount: > 0 } && line.Currency == currency);
        if (returned != entered)
        {
            yield return Unbalanced(life, $"{returned} {currency} went back, the ledger says {entered}");
        }
    }

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
