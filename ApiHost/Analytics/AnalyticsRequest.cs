using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>Which days; at most 366.</summary>
/// <param name="From">The first day of UTC, as <c>2026-03-01</c>; absent: the 30 days up to the last.</param>
/// <param name="To">The last day of UTC, included; absent: today.</param>
public sealed record AnalyticsRequest(DateOnly? From = null, DateOnly? To = null)
{
    private const int UsualDays = 30;

    internal AnalyticsPeriod ToPeriod(TimeProvider time)
    {
        var to = To ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return new(From ?? (to.DayNumber < UsualDays ? to : to.AddDays(1 - UsualDays)), to);
    }
}
