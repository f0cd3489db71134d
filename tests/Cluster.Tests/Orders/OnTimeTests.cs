using LytSlot.Cluster.Tests.Sending;
using LytSlot.Grains;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>Many posts in different channels, all due at one instant.</summary>
public sealed class OnTimeTests(ClusterFixture unlimited, LimitedCluster limited) : IClassFixture<LimitedCluster>
{
    private const int Posts = 40;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    [Fact]
    public Task With_telegrams_limits_none_is_early_and_all_leave_soon() =>
        AllLeave(limited.Cluster, within: TimeSpan.FromSeconds(15));

    [Fact]
    public Task Without_limits_none_is_early_and_all_leave_at_once() =>
        AllLeave(unlimited.Cluster, within: TimeSpan.FromSeconds(10));

    private static async Task AllLeave(TestCluster cluster, TimeSpan within)
    {
        var first = await Market.Open(cluster);
        var slot = first.Slot;
        var orders = new List<(Market Market, OrderKey Key)> { (first, await first.Scheduled()) };
        while (orders.Count < Posts)
        {
            var market = await Market.Open(cluster, slot - cluster.Clock.GetUtcNow() - TimeSpan.FromTicks(1));
            orders.Add((market, await market.Scheduled()));
        }

        Assert.All(orders, order => Assert.Equal(slot, order.Market.Slot));
        await orders[0].Market.PassTo(slot - Timings.Production.WarmUp, orders[0].Key);
        await Task.WhenAll(orders.Select(order => Warm(cluster, order.Key)));
        await cluster.Pass(slot - cluster.Clock.GetUtcNow() - TimeSpan.FromMilliseconds(1));
        Assert.All(orders, order => Assert.Empty(cluster.Posts.In(order.Market.Channel)));

        var waiting = orders;
        for (var late = TimeSpan.Zero; waiting.Count > 0 && late < within; late += Step)
        {
            await cluster.Pass(Step);
            waiting = waiting.FindAll(order => cluster.Posts.In(order.Market.Channel).Count == 0);
        }

        Assert.True(waiting.Count == 0, $"{waiting.Count} of {Posts} are not out after {within}.");
        var lateness = orders
            .Select(order => cluster.Posts.TimesIn(order.Market.Channel).Single() - slot)
            .Order()
            .ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"late by {lateness[0]} to {lateness[^1]}");
        Assert.True(lateness[0] >= TimeSpan.Zero, $"Early by {-lateness[0]}.");
    }

    /// <summary>As reminders do half a minute before the slot.</summary>
    private static async Task Warm(TestCluster cluster, OrderKey key)
    {
        using var system = Caller.System.Enter();
        await cluster.Inside.GetGrain<IOrderGrain>(key.ToString()).Wake();
    }
}
