namespace LytSlot.Grains.Sending;

/// <summary>
/// A token bucket without a clock. In any time span <c>t</c> it opens at most <c>Burst + t / Step</c> times; who takes
/// without asking puts it in debt.
/// </summary>
/// <param name="Step">Time in which one token comes back.</param>
/// <param name="Burst">Tokens of the full bucket, at least 1.</param>
/// <param name="FullAt">When the bucket is full again if nobody takes.</param>
internal readonly record struct Pace(TimeSpan Step, int Burst, TimeSpan FullAt)
{
    /// <summary>When one token is there.</summary>
    public TimeSpan Opens => FullAt - (Step * (Burst - 1));

    /// <summary>Whether more was taken than was there.</summary>
    public bool IsInDebt(TimeSpan now) => FullAt > now + (Step * Burst);

    /// <summary>A bucket that is empty at <paramref name="now"/>.</summary>
    public static Pace Empty(TimeSpan step, int burst, TimeSpan now) => new(step, burst, now + (step * burst));

    /// <summary>Takes tokens, whether they are there or not.</summary>
    public Pace Take(int count, TimeSpan now) => this with { FullAt = Later(FullAt, now) + (Step * count) };

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
