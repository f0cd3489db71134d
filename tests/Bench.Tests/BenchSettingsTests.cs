namespace LytSlot.Bench.Tests;

/// <summary>The command line.</summary>
public sealed class BenchSettingsTests
{
    [Fact]
    public void Given_values_replace_the_usual_ones() => Assert.Equal(
        new BenchSettings(40, 2, TimeSpan.FromSeconds(90)),
        BenchSettings.Parse(["publish", "--posts", "40", "--silos", "2", "--lead", "90"]));

    [Fact]
    public void Past_orders_are_there_when_they_are_asked_for() =>
        Assert.Equal(1_000, BenchSettings.Parse(["publish", "--past", "1000"])!.Past);

    [Fact]
    public void More_posts_are_given_more_time() => Assert.True(
        BenchSettings.Parse(["publish", "--posts", "500"])!.Lead
        > BenchSettings.Parse(["publish", "--posts", "50"])!.Lead);

    [Theory]
    [InlineData]
    [InlineData("book")]
    [InlineData("publish", "--posts")]
    [InlineData("publish", "--posts", "many")]
    [InlineData("publish", "--posts", "0")]
    [InlineData("publish", "--speed", "3")]
    [InlineData("publish", "--lead", "600")]
    public void Nonsense_is_refused(params string[] arguments) => Assert.Null(BenchSettings.Parse(arguments));
}
