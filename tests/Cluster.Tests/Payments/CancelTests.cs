using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Payments;

/// <summary>What comes back of a scheduled order, and that it is shown before.</summary>
public sealed class CancelTests(ClusterFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Advertiser_gets_the_part_they_were_told_and_the_rest_is_shared()
    {
        var shop = await Scheduled(percent: 40);
        var chat = new Chat(Cluster, shop.Market.Advertiser);

        await chat.Command("orders");
        await chat.TapFirst("o:s:");
        await chat.Tap("Cancel the order");
        Assert.Contains("6 EUR will come back", chat.Screen.Text.Text, StringComparison.Ordinal);
        await chat.Tap("Yes");
        var settled = await shop.Market.Until(shop.Order, order => order.Settled);

        Assert.Equal((OrderStatus.Cancelled, RefundStatus.Done), (settled.Status, settled.Refund));
        Assert.Equal(new Money(600, "EUR"), settled.Returned);
        Assert.Equal([("Advertiser", -900L), ("Platform", 180L), ("Tenant", 720L)], shop.Balances());
        var money = Assert.Single(shop.Market.Stored(shop.Order).Money);
        var charge = LytSlot.Payments.PaymentKey.Parse(money.Payment).Charge;
        Assert.Equal(600, (await shop.Pages.Next(charge, Cancel)).Amount.AmountMinor);
    }

    [Fact]
    public async Task Yes_to_more_than_comes_back_by_now_calls_nothing_off()
    {
        var shop = await Scheduled(percent: 40);
        var chat = new Chat(Cluster, shop.Market.Advertiser);
        await chat.Command("orders");
        await chat.TapFirst("o:s:");
        await chat.Tap("Cancel the order");

        await chat.TapData("off:1500");

        Assert.Equal("orders/confirm-cancel", chat.Stored.Step);
        Assert.Contains("Less would come back", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Scheduled, shop.Market.Stored(shop.Order).Status);
    }

    [Fact]
    public async Task Failed_write_calls_nothing_off_and_a_repeat_gives_back_once()
    {
        var shop = await Scheduled(percent: 40);
        var order = shop.Market.Order(shop.Order);
        var advertiser = Caller.Person(shop.Market.Advertiser);
        await Cluster.FailNextWrite(shop.Order.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(advertiser, () => order.Cancel(null)));
        Assert.Equal(OrderStatus.Scheduled, shop.Market.Stored(shop.Order).Status);
        Assert.True((await Market.As(advertiser, () => order.Cancel(null))).Succeeded);
        Assert.True((await Market.As(advertiser, () => order.Cancel(null))).Succeeded);
        await shop.Market.Until(shop.Order, view => view.Settled);

        Assert.Single(Assert.Single(shop.Market.Stored(shop.Order).Money).Parts);
        Assert.Equal([("Advertiser", -900L), ("Platform", 180L), ("Tenant", 720L)], shop.Balances());
    }

    [Fact]
    public async Task Channel_gives_everything_back_and_steps_are_those_of_the_booking()
    {
        var shop = await Scheduled(percent: 0);
        await Set(shop.Market, 100);
        var order = shop.Market.Order(shop.Order);

        var theirs = (await Market.As(Caller.Person(shop.Market.Advertiser), order.QuoteCancel)).Value!;
        var ours = (await Market.As(shop.Market.Manager, order.QuoteCancel)).Value!;
        await Market.As(shop.Market.Manager, () => order.Cancel(null, ours.Returned.AmountMinor));
        await shop.Market.Until(shop.Order, view => view.Settled);

        Assert.Equal((0L, 1_500L), (theirs.Returned.AmountMinor, ours.Returned.AmountMinor));
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Strangers_learn_nothing_and_only_owners_set_steps()
    {
        var shop = await Scheduled(percent: 40);
        var order = shop.Market.Order(shop.Order);
        var tenant = Tenant(shop.Market);
        var stranger = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);
        var manager = Caller.Member(shop.Market.Tenant, Ids.NewPerson(), Role.Manager);

        Assert.Equal("order.not_found", (await Market.As(stranger, order.QuoteCancel)).Refusal?.Code);
        Assert.Equal(
            "order.not_found", (await Market.As(Caller.Person(Ids.NewPerson()), order.QuoteCancel)).Refusal?.Code);
        Assert.Equal("tenant.not_found", (await Market.As(stranger, () => tenant.SetRefunds([]))).Refusal?.Code);
        Assert.Equal("caller.role_too_low", (await Market.As(manager, () => tenant.SetRefunds([]))).Refusal?.Code);
        Assert.Single((await Market.As(manager, tenant.Read)).Value!.Refunds);
    }

    private static ITenantGrain Tenant(Market market) =>
        market.Grains.GetGrain<ITenantGrain>(new TenantKey(market.Tenant).ToString());

    private static async Task Set(Market market, int percent)
    {
        var set = await Market.As(market.Manager, () => Tenant(market).SetRefunds([new(TimeSpan.Zero, percent)]));
        Assert.True(set.Succeeded);
    }

    /// <summary>A scheduled order of 15 EUR, of which so much comes back at any time.</summary>
    private async Task<Shop> Scheduled(int percent)
    {
        var shop = await Shop.Held(Cluster, market => Set(market, percent));
        await shop.Paid();
        Assert.True((await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Approve())).Succeeded);
        return shop;
    }
}
