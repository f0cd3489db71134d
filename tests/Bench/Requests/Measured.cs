using System.Collections.Immutable;
using System.Globalization;

namespace LytSlot.Bench.Requests;

/// <summary>What one server did with one kind of request from so many clients: medians of all rounds.</summary>
/// <param name="Kind">Of request.</param>
/// <param name="Server">Who was asked.</param>
/// <param name="Clients">Who ask without a pause, each one thing at a time.</param>
/// <param name="Rate">Answers a second that were no failures: what was done, and in a race what was refused.</param>
/// <param name="Half">Milliseconds within which half of them were answered.</param>
/// <param name="Nearly">Milliseconds for 99 of 100.</param>
/// <param name="Failed">Of all rounds: other answers than those, or none.</param>
internal sealed record Measured(
    string Kind, string Server, int Clients, double Rate, double Half, double Nearly, long Failed)
{
    /// <summary>
    /// Milliseconds of a processor that an answer took of each of our programs; empty for other servers.
    /// </summary>
    public IReadOnlyDictionary<string, double> Effort { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>One of all rounds; all are of one kind, server and number of clients.</summary>
    public static Measured Median(IReadOnlyList<Measured> rounds) => rounds[0] with
    {
        Rate = Middle(rounds.Select(one => one.Rate)),
        Half = Middle(rounds.Select(one => one.Half)),
        Nearly = Middle(rounds.Select(one => one.Nearly)),
        Failed = rounds.Sum(one => one.Failed),
        Effort = rounds[0].Effort.Keys.ToImmutableDictionary(
            program => program, program => Middle(rounds.Select(one => one.Effort[program]))),
    };

    /// <summary>A line with ratios to what others did of the same kind with as many clients.</summary>
    public string Line(IEnumerable<Measured> all)
    {
        var ratios = all
            .Where(other => other.Kind == Kind && other.Clients == Clients && other.Server != Server && other.Rate > 0)
            .Select(other => string.Create(CultureInfo.InvariantCulture, $"{Rate / other.Rate:F2} of {other.Server}"));
        var effort = Effort.Where(one => one.Value >= 0.005).OrderByDescending(one => one.Value)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value:F2} ms"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind,-10} {Clients,3} clients  {Server,-14} {Rate,9:F0}/s  p50 {Half,7:F1} ms  p99 {Nearly,7:F1} ms"
            + $"{(Failed > 0 ? $"  {Failed} FAILED" : "")}  {string.Join(", ", ratios.Concat(effort))}");
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
