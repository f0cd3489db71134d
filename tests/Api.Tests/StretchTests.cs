using LytSlot.Analytics;
using LytSlot.ApiHost.Console.Analytics;

namespace LytSlot.Api.Tests;

public sealed class StretchTests
{
    [Fact]
    public void Fill_rate_of_some_days_is_their_sold_time_of_their_open_time()
    {
        var first = new DateOnly(2026, 3, 2);
        var series = new AnalyticsSeries([Day(10, 5), Day(2, 1), Day(0, 0), Day(0, 0), Day(1, 3)]);

        var stretches = Stretch.Of(series, "XTR", 2);

        Assert.Equal([0.5m, null, 1m], stretches.Select(stretch => stretch.Fill));

        DayNumbers Day(int open, int sold) =>
            new(first, 0, 0, 0, 0, []) { Open = TimeSpan.FromHours(open), Sold = TimeSpan.FromHours(sold) };
    }
}
