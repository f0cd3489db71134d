namespace LytSlot.Chaos.Reckoning;

/// <summary>One time of a channel given to two. Pure.</summary>
internal static class Slots
{
    /// <summary>
    /// Facts carry the time at which they were decided, a moment before they were written: a release and the next hold
    /// may look as if they overlapped by the length of a write.
    /// </summary>
    private static readonly TimeSpan Write = TimeSpan.FromSeconds(10);

    private static readonly string[] Takes = ["placed", "paid"];

    private static readonly string[] Releases = ["expired", "cancelled", "rejected", "failed", "breached"];

    public static IEnumerable<Violation> Of(IReadOnlyList<OrderLife> lives) =>
        from channel in lives.GroupBy(life => life.Order.Channel)
        let ordered = channel.OrderBy(life => life.Order.StartsAt).ToList()
        from index in Enumerable.Range(0, ordered.Count)
        from other in ordered.Skip(index + 1).TakeWhile(next => next.Order.StartsAt < ordered[index].Order.EndsAt)
        let one = ordered[index]
        where BothPublished(one, other) || AtOnce(one, other)
        select new Violation(
            Offence.Oversold, one.Order.Key, $"its slot {one.Order.StartsAt:HH:mm} was also {other.Order.Key}'s");

    private static bool BothPublished(OrderLife one, OrderLife other) => one.Posts.Count > 0 && other.Posts.Count > 0;

    private static bool AtOnce(OrderLife one, OrderLife other) =>
        Holds(one).Any(mine => Holds(other).Any(
            theirs => (mine.To < theirs.To ? mine.To : theirs.To) - (mine.From > theirs.From ? mine.From : theirs.From)
                > Write));

    /// <summary>From when to when it kept others out.</summary>
    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Holds(OrderLife life)
    {
        DateTimeOffset? since = null;
        foreach (var fact in life.Facts)
        {
            if (Takes.Contains(fact.Kind))
            {
                since ??= fact.At;
            }
            else if (since is { } from && Releases.Contains(fact.Kind))
            {
                yield return (from, fact.At);
                since = null;
            }
        }

        if (since is { } still)
        {
            yield return (still, DateTimeOffset.MaxValue);
        }
    }
}
