namespace LytSlot.Chaos.Reckoning;

/// <summary>What stood in the channels, against what was to stand there. Pure.</summary>
internal static class Posts
{
    /// <summary>A mark whose sending nobody answered is taken down when it is found.</summary>
    private static readonly TimeSpan LongestAnchor = TimeSpan.FromSeconds(60);

    public static IEnumerable<Violation> Of(OrderLife life) =>
        Doubled(life).Concat(Unwanted(life)).Concat(life.Posts.SelectMany(post => Wrong(life, post)));

    public static IEnumerable<Violation> OfNobody(OutsideRecord outside, Attribution posts) =>
    [
        .. from post in outside.Posts
           where post.IsAnchor && post.Stood(outside.At) > LongestAnchor
           select new Violation(
               Offence.Wrong, $"anchor {post.Channel}/{post.Message}", $"stood for {post.Stood(outside.At)}"),
        .. posts.Foreign.Select(post => new Violation(
            Offence.Wrong, $"post {post.Channel}/{post.Message}", $"\"{post.Text}\" is the text of no order there")),
        .. posts.Shared.Select(order => new Violation(
            Offence.Doubled, order, "claims a message that another order claims, too")),
    ];

    /// <summary>How long two or more copies of it stood at once.</summary>
    public static TimeSpan Overlap(OrderLife life, DateTimeOffset end)
    {
        var sum = TimeSpan.Zero;
        var until = DateTimeOffset.MinValue;
        foreach (var post in life.Posts.OrderBy(post => post.SentAt))
        {
            var gone = post.DeletedAt ?? end;
            var both = gone < until ? gone : until;
            sum += both > post.SentAt ? both - post.SentAt : TimeSpan.Zero;
            until = gone > until ? gone : until;
        }

        return sum;
    }

    private static IEnumerable<Violation> Doubled(OrderLife life)
    {
        var standing = Standing(life);
        return standing > 1 ? [new(Offence.Doubled, life.Order.Key, $"{standing} copies stand: {List(life)}")] : [];
    }

    private static IEnumerable<Violation> Unwanted(OrderLife life)
    {
        var allowed = life.Order is { Stays: true, Status: "completed" } ? 1 : 0;
        var standing = Standing(life);
        return life.Order.IsFinal && standing > allowed
            ? [Wrong(life, $"has ended, and its post still stands: {List(life)}")]
            : [];
    }

    /// <summary>A stray copy that a person has changed can't be told from what that person posted.</summary>
    private static int Standing(OrderLife life) => life.Posts.Count(post =>
        post.DeletedAt is null && (post.AlteredAt is null || life.Order.MessageIds.Contains(post.Message)));

    private static IEnumerable<Violation> Wrong(OrderLife life, ChannelPost post)
    {
        if (!(life.PaidAt <= post.SentAt && life.ApprovedAt <= post.SentAt))
        {
            yield return Wrong(life, $"post {post.Message} went out before it was paid and approved");
        }

        if (life.CalledOffAt <= post.SentAt)
        {
            yield return Wrong(life, $"post {post.Message} went out after it was called off");
        }

        if (post.SentAt < life.Order.StartsAt)
        {
            yield return Wrong(life, $"post {post.Message} went out {life.Order.StartsAt - post.SentAt} too early");
        }

        if (post.Text != life.Order.Text)
        {
            yield return Wrong(life, $"post {post.Message} says \"{post.Text}\", approved was \"{life.Order.Text}\"");
        }
    }

    private static string List(OrderLife life) => string.Join(
        ", ", life.Posts.Select(post => $"{post.Message} {post.SentAt:HH:mm:ss.f}-{post.DeletedAt:HH:mm:ss.f}"));

    private static Violation Wrong(OrderLife life, string what) => new(Offence.Wrong, life.Order.Key, what);
}
