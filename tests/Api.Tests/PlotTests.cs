using LytSlot.ApiHost.Console.Analytics;

namespace LytSlot.Api.Tests;

public sealed class PlotTests
{
    private static readonly decimal?[] One = [null, 5, null];
    private static readonly decimal?[] Two = [0, null, 5];
    private static readonly decimal?[] None = [null, null, null];

    [Fact]
    public void Only_value_there_is_stands_as_a_dot_in_its_column_and_not_as_a_line()
    {
        var plot = Plot.For(One.Length, One);

        Assert.Equal("M300 0h.1", plot.Dot(One));
        Assert.Equal("", plot.Line(One));
    }

    [Fact]
    public void Line_goes_from_value_to_value_past_those_that_are_not_known_and_needs_no_dot()
    {
        var plot = Plot.For(Two.Length, Two);

        Assert.Equal("M100 120L500 0", plot.Line(Two));
        Assert.Equal("", plot.Dot(Two));
    }

    [Fact]
    public void Nothing_known_is_neither_a_line_nor_a_dot()
    {
        var plot = Plot.For(None.Length, None);

        Assert.Equal("", plot.Line(None) + plot.Dot(None));
    }
}
