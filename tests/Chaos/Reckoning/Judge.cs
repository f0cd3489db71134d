namespace LytSlot.Chaos.Reckoning;

/// <summary>
/// Holds the record of those outside against the books. Knows none of the rules that the installation is made of, only
/// what was promised. Pure.
/// </summary>
internal static class Judge
{
    public static Verdict Reckon(OutsideRecord outside, BookRecord books)
    {
        var posts = new Attribution(outside, books);
        var facts = books.Facts.ToLookup(fact => fact.Order);
        var lives = books.Orders.Select(order => new OrderLife(
            order,
            [.. facts[order.Key].OrderBy(fact => fact.Sequence)],
            posts.Of(order),
            [.. outside.Charges.Where(charge => charge.Order == order.Key)],
            [.. books.Ledger.Where(line => line.Order == order.Key)])
        {
            Others = [.. outside.Others.Where(post => post.Channel == order.Channel)],
            Absences = [.. outside.Absences.Where(absence => absence.Channel == order.Channel)],
        }).ToList();
        return new(
            [
                .. lives.SelectMany(Losses.Of),
                .. Losses.OfNobody(outside, books),
                .. lives.SelectMany(life => Posts.Of(life)),
                .. Posts.OfNobody(outside, posts),
                .. lives.SelectMany(Breaches.Of),
                .. Slots.Of(lives),
                .. lives.SelectMany(Balances.Of),
                .. Balances.OfAll(books),
            ],
            [.. lives.Where(life => life.Posts.Count > 0).Select(life => life.Lateness).Order()],
            lives.Select(life => Posts.Overlap(life, outside.At)).Aggregate(TimeSpan.Zero, (sum, one) => sum + one),
            Counted(books.Orders.Select(order => order.Status)),
            outside.Posts.Count(post => !post.IsAnchor),
            outside.Posts.Count(post => post.IsAnchor),
            Counted(outside.Charges.Select(charge => charge.Currency)),
            outside.Charges.Sum(charge => charge.Refunds))
        {
            Breaches = Counted(books.Facts.Where(fact => fact.Kind == "breached").Select(fact => fact.Reason ?? "")),
            Warned = books.Facts.Count(fact => fact.Kind == "covered"),
        };
    }

    private static List<KeyValuePair<string, int>> Counted(IEnumerable<string> words) =>
        [.. words.CountBy(word => word).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
}
