using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>A period beside the one before.</summary>
/// <param name="Period">The days asked for.</param>
/// <param name="Before">As many days, up to the day before.</param>
internal sealed record SummaryResponse(PeriodNumbersResponse Period, PeriodNumbersResponse Before)
{
    public static SummaryResponse From(AnalyticsSummary summary) => new(
        PeriodNumbersResponse.Of(summary.Period, summary.Numbers),
        PeriodNumbersResponse.Of(summary.PeriodBefore, summary.NumbersBefore));
}
