using LytSlot.Bench.Requests;
using LytSlot.Bench.Starting;

namespace LytSlot.Bench.Tests;

/// <summary>The command lines of what has more than numbers in them.</summary>
public sealed class RequestSettingsTests
{
    [Fact]
    public void One_kind_and_peers_stand_among_the_numbers() => Assert.Equal(
        new RequestSettings(2, 3, 20, 1, "/peers", "book"),
        RequestSettings.Parse(["requests", "--only", "book", "--seconds", "2", "--peers", "/peers"]));

    [Theory]
    [InlineData("requests", "--only", "payments")]
    [InlineData("requests", "--only")]
    [InlineData("requests", "--peers")]
    [InlineData("requests", "book")]
    public void Nonsense_is_refused(params string[] arguments) => Assert.Null(RequestSettings.Parse(arguments));

    [Fact]
    public void Medians_are_of_one_name_each() => Assert.Equal(
        [new("ready", 20, "ms"), new Figure("idle", 5, "MiB")],
        Figure.Medians(
            [new("ready", 30, "ms"), new("idle", 5, "MiB"), new("ready", 20, "ms"), new("ready", 10, "ms")]));
}
