using LytSlot.Analytics;

namespace LytSlot.ApiHost.Console.Analytics;

/// <summary>A day, or some in a row, in a chart.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
/// <param name="RevenueMinor">Revenue in the chart's currency.</param>
/// <param name="Orders">Orders that were published, in all currencies.</param>
/// <param name="Clicks">Clicks, in all currencies.</param>
/// <param name="Fill">Of the time that was open for ads, the part that was sold; null when none was open.</param>
/// <param name="AveragePriceMinor">Average price in the chart's currency; null for no orders in it.</param>
internal sealed record Stretch(
    DateOnly From, DateOnly To, long RevenueMinor, long Orders, long Clicks, decimal? Fill, long? AveragePriceMinor)
{
    /// <summary>The days, so many at a time; the last may be fewer.</summary>
    public static Stretch[] Of(AnalyticsSeries series, string currency, int step) =>
        [.. series.Days.Chunk(step).Select(days => Sum(days, currency))];

    private static Stretch Sum(DayNumbers[] days, string currency)
    {
        var money = days.SelectMany(day => day.Currencies).Where(one => one.Currency == currency).ToList();
        var orders = money.Sum(one => one.Orders);
        var open = days.Sum(day => day.Open.Ticks);
        return new(
            days[0].Day,
            days[^1].Day,
            money.Sum(one => one.RevenueMinor),
            days.Sum(day => day.Orders),
            days.Sum(day => day.Clicks),
            open == 0 ? null : Math.Min(1, (decimal)days.Sum(day => day.Sold.Ticks) / open),
            orders == 0
                ? null
                : (long)Math.Round(money.Sum(one => (decimal)one.Orders * (one.AveragePriceMinor ?? 0)) / orders));
    }
}
