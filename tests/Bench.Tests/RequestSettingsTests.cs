using LytSlot.Bench.Requests;
using LytSlot.Bench.Silos;
using LytSlot.Bench.Starting;

namespace LytSlot.Bench.Tests;

/// <summary>The command lines of what has more than numbers in them.</summary>
public sealed class RequestSettingsTests
{
    [Fact]
    public void One_kind_and_peers_stand_among_the_numbers() => Assert.Equal(
        new RequestSettings(2, 3, 20, 1, "/peers", "book"),
        RequestSettings.Parse(["requests", "--only", "book", "--seconds", "2", "--peers", "/peers"]));

    [Fact]
    public void One_silo_two_and_three_are_tried_unless_more_are_asked_for() => Assert.Equal(
        [new SiloSettings(3, 5, 2, 6), new SiloSettings(4, 5, 1, 6)],
        [SiloSettings.Parse(["silos"])!, SiloSettings.Parse(["silos", "--most", "4", "--rounds", "1"])!]);

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
