using LytSlot.Accounting;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>How the money for several slots comes, is shared out, and goes back.</summary>
public sealed class OrderGroupPaymentTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task One_charge_pays_for_all_and_each_order_has_its_own_share()
    {
        var package = await Package.Shown(Cluster);
        var group = (await package.Place()).Value!;

        await package.Pay(group);

        foreach (var one in group.Orders)
        {
            await package.Market.Until(one.Order, order => order.Status == OrderStatus.Paid);
            Assert.Equal(0, Cluster.Disk.Postings(one.Order.ToString()).Sum(line => line.AmountMinor));
            Assert.Equal(1_200, package.Stored(one).Money.Single().AmountMinor);
        }

        await package.Settled(OrderGroupStatus.Paid);
        Assert.Equal(2, group.Orders.Select(one => package.Stored(one).Money.Single().Payment).Distinct().Count());
    }

    [Fact]
    public async Task Rejected_order_sends_its_share_back_and_the_others_live_on()
    {
        var package = await Package.Shown(Cluster);
        var group = (await package.Place()).Value!;
        var charge = await package.Pay(group);
        await package.Market.Until(group.Orders[1].Order, order => order.Status == OrderStatus.Paid);
        await package.Market.Until(group.Orders[0].Order, order => order.Status == OrderStatus.Paid);

        await Market.As(package.Market.Manager, () => package.Market.Order(group.Orders[1].Order).Reject(null));

        await package.Market.Until(group.Orders[1].Order, order => order.Refund == RefundStatus.Done);
        var refund = await Cluster.Pages.Next(charge, TestContext.Current.CancellationToken);
        Assert.Equal(new Money(1_200, FakePages.Currency), refund.Amount);
        Assert.False(refund.IsWhole);
        Assert.Equal(OrderStatus.Paid, package.Stored(group.Orders[0]).Status);
        Assert.Equal(0, Cluster.Disk.Postings(group.Orders[1].Order.ToString())
            .Where(line => line.Account == Account.Held).Sum(line => line.AmountMinor));
    }

    [Fact]
    public async Task Payment_that_comes_too_late_goes_back_share_by_share()
    {
        var package = await Package.Shown(Cluster);
        var group = (await package.Place()).Value!;
        var checkout = package.Checkout(group);
        Assert.Null((await Market.As(Caller.Person(package.Market.Advertiser), checkout.Open)).Refusal);
        await package.Settled(OrderGroupStatus.Ended);

        Cluster.Pages.Pay(Cluster.Pages.Of(group.Orders[0].Order).Single());

        foreach (var one in group.Orders)
        {
            await package.Market.Until(one.Order, order => order.Refund == RefundStatus.Done);
            Assert.Null(package.Stored(one).PaidAt);
        }
    }

    [Fact]
    public async Task Dispute_over_the_charge_reaches_every_order()
    {
        var package = await Package.Shown(Cluster);
        var group = (await package.Place()).Value!;
        var charge = await package.Pay(group);
        await package.Market.Until(group.Orders[1].Order, order => order.Status == OrderStatus.Paid);

        using (Caller.System.Enter())
        {
            await Cluster.Inside.GetGrain<IPaymentGrain>(new PaymentKey(PaymentKey.StripeProvider, charge).ToString())
                .Disputed("du_1", DisputeStatus.Lost);
        }

        foreach (var one in group.Orders)
        {
            await package.Market.Until(one.Order, order => order.Status == OrderStatus.Cancelled);
            await package.Market.UntilStored(one.Order, order => order.Money.Single().State == MoneyState.Lost);
        }
    }

    [Fact]
    public async Task Money_given_back_at_the_provider_is_shared_out_once()
    {
        var package = await Package.Shown(Cluster);
        var group = (await package.Place()).Value!;
        var charge = await package.Pay(group);
        await package.Market.Until(group.Orders[1].Order, order => order.Status == OrderStatus.Paid);
        await package.Market.Until(group.Orders[0].Order, order => order.Status == OrderStatus.Paid);

        using (Caller.System.Enter())
        {
            var payment = Cluster.Inside.GetGrain<IPaymentGrain>(
                new PaymentKey(PaymentKey.StripeProvider, charge).ToString());
            await payment.RefundSeen("re_1", isOurs: false, new(1_500, FakePages.Currency));
            await payment.RefundSeen("re_1", isOurs: false, new(1_500, FakePages.Currency));
        }

        await package.Market.UntilStored(
            group.Orders[1].Order, order => order.Money.Single().RestMinor == 900);
        Assert.Equal(OrderStatus.Cancelled, package.Stored(group.Orders[0]).Status);
        Assert.Equal(OrderStatus.Paid, package.Stored(group.Orders[1]).Status);
    }

    [Fact]
    public async Task In_Stars_every_order_is_paid_by_itself_and_all_go_back_when_one_is_not()
    {
        var package = await Package.Shown(Cluster, currency: Money.Stars);
        var group = (await package.Place()).Value!;
        var first = group.Orders[0].Order;
        await package.PayInStars(group.Orders[0]);
        await package.Market.Until(first, order => order.Status == OrderStatus.Paid);

        var ended = await package.Market.Until(
            first, order => order.Refund == RefundStatus.Done, TimeSpan.FromSeconds(30));

        Assert.Equal((OrderStatus.Cancelled, "package_incomplete"), (ended.Status, ended.Reason));
        Assert.True(OrderRules.IsFinal(package.Stored(group.Orders[1]).Status));
        Assert.Empty(package.Holding());
        await package.Settled(OrderGroupStatus.Ended);
    }

    [Fact]
    public async Task In_Stars_all_paid_is_a_group_bought()
    {
        var package = await Package.Shown(Cluster, currency: Money.Stars);
        var group = (await package.Place()).Value!;
        foreach (var one in group.Orders)
        {
            await package.PayInStars(one);
            await package.Market.Until(one.Order, order => order.Status == OrderStatus.Paid);
        }

        await package.Settled(OrderGroupStatus.Paid);

        Assert.All(group.Orders, one => Assert.Equal(OrderStatus.Paid, package.Stored(one).Status));
    }
}
