using LytSlot.Analytics;
using LytSlot.Grains.Analytics;

namespace LytSlot.Grains.Tests.Analytics;

public sealed class AnalyticsRulesTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private static readonly AnalyticsPeriod Week = new(First, First.AddDays(6));

    private static readonly DateTimeOffset Later = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly OpenChannel Office = new(
        -1001,
        "Europe/Moscow",
        [new(DayOfWeek.Monday, new(10, 0), new(20, 0)), new(DayOfWeek.Tuesday, new(22, 0), TimeOnly.MinValue)],
        Since: null);

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", true)]
    [InlineData("2026-03-02", "2027-03-02", true)]
    [InlineData("2026-03-02", "2027-03-03", false)]
    [InlineData("2026-03-02", "2026-03-01", false)]
    [InlineData("0001-01-01", "0001-01-01", false)]
    [InlineData("9999-12-31", "9999-12-31", false)]
    public void Period_is_a_day_to_366(string from, string to, bool isGood) => Assert.Equal(
        isGood ? null : "analytics.bad_period",
        AnalyticsRules.Objection(new(
            DateOnly.Parse(from, null), DateOnly.Parse(to, null)))?.Code);

    [Fact]
    public void Period_before_is_as_long_and_ends_the_day_before() =>
        Assert.Equal(new AnalyticsPeriod(First.AddDays(-7), First.AddDays(-1)), AnalyticsRules.Before(Week));

    [Fact]
    public void Currencies_are_never_added_to_each_other()
    {
        var numbers = AnalyticsRules.Sum(
            [Row("-1001", "RUB", orders: 2, price: 301, earned: 240), Row("-1002", "RUB", 1, 100, -80), Row("-1001")],
            new Dictionary<DateOnly, long> { [First] = 4, [First.AddDays(1)] = 5 },
            [],
            Week,
            Later);

        Assert.Equal((4, 9, null), (numbers.Orders, numbers.Reactions, numbers.FillRate));
        Assert.Equal(
            [new CurrencyNumbers("RUB", 160, 3, 134), new CurrencyNumbers("XTR", 80, 1, 100)], numbers.Currencies);
    }

    [Fact]
    public void Money_without_an_order_has_no_average_price()
    {
        var numbers = AnalyticsRules.Sum(
            [Row("-1001", orders: 0, price: 0)], new Dictionary<DateOnly, long>(), [], Week, Later);

        Assert.Equal([new CurrencyNumbers("XTR", 80, 0, null)], numbers.Currencies);
    }

    [Fact]
    public void Fill_rate_is_sold_of_open_time_of_the_channels_there_are()
    {
        var hours = TimeSpan.FromHours(3).TotalSeconds;
        var numbers = AnalyticsRules.Sum(
            [Row("-1001", seconds: (long)hours), Row("-1002", seconds: 1_000_000)],
            new Dictionary<DateOnly, long>(),
            [Office],
            Week,
            Later);

        Assert.Equal(0.25m, numbers.FillRate);
    }

    [Fact]
    public void Running_day_is_open_up_to_now_and_a_channel_since_it_was_connected()
    {
        var (start, end) = (AnalyticsRules.Start(First), AnalyticsRules.Start(First.AddDays(7)));

        Assert.Equal(TimeSpan.FromHours(12), FillRates.Open(Office, start, end));
        Assert.Equal(TimeSpan.FromHours(2), FillRates.Open(Office, start, start.AddHours(9)));
        Assert.Equal(
            TimeSpan.FromHours(7), FillRates.Open(Office with { Since = start.AddHours(12) }, start, end));
        Assert.Equal(TimeSpan.Zero, FillRates.Open(Office with { Since = end }, start, end));
        Assert.Equal(TimeSpan.Zero, FillRates.Open(Office with { TimeZone = "Mars/X" }, start, end));
        Assert.Equal(TimeSpan.Zero, FillRates.Open(Office, end, start));
    }

    [Fact]
    public void Fill_rate_is_nothing_where_nothing_is_open_and_never_more_than_all()
    {
        Assert.Null(FillRates.Of(TimeSpan.FromHours(1), TimeSpan.Zero));
        Assert.Equal(1m, FillRates.Of(TimeSpan.FromHours(2), TimeSpan.FromHours(1)));
        Assert.Equal(0.3333m, FillRates.Of(TimeSpan.FromHours(1), TimeSpan.FromHours(3)));
    }

    [Fact]
    public void Series_has_every_day()
    {
        var series = AnalyticsRules.Series(
            Week,
            [Row(null) with { Day = First.AddDays(1) }],
            new Dictionary<DateOnly, long> { [First.AddDays(2)] = 3 },
            [Office],
            AnalyticsRules.Start(First.AddDays(1)).AddHours(20));

        Assert.Equal(Enumerable.Range(0, 7).Select(First.AddDays), series.Days.Select(day => day.Day));
        Assert.Equal([0, 1, 0, 0, 0, 0, 0], series.Days.Select(day => day.Orders));
        Assert.Equal([0, 0, 3, 0, 0, 0, 0], series.Days.Select(day => day.Reactions));
        Assert.Empty(series.Days[0].Currencies);
        Assert.Equal(TimeSpan.FromHours(1), series.Days[1].Sold);
        Assert.Equal([10, 1, 0, 0, 0, 0, 0], series.Days.Select(day => day.Open.TotalHours));
    }

    [Fact]
    public void Heat_map_has_every_hour_of_the_week()
    {
        var map = AnalyticsRules.Heat([Row("7-23"), Row("7-23", "RUB"), Row("1-09")]);

        Assert.Equal(168, map.Cells.Length);
        Assert.Equal(new HeatCell(7, 23, 2, 10), map.Cells[^1]);
        Assert.Equal(new HeatCell(1, 9, 1, 5), map.Cells[9]);
        Assert.Equal(3, map.Cells.Sum(cell => cell.Orders));
    }

    [Fact]
    public void Top_is_of_one_currency_by_revenue_and_ten_at_most()
    {
        var rows = Enumerable.Range(0, 12).Select(i => Row($"{i}", earned: i)).Append(Row("rouble", "RUB", earned: 99));

        var top = AnalyticsRules.Top(rows, "XTR");

        Assert.Equal(["11", "10", "9", "8", "7", "6", "5", "4", "3", "2"], top.Select(item => item.Id));
        Assert.Equal(11, top[0].Numbers.RevenueMinor);
        Assert.Empty(AnalyticsRules.Top(rows, "xtr"));
    }

    private static NumbersRow Row(
        string? item,
        string currency = "XTR",
        long orders = 1,
        long price = 100,
        long earned = 80,
        long seconds = 3_600) => new(null, item, currency, orders, price, earned, seconds, 5, 3);
}
