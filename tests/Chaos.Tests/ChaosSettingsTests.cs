namespace LytSlot.Chaos.Tests;

/// <summary>The command line.</summary>
public sealed class ChaosSettingsTests
{
    [Fact]
    public void Given_values_replace_the_usual_ones() => Assert.Equal(
        new ChaosSettings(0.5, 7, "logs", Silos: 2),
        ChaosSettings.Parse(["--minutes", "0.5", "--seed", "7", "--silos", "2"], "logs"));

    [Fact]
    public void What_was_released_before_is_a_folder() => Assert.Equal(
        new ChaosSettings(3, 1, "logs", Advertisers: 9, Previous: "/old"),
        ChaosSettings.Parse(["--previous", "/old", "--advertisers", "9"], "logs"));

    [Theory]
    [InlineData("--minutes")]
    [InlineData("--minutes", "many")]
    [InlineData("--minutes", "-1")]
    [InlineData("--speed", "3")]
    [InlineData("minutes", "3")]
    public void Nonsense_is_refused(params string[] arguments) => Assert.Null(ChaosSettings.Parse(arguments, "logs"));
}
