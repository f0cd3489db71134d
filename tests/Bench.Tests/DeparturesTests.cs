using LytSlot.Bench.Publishing;

namespace LytSlot.Bench.Tests;

/// <summary>What is made of the times at which posts went out.</summary>
public sealed class DeparturesTests
{
    private static readonly Departures Even = new(
        "even", 100, [.. Enumerable.Range(1, 100).Select(number => TimeSpan.FromSeconds(number / 10.0))], 0, 20, 0);

    [Fact]
    public void Lateness_and_rate_count_from_the_instant()
    {
        Assert.Equal(TimeSpan.FromSeconds(0.1), Even.First);
        Assert.Equal(TimeSpan.FromSeconds(5), Even.Half);
        Assert.Equal(TimeSpan.FromSeconds(9.9), Even.Nearly);
        Assert.Equal(TimeSpan.FromSeconds(10), Even.Last);
        Assert.Equal(10, Even.Rate, 6);
        Assert.Equal(12, Even.RateOfAll, 6);
        Assert.True(Even.IsWhole);
    }

    [Fact]
    public void Early_missing_double_and_throttled_posts_are_not_whole()
    {
        Assert.False((Even with { Late = [TimeSpan.FromSeconds(-0.001), .. Even.Late.Skip(1)] }).IsWhole);
        Assert.False((Even with { Late = [.. Even.Late.Skip(1)] }).IsWhole);
        Assert.False((Even with { Again = 1 }).IsWhole);
        Assert.False((Even with { Throttled = 1 }).IsWhole);
    }

    [Fact]
    public void Nothing_that_went_out_has_no_rate() => Assert.Equal(0, (Even with { Late = [] }).Rate);
}
