using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class ShownTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Stars_are_whole_and_have_their_sign()
    {
        Assert.Equal("150 ⭐", Phrases.English.Money(new(150, "XTR")));
        Assert.Equal("12\u00a0500 ⭐", Phrases.Russian.Money(new(12_500, "XTR")));
        Assert.Equal("12,500 ⭐", Phrases.English.Money(new(12_500, "XTR")));
    }

    [Fact]
    public void Other_money_has_its_code_and_minor_units_only_when_there_are_any()
    {
        Assert.Equal("1,500.05 RUB", Phrases.English.Money(new(150_005, "RUB")));
        Assert.Equal("1\u00a0500,05 RUB", Phrases.Russian.Money(new(150_005, "RUB")));
        Assert.Equal("900 RUB", Phrases.Russian.Money(new(90_000, "RUB")));
        Assert.Equal("-0.50 EUR", Phrases.English.Money(new(-50, "EUR")));
        Assert.Equal("-12.50 EUR", Phrases.English.Money(new(-1_250, "EUR")));
    }

    [Theory]
    [InlineData("Europe/Moscow", "пн 2 марта, 15:00 (UTC+3)")]
    [InlineData("Asia/Kolkata", "пн 2 марта, 17:30 (UTC+5:30)")]
    [InlineData("America/New_York", "пн 2 марта, 07:00 (UTC−5)")]
    [InlineData("Etc/UTC", "пн 2 марта, 12:00 (UTC)")]
    public void Moment_is_shown_in_the_zone_with_its_distance(string zone, string expected) =>
        Assert.Equal(expected, Phrases.Russian.Moment(Noon, zone));

    [Fact]
    public void Moment_follows_the_clock_change()
    {
        var before = new DateTimeOffset(2026, 3, 29, 0, 30, 0, TimeSpan.Zero);

        Assert.Equal("Sun 29 March, 01:30 (UTC+1)", Phrases.English.Moment(before, "Europe/Berlin"));
        Assert.Equal("Sun 29 March, 03:30 (UTC+2)", Phrases.English.Moment(before.AddHours(1), "Europe/Berlin"));
    }

    [Theory]
    [InlineData(14 * 60 + 59, "14 minutes")]
    [InlineData(90, "90 seconds")]
    [InlineData(60, "1 minute")]
    [InlineData(45, "45 seconds")]
    [InlineData(-3, "0 seconds")]
    [InlineData(3600, "1 hour")]
    [InlineData(5400, "1 hour 30 minutes")]
    [InlineData(48 * 3600, "48 hours")]
    [InlineData(30 * 24 * 3600, "30 days")]
    public void Length_is_told_in_units_that_fit(int seconds, string expected) =>
        Assert.Equal(expected, Phrases.English.Length(TimeSpan.FromSeconds(seconds)));
}
