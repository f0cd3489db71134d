using System.Globalization;

namespace LytSlot.Chaos.Reckoning;

/// <summary>The outcome of a run.</summary>
/// <param name="Lateness">Of the first post of each order against the start of its slot, ascending.</param>
/// <param name="Overlap">Sum of the times in which two copies of one post stood at once.</param>
internal sealed record Verdict(
    IReadOnlyList<Violation> Violations,
    IReadOnlyList<TimeSpan> Lateness,
    TimeSpan Overlap,
    IReadOnlyList<KeyValuePair<string, int>> Orders,
    int Posts,
    int Anchors,
    IReadOnlyList<KeyValuePair<string, int>> Charges,
    int Refunds)
{
    /// <summary>What owners were charged with.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Breaches { get; init; } = [];

    /// <summary>Owners told that something stood above an ad.</summary>
    public int Warned { get; init; }

    public bool IsClean => Violations.Count == 0;

    public int Count(Offence offence) => Violations.Count(violation => violation.Offence == offence);

    /// <summary>The one line that says it all.</summary>
    public string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"lost {Count(Offence.Lost)}, doubled {Count(Offence.Doubled)}, oversold {Count(Offence.Oversold)}, "
        + $"unbalanced {Count(Offence.Unbalanced)}, late p99 {Late(0.99):0.0}s, overlap {Overlap.TotalSeconds:0.0}s, "
        + $"wrong {Count(Offence.Wrong)}");

    /// <summary>What was counted.</summary>
    public string Counts() => string.Create(
        CultureInfo.InvariantCulture,
        $"orders {All(Orders)}, posts {Posts}, anchors {Anchors}, charges {All(Charges)}, refunds {Refunds}, "
        + $"breaches {All(Breaches)}, warned {Warned}, "
        + $"late p50 {Late(0.5):0.0}s, p99 {Late(0.99):0.0}s, max {Late(1):0.0}s");

    private static string All(IReadOnlyList<KeyValuePair<string, int>> counts) =>
        $"{counts.Sum(one => one.Value)} ({string.Join(", ", counts.Select(one => $"{one.Key} {one.Value}"))})";

    private double Late(double part) => Lateness.Count == 0
        ? 0
        : Lateness[Math.Max(0, (int)Math.Ceiling(part * Lateness.Count) - 1)].TotalSeconds;
}
