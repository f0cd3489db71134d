using System.Globalization;

namespace LytSlot.Bench.Growth;

/// <summary>
/// How long one page takes, in milliseconds, of requests made in turn: medians unless its name says else.
/// </summary>
/// <param name="Page">Which.</param>
/// <param name="Empty">A young tenant's, while the database holds nothing else.</param>
/// <param name="Young">The same once it is full.</param>
/// <param name="Old">Of the tenant with one order in ten, asked for in turn with it.</param>
internal sealed record PageTimes(string Page, double Empty, double Young, double Old)
{
    public static double Median(IEnumerable<TimeSpan> times) => Of(times, 0.5);

    /// <summary>What 99 of 100 are faster than.</summary>
    public static double Worst(IEnumerable<TimeSpan> times) => Of(times, 0.99);

    private static double Of(IEnumerable<TimeSpan> times, double part)
    {
        var sorted = times.Order().ToList();
        return sorted[(int)(sorted.Count * part)].TotalMilliseconds;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Page,-44} {Empty,7:F1} {Young,7:F1} {Old,7:F1}  full/empty {Young / Empty:F2}  old/young {Old / Young:F2}");
}
