using LytSlot.Grains.Prices;
using LytSlot.Prices;

namespace LytSlot.Grains.Tests.Prices;

public sealed class QuoteTests
{
    /// <summary>A Friday, 19:00 in Berlin.</summary>
    private static readonly DateTimeOffset Slot = new(2027, 3, 5, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_rules_a_slot_costs_its_format()
    {
        var quote = Quotes.Of(Asked(100));

        Assert.Equal(new Money(100, "XTR"), quote.Total);
        Assert.Equal([new(PriceLineKind.Base, "1/24", 100)], quote.Lines);
    }

    [Fact]
    public void Every_rule_has_its_line_in_the_stated_order()
    {
        var quote = Quotes.Of(Asked(
            1000,
            Rule(PriceRuleKind.Package, -10) with { Threshold = 3 },
            Rule(PriceRuleKind.Early, -20) with { Threshold = 3 },
            Rule(PriceRuleKind.Dates, 50) with { FirstDay = new(2027, 3, 1), LastDay = new(2027, 3, 5) },
            Rule(PriceRuleKind.Hours, null) with { Days = [DayOfWeek.Friday], Prices = [new(2000, "XTR")] },
            Rule(PriceRuleKind.Hours, 10) with { From = new(18, 0), To = new(0, 0) }) with
        {
            Slots = 3,
            Promo = new("SPRING", null, new(99, "XTR")),
        });

        Assert.Equal(
            [
                new(PriceLineKind.Base, "1/24", 1000),
                new(PriceLineKind.HoursPrice, null, 1000),
                new(PriceLineKind.Hours, "+10", 200),
                new(PriceLineKind.Dates, "+50", 1100),
                new(PriceLineKind.Early, "-20", -660),
                new(PriceLineKind.Package, "-10", -264),
                new(PriceLineKind.Promo, "SPRING", -99),
            ],
            quote.Lines);
        Assert.Equal((2277L, "SPRING"), (quote.Total.AmountMinor, quote.Promo));
    }

    [Theory]
    [InlineData(1, 50, 1)]
    [InlineData(1, 49, 0)]
    [InlineData(5, -30, -2)]
    [InlineData(5, -29, -1)]
    [InlineData(100, -33, -33)]
    public void Half_a_minor_unit_is_rounded_away_from_zero(long amount, int percent, long share) =>
        Assert.Equal(share, Quotes.Share(amount, percent));

    [Fact]
    public void Price_of_a_date_goes_before_the_price_of_an_hour() => Assert.Equal(
        70,
        Quotes.Of(Asked(
            100,
            Rule(PriceRuleKind.Hours, null) with { Days = [DayOfWeek.Friday], Prices = [new(50, "XTR")] },
            Rule(PriceRuleKind.Dates, null) with
            {
                FirstDay = new(2027, 3, 5),
                LastDay = new(2027, 3, 5),
                Prices = [new(70, "XTR")],
            })).Total.AmountMinor);

    [Fact]
    public void Price_of_another_currency_or_format_changes_nothing() => Assert.Equal(
        100,
        Quotes.Of(Asked(
            100,
            Rule(PriceRuleKind.Hours, null) with { Days = [DayOfWeek.Friday], Prices = [new(50, "EUR")] },
            Rule(PriceRuleKind.Early, -50) with { Threshold = 1, Format = "2/48" })).Total.AmountMinor);

    [Theory]
    [InlineData(71, 100)]
    [InlineData(72, 80)]
    [InlineData(73, 80)]
    public void Early_counts_from_the_whole_day_on(int hoursAhead, long total) => Assert.Equal(
        total,
        Quotes.Of(Asked(100, Rule(PriceRuleKind.Early, -20) with { Threshold = 3 }) with
        {
            BookedAt = Slot.AddHours(-hoursAhead),
        }).Total.AmountMinor);

    [Theory]
    [InlineData(121, 100)]
    [InlineData(120, 50)]
    [InlineData(1, 50)]
    public void Last_minute_counts_up_to_the_whole_hour(int minutesAhead, long total) => Assert.Equal(
        total,
        Quotes.Of(Asked(100, Rule(PriceRuleKind.LastMinute, -50) with { Threshold = 2 }) with
        {
            BookedAt = Slot.AddMinutes(-minutesAhead),
        }).Total.AmountMinor);

    [Fact]
    public void Nothing_is_free_and_nothing_exceeds_an_invoice()
    {
        var free = Quotes.Of(Asked(10) with { Promo = new("ALL", 100, null) });
        var dear = Quotes.Of(Asked(90_000, Rule(PriceRuleKind.Early, 400) with { Threshold = 1 }));

        Assert.Equal((1, -9), (free.Total.AmountMinor, free.Lines[^1].AmountMinor));
        Assert.Equal((100_000, 10_000), (dear.Total.AmountMinor, dear.Lines[^1].AmountMinor));
    }

    /// <summary>The clocks go forward on 28 March and back on 31 October: both Sundays, at 01:00 UTC.</summary>
    [Theory]
    [InlineData("2027-03-28T00:30:00Z", 100)]
    [InlineData("2027-03-28T01:00:00Z", 200)]
    [InlineData("2027-10-31T00:30:00Z", 100)]
    [InlineData("2027-10-31T01:30:00Z", 100)]
    [InlineData("2027-10-31T02:00:00Z", 200)]
    [InlineData("2027-03-27T23:30:00Z", 100)]
    [InlineData("2027-03-27T02:30:00Z", 100)]
    public void Weekday_and_hour_are_those_of_the_channels_clock(string startsAt, long total) => Assert.Equal(
        total,
        Quotes.Of(Asked(100, Rule(PriceRuleKind.Hours, 100) with
        {
            Days = [DayOfWeek.Sunday],
            From = new(3, 0),
            To = new(4, 0),
        }) with
        { StartsAt = DateTimeOffset.Parse(startsAt) }).Total.AmountMinor);

    private static PriceRule Rule(PriceRuleKind kind, int? percent) =>
        new(kind, null, percent, [], [], null, null, null, null, null);

    private static QuoteInput Asked(long price, params PriceRule[] rules) => new(
        "1/24", new(price, "XTR"), new([.. rules]), "Europe/Berlin", Slot, Slot.AddDays(-10), 1, null);
}
