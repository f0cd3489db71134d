namespace LytSlot.Chaos.Reckoning;

/// <summary>
/// Holds Telegram's record against the books. Knows none of the rules that the installation is made of, only what was
/// promised. Pure.
/// </summary>
internal static class Judge
{
    public static Verdict Reckon(TelegramRecord telegram, BookRecord books)
    {
        var posts = new Attribution(telegram, books);
        var facts = books.Facts.ToLookup(fact => fact.Order);
        var lives = books.Orders.Select(order => new OrderLife(
            order,
            [.. facts[order.Key].OrderBy(fact => fact.Sequence)],
            posts.Of(order),
            [.. telegram.Charges.Where(charge => charge.Order == order.Key)],
            [.. books.Ledger.Where(line => line.Order == order.Key)])).ToList();
        return new(
            [
                .. lives.SelectMany(Losses.Of),
                .. Losses.OfNobody(telegram, books),
                .. lives.SelectMany(life => Posts.Of(life)),
                .. Posts.OfNobody(telegram, posts),
                .. Slots.Of(lives),
                .. lives.SelectMany(Balances.Of),
                .. Balances.OfAll(books),
            ],
            [.. lives.Where(life => life.Posts.Count > 0).Select(life => life.Lateness).Order()],
            lives.Select(life => Posts.Overlap(life, telegram.At)).Aggregate(TimeSpan.Zero, (sum, one) => sum + one),
            books.Orders.CountBy(order => order.Status).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList(),
            telegram.Posts.Count(post => !post.IsAnchor),
            telegram.Posts.Count(post => post.IsAnchor),
            telegram.Charges.Count,
            telegram.Charges.Sum(charge => charge.Refunds));
    }
}
