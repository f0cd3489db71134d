using LytSlot.Grains.Analytics;

namespace LytSlot.Grains.Tests.Analytics;

public sealed class PlacementRulesTests
{
    private static readonly DateTimeOffset Published = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "Telegram", 0, null)]
    [InlineData(10_000_000_000, "Telegram", 60, null)]
    [InlineData(-1, "Telegram", 1, "placement.bad_views")]
    [InlineData(10_000_000_001, "Telegram", 1, "placement.bad_views")]
    [InlineData(1, "", 1, "placement.bad_views")]
    [InlineData(1, "a\0", 1, "placement.bad_views")]
    [InlineData(1, null, 1, "placement.bad_views")]
    [InlineData(1, "Telegram", -1, "placement.bad_views")]
    [InlineData(1, "Telegram", 61, "placement.bad_views")]
    public void Views_are_a_number_with_a_source_from_the_posts_life(
        long count, string? source, int minutes, string? code) => Assert.Equal(
        code,
        PlacementRules.Objection(
            new(count, source!, Published.AddMinutes(minutes)), Published, Published.AddMinutes(60))?.Code);
}
