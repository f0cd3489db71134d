namespace LytSlot.Chaos.Reckoning;

/// <summary>
/// What people did with posts, against what their owners were charged with: the money goes back for what was done, and
/// for nothing else. Pure.
/// </summary>
internal static class Breaches
{
    /// <summary>How long the bot may be out of a channel before that costs anything, in this profile.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>A post may stand so long after its term and still be found missing by its last check.</summary>
    public static readonly TimeSpan LastLook = TimeSpan.FromSeconds(15);

    /// <summary>A look that was under way when something was done may not have seen it.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    private static readonly string[] Looks = ["checked", "covered"];

    public static IEnumerable<Violation> Of(OrderLife life) =>
        Charged(life).Concat(Missed(life)).Concat(Warned(life));

    /// <summary>Charged without evidence.</summary>
    private static IEnumerable<Violation> Charged(OrderLife life) =>
        from fact in life.Facts
        where fact.Kind == "breached" && !IsProved(life, fact)
        select Wrong(life, $"was breached at {fact.At:HH:mm:ss.f} ({fact.Reason}), and nobody had done that");

    private static bool IsProved(OrderLife life, OrderFact breached) => breached.Reason switch
    {
        "removed" => life.Own.Any(post => InTerm(life, post.RemovedAt, breached.At)),
        "altered" => life.Own.Any(post => InTerm(life, post.AlteredAt, breached.At)),
        "bot_removed" => WasOut(life.Absences, breached.At),
        "channel_gone" => WasOut(life.Absences.Where(absence => absence.ForGood), breached.At),
        _ => false,
    };

    private static bool InTerm(OrderLife life, DateTimeOffset? done, DateTimeOffset seen) =>
        done <= seen && done <= life.Order.TermEndsAt + LastLook;

    private static bool WasOut(IEnumerable<Absence> absences, DateTimeOffset at) =>
        absences.Any(absence => absence.From + Grace <= at && !(absence.To + Look < at));

    /// <summary>Done, looked at since, and paid for all the same; or never looked at, without a word on why.</summary>
    private static IEnumerable<Violation> Missed(OrderLife life)
    {
        if (life.Order.Status != "completed")
        {
            yield break;
        }

        foreach (var done in life.Own.Select(post => Sooner(post.RemovedAt, post.AlteredAt)).OfType<DateTimeOffset>())
        {
            if (life.Facts.FirstOrDefault(fact => Looks.Contains(fact.Kind) && fact.At > done + Look) is { } look)
            {
                yield return Wrong(life, $"was spoiled at {done:HH:mm:ss.f} and found well at {look.At:HH:mm:ss.f}");
            }
            else if (done + Look < life.Order.TermEndsAt
                && !life.Facts.Any(fact => fact.Kind == "check_skipped" && fact.At > done))
            {
                yield return Wrong(life, $"was spoiled at {done:HH:mm:ss.f}, and nobody looked after that");
            }
        }
    }

    /// <summary>Told that something stood above, and nothing ever did.</summary>
    private static IEnumerable<Violation> Warned(OrderLife life) =>
        from fact in life.Facts
        where fact.Kind == "covered" && !life.Own.Any(post => life.Others.Any(
            other => other.Message > post.Message && other.SentAt <= fact.At))
        select Wrong(life, $"was found covered at {fact.At:HH:mm:ss.f}, and nothing stood above it");

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other : one;

    private static Violation Wrong(OrderLife life, string what) => new(Offence.Wrong, life.Order.Key, what);
}
