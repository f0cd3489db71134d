using System.Diagnostics;
using System.Globalization;

namespace LytSlot.EndToEnd.Tests.Clicks;

/// <summary>
/// Clicks over two hosts of the API, one of which is killed. <c>LYTSLOT_CLICKS=100000</c> clicks more often and then
/// also holds what was lost against the clock, which a busy machine can't promise.
/// </summary>
public sealed class CountedClicks(SharedTown shared)
{
    private const int Usual = 20_000;

    /// <summary>Times that the same person clicks.</summary>
    private const int Each = 10;

    private static readonly TimeSpan LastSecond = TimeSpan.FromSeconds(1);

    // On demand: a load of its own beside the start of everybody's towns.
    [Fact(Explicit = true)]
    public async Task Killed_host_loses_its_last_second_at_most_and_nothing_counts_twice()
    {
        var asked = Environment.GetEnvironmentVariable("LYTSLOT_CLICKS");
        var clicks = asked is null ? Usual : int.Parse(asked, CultureInfo.InvariantCulture);
        var (quarter, people) = (clicks / 4, clicks / 4 / Each);
        await using var post = await ClickedPost.Start(shared.Postgres);
        using var first = new Crowd(post.Addresses[0], people);
        using var second = new Crowd(post.Addresses[1], people);

        // Both hosts, the same people: everything is counted, everybody once.
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(first.Click(quarter), second.Click(quarter));
        var took = Stopwatch.GetElapsedTime(began);
        Assert.Equal((quarter, quarter), (first.Led, second.Led));
        var both = await post.Until(tally => tally.Clicks >= 2 * quarter);
        Assert.Equal(new(quarter, quarter, 2 * quarter, people), both);

        // One is killed in the middle, as soon as some of what it counts now is stored.
        var clicking = Task.WhenAll(first.Click(quarter), second.Click(quarter));
        var seen = await post.Until(tally => tally.First > quarter);
        var killed = Stopwatch.GetTimestamp();
        await post.Hosts[0].Kill();
        await clicking;

        // The other stops in good order, and with that stores all it has counted.
        await post.Hosts[1].Stop();

        var left = await post.Count();
        var (lost, lastSecond) = (first.Led - left.First, first.LedSince(killed, LastSecond));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{2 * quarter / took.TotalSeconds:0} clicks/s; killed after {first.Led}, {left.First} are counted: "
            + $"{lost} lost, {lastSecond} were of the last second"));
        Assert.Equal(2 * quarter, second.Led);
        Assert.InRange(left.First, seen.First, first.Sent);
        Assert.Equal(new(left.First, 2 * quarter, left.First + (2 * quarter), people), left);
        Assert.True(asked is null || lost <= lastSecond, $"{lost} lost, {lastSecond} were of the last second.");
    }
}
