namespace LytSlot.Chaos.Reckoning;

/// <summary>Money and paid posts that came to nothing. Pure.</summary>
internal static class Losses
{
    public static IEnumerable<Violation> Of(OrderLife life)
    {
        var order = life.Order;
        if (!life.IsSettled)
        {
            yield return Lost(life, $"is {order.Status} at the end, due at {order.DueAt:O}");
        }

        if (order.Status == "completed" && life.Posts.Count == 0)
        {
            yield return Lost(life, "is completed, and its post never stood in the channel");
        }

        if (order.Status == "completed" && life.Charges.All(charge => charge.Returned > 0))
        {
            yield return Lost(life, "is completed, and nobody paid for it");
        }

        var kept = life.Charges.Where(charge => charge.Returned < charge.Amount).ToList();
        if (!life.IsEarned && life is { PaidAt: not null, ApprovedAt: not null } && kept.Count > 0)
        {
            yield return Lost(life, $"was paid and approved, is {order.Status}, and the money did not go back");
        }

        // What is earned is in the ledger, or held: one charge; every other one goes back.
        foreach (var charge in kept.Skip(life.IsEarned ? 1 : 0))
        {
            yield return Lost(life, $"{charge.Id} is neither earned nor given back; the order is {order.Status}");
        }
    }

    /// <summary>Where nothing was broken, no order comes to nothing by itself.</summary>
    public static IEnumerable<Violation> OfUpgrade(BookRecord books) =>
        from order in books.Orders
        where order.Status is "failed" or "breached"
        select new Violation(Offence.Lost, order.Key, $"is {order.Status}, though nothing was broken");

    /// <summary>Charges for orders that the books do not have.</summary>
    public static IEnumerable<Violation> OfNobody(OutsideRecord outside, BookRecord books)
    {
        var known = books.Orders.Select(order => order.Key).ToHashSet();
        return
            from charge in outside.Charges
            where charge.Returned < charge.Amount && !known.Contains(charge.Order)
            select new Violation(Offence.Lost, charge.Order, $"charge {charge.Id} is for no order of the books");
    }

    private static Violation Lost(OrderLife life, string what) => new(Offence.Lost, life.Order.Key, what);
}
