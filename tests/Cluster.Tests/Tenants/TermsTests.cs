using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Tenants;

/// <summary>What the platform sets for a tenant, as its buyers and orders meet it.</summary>
public sealed class TermsTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Fee_counts_for_orders_placed_from_then_on()
    {
        var market = await Market.Open(Cluster);
        var before = await market.Paid();
        await AsAdmin(market, tenant => tenant.SetFee(1_000));
        var free = await market.Free();
        var wish = await market.Wish(market.NewKey()) with
        {
            StartsAt = free.First(cell => cell.StartsAt > market.Slot).StartsAt,
        };
        await market.SettledCalendar();

        Assert.Null((await market.Book(wish)).Refusal);

        Assert.Equal((30L, 15L), (market.Stored(before).FeeMinor, market.Stored(wish.Order).FeeMinor));
    }

    [Fact]
    public async Task Suspended_tenant_sells_nothing_more_and_what_is_sold_goes_on()
    {
        var market = await Market.Open(Cluster);
        var sold = await market.Paid();
        var next = (await market.Free()).First(cell => cell.StartsAt > market.Slot).StartsAt;
        await AsAdmin(market, tenant => tenant.Suspend(null));
        await Cluster.Still();

        var refused = await market.Book(await market.Wish(market.NewKey()) with { StartsAt = next });
        var approved = await Market.As(market.Manager, () => market.Order(sold).Approve());

        Assert.Equal("tenant.suspended", refused.Refusal?.Code);
        Assert.Equal(OrderStatus.Scheduled, approved.Value?.Status);
        await AsAdmin(market, tenant => tenant.LiftSuspension());
        await market.SettledCalendar();
        var other = (await market.Free()).First(cell => cell.StartsAt > next).StartsAt;
        Assert.Null((await market.Book(await market.Wish(market.NewKey()) with { StartsAt = other })).Refusal);
    }

    private async Task AsAdmin(Market market, Func<ITenantGrain, Task<Outcome<TenantView>>> act)
    {
        var tenant = Cluster.Client.GetGrain<ITenantGrain>(new TenantKey(market.Tenant).ToString());
        Assert.Null((await Market.As(Caller.Admin(TestCluster.Admin), () => act(tenant))).Refusal);
    }
}
