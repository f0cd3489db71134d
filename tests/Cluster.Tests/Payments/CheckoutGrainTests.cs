using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Payments;

public sealed class CheckoutGrainTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Page_is_opened_once_and_given_again()
    {
        var shop = await Shop.Held(Cluster);

        var first = await shop.Open();
        var second = await shop.Open();

        Assert.Equal(CheckoutStatus.Open, first.Value?.Status);
        Assert.Equal("https://pay.example/" + shop.Page, first.Value?.Url);
        Assert.Equal(first.Value, second.Value);
    }

    [Fact]
    public async Task Nobody_is_charged_for_what_was_not_stored()
    {
        var shop = await Shop.Held(Cluster);
        await Cluster.FailNextWrite(shop.Key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => shop.Open());
        Assert.Empty(shop.Pages.Of(shop.Order));

        Assert.Null((await shop.Open()).Refusal);
        Assert.NotEmpty(shop.Page);
    }

    [Fact]
    public async Task Page_whose_answer_was_not_stored_is_found_again()
    {
        var shop = await Shop.Held(Cluster);
        shop.Pages.Openings[shop.Order] = new OpenResult.Unknown();
        var away = await shop.Open();
        var made = shop.Page;
        await Cluster.Deactivate(shop.Checkout);

        var found = await shop.Open();

        Assert.Equal("payment.provider_away", away.Refusal?.Code);
        Assert.EndsWith(made, found.Value?.Url, StringComparison.Ordinal);
        Assert.Equal(made, shop.Page);
    }

    [Fact]
    public async Task Payment_counts_though_nobody_tells_of_it()
    {
        var shop = await Shop.Held(Cluster);

        var charge = await shop.Paid();

        var order = shop.Market.Stored(shop.Order);
        Assert.Equal(charge.ToString(), Assert.Single(order.Money).Payment);
        Assert.Equal(CheckoutStatus.Paid, Cluster.Disk.Read<CheckoutState>("checkout", shop.Key.ToString()).Status);
    }

    [Fact]
    public async Task Doubled_notification_counts_once()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        shop.Pages.Pay(shop.Page);

        Assert.Equal(NewsAnswer.Taken, await shop.Hears(new NewsResult.Page(shop.Order, shop.Page)));
        Assert.Equal(NewsAnswer.Taken, await shop.Hears(new NewsResult.Page(shop.Order, shop.Page)));

        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Paid);
        Assert.Equal(NewsAnswer.Taken, await shop.Hears(new NewsResult.Page(shop.Order, shop.Page)));
        Assert.Single(shop.Market.Stored(shop.Order).Money);
        Assert.Equal([("Advertiser", -1_500L), ("Held", 1_500L)], shop.Balances());
    }

    [Fact]
    public async Task Notification_that_could_not_be_stored_is_asked_for_again()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        var charge = new PaymentKey(PaymentKey.StripeProvider, shop.Pages.Pay(shop.Page));
        await Cluster.FailNextWrite(charge.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => shop.Hears(new NewsResult.Page(shop.Order, shop.Page)));

        Assert.Equal(NewsAnswer.Taken, await shop.Hears(new NewsResult.Page(shop.Order, shop.Page)));
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Paid);
    }

    [Fact]
    public async Task Forged_notification_changes_nothing()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();

        Assert.Equal(NewsAnswer.Forged, await shop.Hears("nonsense"));
        Assert.Equal(NewsAnswer.NotForUs, await shop.Hears(new NewsResult.Page(shop.Order, "cs_nobodys")));
        Assert.Equal(NewsAnswer.NotForUs, await shop.Hears(new NewsResult.Page(shop.Market.NewKey(), shop.Page)));
        Assert.Equal(NewsAnswer.Taken, await shop.Hears(new NewsResult.Page(shop.Order, shop.Page)));

        Assert.Empty(shop.Market.Stored(shop.Order).Money);
    }

    [Fact]
    public async Task Page_of_another_order_never_pays_this_one()
    {
        var (mine, theirs) = (await Shop.Held(Cluster), await Shop.Held(Cluster));
        await mine.Open();
        await theirs.Open();
        theirs.Pages.Pay(theirs.Page);

        Assert.Equal(NewsAnswer.NotForUs, await mine.Hears(new NewsResult.Page(mine.Order, theirs.Page)));

        Assert.Empty(mine.Market.Stored(mine.Order).Money);
    }

    [Fact]
    public async Task Provider_without_an_answer_is_asked_later()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        shop.Pages.Set(shop.Page, new PageResult.Unknown());

        Assert.Equal(NewsAnswer.Later, await shop.Hears(new NewsResult.Page(shop.Order, shop.Page)));
        Assert.Equal(NewsAnswer.Later, await shop.Hears(new NewsResult.Later()));
    }

    [Fact]
    public async Task Declined_payer_gets_another_page()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        var declined = shop.Page;
        shop.Pages.Set(declined, new PageResult.Gone());

        var again = await shop.Open();

        Assert.Equal(2, shop.Pages.Of(shop.Order).Count);
        Assert.DoesNotContain(declined, again.Value?.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_attempt_is_told_and_may_be_made_again()
    {
        var shop = await Shop.Held(Cluster);
        shop.Pages.Openings[shop.Order] = new OpenResult.Refused("amount_too_small");

        Assert.Equal("payment.provider_refused", (await shop.Open()).Refusal?.Code);
        Assert.Null((await shop.Open()).Refusal);
    }

    [Fact]
    public async Task Page_that_is_paid_just_before_it_closes_is_counted_in_time_though_nobody_tells()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        var until = Cluster.Disk.Read<CheckoutState>("checkout", shop.Key.ToString()).Until!.Value;
        await shop.Market.PassTo(until - TimeSpan.FromSeconds(1), shop.Order);

        shop.Pages.Pay(shop.Page);

        await shop.Market.Until(
            shop.Order, order => order.Status == OrderStatus.Paid, TimeSpan.FromMilliseconds(100));
        Assert.Equal(
            ["placed", "checkout_accepted", "paid"],
            Cluster.Disk.Facts(shop.Order.ToString()).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task Page_closes_when_the_hold_runs_out_and_late_money_wins_the_free_slot_back()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Expired);
        await shop.Market.Until(shop.Order, _ => shop.Pages.Closed.ContainsKey(shop.Page));

        shop.Pages.Pay(shop.Page);

        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Paid);
    }

    [Fact]
    public async Task Late_money_for_a_slot_taken_since_goes_back_through_its_provider()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Expired);
        await shop.Market.Paid();

        var charge = shop.Pages.Pay(shop.Page);
        await shop.Market.Until(shop.Order, order => order.Refund == RefundStatus.Done);

        var refund = await shop.Pages.Next(charge, TestContext.Current.CancellationToken);
        Assert.Equal((Shop.Price, true), (refund.Amount, refund.IsWhole));
        Assert.Empty(shop.Balances());
    }

    [Theory]
    [InlineData(1_499, "EUR")]
    [InlineData(1_500, "USD")]
    public async Task Another_amount_or_currency_goes_back_and_the_hold_stays(long amount, string currency)
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        shop.Pages.Pay(shop.Page, new(amount, currency));
        await shop.Hears(new NewsResult.Page(shop.Order, shop.Page));

        var order = await shop.Market.Until(shop.Order, order => order.Refund == RefundStatus.Done);

        Assert.NotEqual(OrderStatus.Paid, order.Status);
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Page_that_was_asked_after_for_days_in_vain_is_counted_when_the_provider_answers()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        var days = CheckoutChanges.LongestWatch + TimeSpan.FromDays(1);
        var stored = Cluster.Disk.Read<CheckoutState>("checkout", shop.Key.ToString());
        await Cluster.Deactivate(shop.Checkout);
        Cluster.Disk.Plant("checkout", shop.Key.ToString(), stored with { OpenedAt = stored.OpenedAt - days });
        shop.Pages.Set(shop.Page, new PageResult.Unknown());
        using (Caller.System.Enter())
        {
            await Cluster.Inside.GetGrain<ICheckoutGrain>(shop.Key.ToString()).Wake();
        }

        Assert.Equal(CheckoutStatus.Open, Cluster.Disk.Read<CheckoutState>("checkout", shop.Key.ToString()).Status);

        shop.Pages.Pay(shop.Page);

        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Paid);
    }

    [Fact]
    public async Task Paid_page_that_the_database_does_not_know_is_counted_for_its_order()
    {
        var shop = await Shop.Held(Cluster);
        var opened = await shop.Pages.Open(new(
            shop.Key, Guid.CreateVersion7(), Shop.Price, "t", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "u"));
        var page = Assert.IsType<OpenResult.Opened>(opened).Reference;
        Assert.Equal(NewsAnswer.NotForUs, await shop.Hears(new NewsResult.Page(shop.Order, page)));
        shop.Pages.Pay(page);

        Assert.Equal(NewsAnswer.Taken, await shop.Hears(new NewsResult.Page(shop.Order, page)));
        Assert.Equal(NewsAnswer.Taken, await shop.Hears(new NewsResult.Page(shop.Order, page)));

        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Paid);
        Assert.Single(shop.Market.Stored(shop.Order).Money);
    }

    [Fact]
    public async Task Checkout_is_the_advertisers_own()
    {
        var shop = await Shop.Held(Cluster);

        Assert.Equal("order.not_found", (await shop.Open(Ids.NewPerson())).Refusal?.Code);
        Assert.Equal("payment.not_found", (await Market.As(shop.Market.Manager, shop.Checkout.Read)).Refusal?.Code);
    }

    [Fact]
    public async Task Stars_and_what_has_no_settings_have_no_page()
    {
        var market = await Market.Open(Cluster);
        var stars = new Shop(Cluster, market, await market.Held());
        var shop = await Shop.Held(Cluster);
        var unknown = Cluster.Client.GetGrain<ICheckoutGrain>(new CheckoutKey(shop.Order, "paypal").ToString());

        Assert.Equal("payment.no_such_way", (await stars.Open()).Refusal?.Code);
        Assert.Equal(
            "payment.no_such_way",
            (await Market.As(Caller.Person(shop.Market.Advertiser), unknown.Open)).Refusal?.Code);
    }

    [Fact]
    public async Task Order_that_is_not_held_has_no_page()
    {
        var shop = await Shop.Held(Cluster);
        await Market.As(Caller.Person(shop.Market.Advertiser), () => shop.Market.Order(shop.Order).Cancel(null));

        Assert.Equal("order.wrong_status", (await shop.Open()).Refusal?.Code);
    }
}
