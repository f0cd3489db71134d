using LytSlot.Bench.Tapping;

namespace LytSlot.Bench.Tests;

/// <summary>How waits are told, and the command line.</summary>
public sealed class TapTests
{
    [Fact]
    public void Of_a_hundred_waits_five_are_longer_than_most()
    {
        var times = new TapTimes("answered", [.. Enumerable.Range(1, 100).Select(n => TimeSpan.FromMilliseconds(n))]);

        Assert.Equal((50, 95, 99), (times.Half, times.Most, times.Nearly));
        Assert.Contains("100 taps, p50 50.0 ms, p95 95.0 ms", times.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, new TapTimes("none", []).Most);
    }

    [Fact]
    public void Given_values_replace_the_usual_ones()
    {
        Assert.Equal(new TapSettings(100, 10, 4, 1), TapSettings.Parse(["taps"]));
        Assert.Equal(new TapSettings(20, 2, 4, 3), TapSettings.Parse(["taps", "--people", "20", "--rounds", "2",
            "--silos", "3"]));
        Assert.Null(TapSettings.Parse(["taps", "--people", "0"]));
        Assert.Null(TapSettings.Parse(["publish"]));
    }
}
