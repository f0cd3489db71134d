using LytSlot.Cluster.Tests.Orders;
using LytSlot.Testing.Cluster;
using Npgsql;

namespace LytSlot.Cluster.Tests;

/// <summary>What a host hears when a silo's database fails.</summary>
public sealed class DatabaseFilterTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Database_that_fails_is_told_as_a_cluster_that_does_not_answer()
    {
        var market = await Market.Open(Cluster);
        var wish = await market.Wish(market.NewKey());
        await Cluster.FailNextWrite(wish.Order.ToString(), new NpgsqlException("no password for 10.1.2.3"));

        var heard = await Assert.ThrowsAnyAsync<OrleansException>(() => market.Book(wish));

        Assert.DoesNotContain("10.1.2.3", heard.ToString(), StringComparison.Ordinal);
        Assert.True((await market.Book(wish)).Succeeded);
    }

    [Fact]
    public async Task Grain_that_can_not_be_read_is_told_as_a_cluster_that_does_not_answer()
    {
        var market = await Market.Open(Cluster);
        var order = await market.Held();
        await Cluster.Deactivate(market.Order(order));
        Cluster.Disk.FailNextRead(order.ToString(), new NpgsqlException("no password for 10.1.2.3"));

        var heard = await Assert.ThrowsAnyAsync<OrleansException>(
            () => Market.As(market.Manager, market.Order(order).Read));

        Assert.DoesNotContain("10.1.2.3", heard.ToString(), StringComparison.Ordinal);
        Assert.True((await Market.As(market.Manager, market.Order(order).Read)).Succeeded);
    }
}
