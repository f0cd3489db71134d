using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Payments;

/// <summary>What a provider refuses to give back is ended by people, and once.</summary>
public sealed class RefusedRefundTests(ClusterFixture fixture)
{
    private static readonly (string, long)[] Shared = [("Advertiser", -900L), ("Platform", 180L), ("Tenant", 720L)];

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Part_that_is_given_back_at_the_provider_instead_is_given_back_once()
    {
        var (shop, charge) = await Refused();

        await shop.Hears(Elsewhere(shop, charge, 600));
        await shop.Hears(Elsewhere(shop, charge, 600));
        await shop.Market.Until(shop.Order, order => order.Settled);

        Assert.Equal(Shared, shop.Balances());
        Assert.DoesNotContain(shop.Pages.Made, made => made.Payment == charge);
    }

    [Fact]
    public async Task Part_that_is_given_back_by_hand_is_not_counted_again_when_the_provider_tells_of_it()
    {
        var (shop, charge) = await Refused();

        Assert.Null((await Return(shop)).Refusal);
        Assert.Null((await Return(shop)).Refusal);
        await shop.Market.Until(shop.Order, order => order.Settled);
        Assert.Null((await Return(shop)).Refusal);
        Assert.Equal(NewsAnswer.Taken, await shop.Hears(Elsewhere(shop, charge, 600)));
        await shop.Market.Until(shop.Order, _ =>
            Cluster.Disk.Read<PaymentState>("payment", charge.ToString()).Parts[0] is { Seen: not null });

        Assert.Equal(Shared, shop.Balances());
        Assert.DoesNotContain(shop.Pages.Made, made => made.Payment == charge);
    }

    [Fact]
    public async Task Part_whose_return_was_not_stored_can_be_returned_again()
    {
        var (shop, charge) = await Refused();
        await Cluster.FailNextWrite(charge.ToString());

        await Assert.ThrowsAnyAsync<OrleansException>(() => Return(shop));
        Assert.Null((await Return(shop)).Refusal);
        await shop.Market.Until(shop.Order, order => order.Settled);

        Assert.Equal(Shared, shop.Balances());
    }

    [Fact]
    public async Task Whole_refund_that_is_told_after_the_return_by_hand_costs_the_platform_nothing()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        shop.Pages.Answers[charge.Charge] = RefundResult.Impossible;
        await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Reject(null));
        await Stuck(shop);
        Assert.Null((await Return(shop)).Refusal);

        Assert.Equal(NewsAnswer.Taken, await shop.Hears(Elsewhere(shop, charge, Shop.Price.AmountMinor)));
        await shop.Market.Until(shop.Order, order => order.Settled);

        Assert.Empty(shop.Balances());
        Assert.Empty(Cluster.Disk.Read<PaymentState>("payment", charge.ToString()).Parts);
    }

    [Fact]
    public async Task Refund_at_the_provider_that_the_order_hears_of_after_its_end_leaves_nothing_owed()
    {
        var (shop, charge) = await Scheduled();
        await Cluster.FailNextWrite(shop.Order.ToString());
        await shop.Hears(Elsewhere(shop, charge, 1_000));
        await Cancel(shop);
        await Cancel(shop);

        await shop.Market.Until(shop.Order, order => order.Settled);

        Assert.Equal(RefundStatus.Done, (await shop.Market.Until(shop.Order, _ => true)).Refund);
        var sums = shop.Balances().ToDictionary(balance => balance.Account, balance => balance.Sum);
        Assert.False(sums.ContainsKey("Held"));
        Assert.Equal(0, sums.Values.Sum());
    }

    [Fact]
    public async Task Refund_that_fails_after_it_was_made_is_owed_again_told_and_made_anew()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Reject(null));
        await shop.Market.Until(shop.Order, order => order.Settled);
        var news = new NewsResult.RefundFailed(shop.Order, shop.Page, charge, "re_1", RefundRequest.Rest);

        Assert.Equal(NewsAnswer.Taken, await shop.Hears(news));
        Assert.Equal(NewsAnswer.Taken, await shop.Hears(news));
        await shop.Market.Until(shop.Order, order => order.Settled && Has(shop, "refund_failed"));
        Assert.Equal(NewsAnswer.Taken, await shop.Hears(news));

        Assert.Equal(2, shop.Pages.Made.Count(made => made.Payment == charge));
        Assert.Equal(
            ["refund_failed", "refunded"],
            Cluster.Disk.Facts(shop.Order.ToString()).Select(fact => fact.Kind).TakeLast(2));
        Assert.Empty(shop.Balances());
    }

    private static NewsResult.Refund Elsewhere(Shop shop, PaymentKey charge, long amount) => new(
        shop.Order, shop.Page, charge, $"re_{charge.Charge}", IsOurs: false, Shop.Price with { AmountMinor = amount });

    private static Task<Outcome<OrderView>> Return(Shop shop) =>
        Market.As(Caller.Admin(TestCluster.Admin), shop.Market.Order(shop.Order).ConfirmReturn);

    /// <summary>An order of 15 EUR that was called off, and whose provider refuses to give 6 back.</summary>
    private async Task<(Shop Shop, PaymentKey Charge)> Refused()
    {
        var (shop, charge) = await Scheduled();
        shop.Pages.Answers[charge.Charge] = RefundResult.Impossible;
        Assert.True((await Cancel(shop)).Succeeded);
        await Stuck(shop);
        return (shop, charge);
    }

    private async Task<(Shop Shop, PaymentKey Charge)> Scheduled()
    {
        var shop = await Shop.Held(Cluster, market => Market.As(market.Manager, () => market.Grains
            .GetGrain<ITenantGrain>(new TenantKey(market.Tenant).ToString()).SetRefunds([new(TimeSpan.Zero, 40)])));
        var charge = await shop.Paid();
        Assert.True((await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Approve())).Succeeded);
        return (shop, charge);
    }

    private static async Task<Outcome<OrderView>> Cancel(Shop shop)
    {
        try
        {
            return await Market.As(
                Caller.Person(shop.Market.Advertiser), () => shop.Market.Order(shop.Order).Cancel(null));
        }
        catch (OrleansException)
        {
            return await Market.As(
                Caller.Person(shop.Market.Advertiser), () => shop.Market.Order(shop.Order).Cancel(null));
        }
    }

    private Task<OrderView> Stuck(Shop shop) => shop.Market.Until(shop.Order, _ => Has(shop, "refund_stuck"));

    private bool Has(Shop shop, string fact) =>
        Cluster.Disk.Facts(shop.Order.ToString()).Any(each => each.Kind == fact);
}
