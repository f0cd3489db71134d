namespace LytSlot.Analytics;

/// <summary>Whole days of UTC, as clicks and books are kept.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included; at most 366 days in all.</param>
[GenerateSerializer, Immutable, Alias("lyt.AnalyticsPeriod")]
public sealed record AnalyticsPeriod(
    [property: Id(0)] DateOnly From,
    [property: Id(1)] DateOnly To)
{
    /// <summary>The longest.</summary>
    public const int MostDays = 366;

    /// <summary>How many days; none when it ends before it begins.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}
