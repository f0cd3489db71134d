using System.Globalization;

namespace LytSlot.Bench.Publishing;

/// <summary>When posts that were all due at one instant went out, by Telegram's own record.</summary>
/// <param name="Name">Under which circumstances.</param>
/// <param name="Due">How many were due.</param>
/// <param name="Late">Of each that went out once, against the instant, ascending; below zero: too early.</param>
/// <param name="Again">Posts that went out more than once.</param>
/// <param name="Others">Other messages of the bot from the instant to the last post.</param>
/// <param name="Throttled">Calls that were answered 429 meanwhile.</param>
internal sealed record Departures(
    string Name, int Due, IReadOnlyList<TimeSpan> Late, int Again, int Others, int Throttled)
{
    public int Early => Late.Count(late => late < TimeSpan.Zero);

    /// <summary>Whether each went out once, none early, and Telegram never had to say stop.</summary>
    public bool IsWhole => Late.Count == Due && Again == 0 && Early == 0 && Throttled == 0;

    public TimeSpan First => At(0);

    public TimeSpan Half => At(0.5);

    public TimeSpan Nearly => At(0.99);

    public TimeSpan Last => At(1);

    /// <summary>Posts a second, from the instant to the last of them.</summary>
    public double Rate => Last > TimeSpan.Zero ? Late.Count / Last.TotalSeconds : 0;

    /// <summary>Messages of all kinds a second in the same time.</summary>
    public double RateOfAll => Last > TimeSpan.Zero ? (Late.Count + Others) / Last.TotalSeconds : 0;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-44} {Late.Count} of {Due}, {Rate:0.0} posts/s ({RateOfAll:0.0} messages/s), late: first "
        + $"{First.TotalSeconds:0.000}s, p50 {Half.TotalSeconds:0.00}s, p99 {Nearly.TotalSeconds:0.00}s, max "
        + $"{Last.TotalSeconds:0.00}s; early {Early}, twice {Again}, 429 {Throttled}");

    private TimeSpan At(double part) => Late.Count == 0
        ? TimeSpan.Zero
        : Late[Math.Max(0, (int)Math.Ceiling(part * Late.Count) - 1)];
}
