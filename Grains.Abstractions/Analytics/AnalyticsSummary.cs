namespace LytSlot.Analytics;

/// <summary>A period beside the one before.</summary>
/// <param name="Period">The days asked for.</param>
/// <param name="Numbers">What they brought.</param>
/// <param name="PeriodBefore">As many days, up to the day before.</param>
/// <param name="NumbersBefore">What those brought.</param>
[GenerateSerializer, Immutable, Alias("lyt.AnalyticsSummary")]
public sealed record AnalyticsSummary(
    [property: Id(0)] AnalyticsPeriod Period,
    [property: Id(1)] PeriodNumbers Numbers,
    [property: Id(2)] AnalyticsPeriod PeriodBefore,
    [property: Id(3)] PeriodNumbers NumbersBefore);
