using LytSlot.Channels;
using LytSlot.Cluster.Tests.Sending;
using LytSlot.Creatives;
using LytSlot.Grains;
using LytSlot.Grains.Channels;
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

    [Fact]
    public async Task What_a_publication_needs_is_in_memory_before_its_slot()
    {
        var cluster = unlimited.Cluster;
        var market = await Market.Open(cluster);
        var key = await market.Scheduled();
        IGrain[] needed =
        [
            cluster.Inside.GetGrain<ICreativeGrain>(market.Stored(key).Creative),
            cluster.Inside.GetGrain<IChannelPosts>(new ChannelPostsKey(market.Channel).ToString()),
        ];
        await market.PassTo(market.Slot - TimeSpan.FromMinutes(9), key);
        foreach (var grain in needed)
        {
            await cluster.Deactivate(grain);
        }

        await market.PassTo(market.Slot - TimeSpan.FromSeconds(1), key);
        await cluster.Still();

        var silos = cluster.Inside.GetGrain<IManagementGrain>(0);
        foreach (var grain in needed)
        {
            Assert.NotNull(await silos.GetActivationAddress(grain, TestContext.Current.CancellationToken));
        }
    }

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
