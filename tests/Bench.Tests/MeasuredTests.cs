using LytSlot.Bench.Requests;

namespace LytSlot.Bench.Tests;

/// <summary>What is printed of measurements.</summary>
public sealed class MeasuredTests
{
    [Fact]
    public void Median_is_of_each_figure_alone_and_failures_add_up()
    {
        var median = Measured.Median([Of(100, 3, 0), Of(300, 1, 1), Of(200, 2, 2)]);

        Assert.Equal((200, 2, 3), (median.Rate, median.Effort["silo"], median.Failed));
    }

    [Fact]
    public void Line_has_ratios_to_others_of_the_same_and_what_an_answer_took()
    {
        var other = new Measured("book", "peer", 8, 400, 1, 2, 0);
        var elsewhere = other with { Kind = "race" };

        var line = Of(100, 2.5, 0).Line([other, elsewhere]);

        Assert.Contains("0.25 of peer, silo 2.50 ms", line, StringComparison.Ordinal);
    }

    private static Measured Of(double rate, double effort, long failed) => new("book", "ours", 8, rate, 1, 2, failed)
    {
        Effort = new Dictionary<string, double> { ["silo"] = effort },
    };
}
