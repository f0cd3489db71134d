using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Payments;

/// <summary>Disputes, parts, transfers, and providers that refuse.</summary>
public sealed class MoneyBackTests(ClusterFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Dispute_that_is_heard_of_before_the_payment_finds_it_counted()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        var charge = new PaymentKey(PaymentKey.StripeProvider, shop.Pages.Pay(shop.Page));

        var answer = await shop.Hears(
            new NewsResult.Dispute(shop.Order, shop.Page, charge, "du_1", DisputeStatus.Open));

        Assert.Equal(NewsAnswer.Taken, answer);
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Cancelled);
        Assert.Equal("money_withdrawn", shop.Market.Stored(shop.Order).Reason);
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Refund_that_is_heard_of_before_the_payment_finds_it_counted()
    {
        var shop = await Shop.Held(Cluster);
        await shop.Open();
        var charge = new PaymentKey(PaymentKey.StripeProvider, shop.Pages.Pay(shop.Page));
        var news = new NewsResult.Refund(shop.Order, shop.Page, charge, "re_1", IsOurs: false, Shop.Price);

        Assert.Equal(NewsAnswer.Taken, await shop.Hears(news));
        Assert.Equal(NewsAnswer.Taken, await shop.Hears(news));

        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Cancelled);
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Dispute_is_told_to_owner_and_admin_and_a_repeat_is_not()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        var news = new NewsResult.Dispute(shop.Order, shop.Page, charge, "du_1", DisputeStatus.Open);

        await shop.Hears(news);
        await shop.Hears(news);
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Cancelled);

        await Told(shop, shop.Market.Owner, "disputes");
        await Told(shop, TestCluster.Admin, "disputes");
        Assert.Equal(
            ["placed", "checkout_accepted", "paid", "disputed"],
            Cluster.Disk.Facts(shop.Order.ToString()).Select(fact => fact.Kind));
    }

    [Fact]
    public async Task Won_dispute_gives_the_money_of_a_lost_order_back_to_its_payer()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        await shop.Hears(new NewsResult.Dispute(shop.Order, shop.Page, charge, "du_1", DisputeStatus.Open));
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Cancelled);

        await shop.Hears(new NewsResult.Dispute(shop.Order, shop.Page, charge, "du_1", DisputeStatus.Won));
        await shop.Market.Until(shop.Order, order => order.Refund == RefundStatus.Done);

        Assert.Equal(Shop.Price, (await shop.Pages.Next(charge.Charge, Cancel)).Amount);
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Dispute_whose_end_nobody_told_of_is_asked_after()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        var dispute = $"du_{charge.Charge}";
        await shop.Hears(new NewsResult.Dispute(shop.Order, shop.Page, charge, dispute, DisputeStatus.Open));
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Cancelled);
        await Later();
        Assert.Equal(DisputeStatus.Open, Stored().DisputeStatus);

        shop.Pages.Disputes[dispute] = DisputeStatus.Won;
        await Later();
        await shop.Market.Until(shop.Order, order => order.Refund == RefundStatus.Done);

        Assert.Empty(shop.Balances());
        Assert.Null(Stored().DueAt);

        PaymentState Stored() => Cluster.Disk.Read<PaymentState>("payment", charge.ToString());

        async Task Later()
        {
            await Cluster.Pass(DisputeWatch.Shortest);
            await Market.As(Caller.System, async () =>
            {
                await Cluster.Inside.GetGrain<IPaymentGrain>(charge.ToString()).Wake();
                return true;
            });
            await Cluster.Pass(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task Lost_dispute_ends_a_refund_that_was_due()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        shop.Pages.Answers[charge.Charge] = RefundResult.Later;
        await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Reject(null));
        await shop.Market.Until(shop.Order, _ => !shop.Pages.Answers.ContainsKey(charge.Charge));

        await shop.Hears(new NewsResult.Dispute(shop.Order, shop.Page, charge, "du_1", DisputeStatus.Lost));
        await shop.Market.Until(shop.Order, order => order.Settled);

        Assert.Equal(
            PaymentStatus.ChargedBack, Cluster.Disk.Read<PaymentState>("payment", charge.ToString()).Status);
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Part_goes_back_once_through_its_provider_and_the_order_goes_on()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        var refund = Guid.CreateVersion7();
        shop.Pages.Answers[charge.Charge] = RefundResult.Later;

        var first = await GiveBack(shop, refund, 500);
        var second = await GiveBack(shop, refund, 500);

        var made = await NextRefund(shop, charge);
        Assert.Equal((500L, false, refund.ToString("N")), (made.Amount.AmountMinor, made.IsWhole, made.Id));
        Assert.Null(first.Refusal ?? second.Refusal);
        await shop.Market.Until(shop.Order, _ => Cluster.Disk
            .Facts(shop.Order.ToString()).Any(fact => fact.Kind == "part_returned"));
        Assert.Equal([("Advertiser", -1_000L), ("Held", 1_000L)], shop.Balances());
        Assert.Equal(OrderStatus.Paid, shop.Market.Stored(shop.Order).Status);
    }

    [Fact]
    public async Task Part_that_was_not_stored_is_asked_for_again()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        await shop.Market.Until(shop.Order, _ =>
            Cluster.Disk.Read<PaymentState>("payment", charge.ToString()).Status == PaymentStatus.Allocated);
        await Cluster.FailNextWrite(charge.ToString());

        await GiveBack(shop, Guid.CreateVersion7(), 500);

        Assert.Equal(500, (await NextRefund(shop, charge)).Amount.AmountMinor);
    }

    [Fact]
    public async Task Rest_goes_back_after_a_part_when_the_order_is_called_off()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        await GiveBack(shop, Guid.CreateVersion7(), 500);
        await NextRefund(shop, charge);

        await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Cancel(null));

        var rest = await NextRefund(shop, charge);
        Assert.Equal((1_000L, RefundRequest.Rest), (rest.Amount.AmountMinor, rest.Id));
        await shop.Market.Until(shop.Order, order => order.Refund == RefundStatus.Done);
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Part_and_rest_go_back_when_the_order_is_called_off_before_the_part_was_stored()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        await Cluster.FailNextWrite(charge.ToString());

        await GiveBack(shop, Guid.CreateVersion7(), 500);
        await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Cancel(null));

        Assert.Equal(500, (await NextRefund(shop, charge)).Amount.AmountMinor);
        Assert.Equal(1_000, (await NextRefund(shop, charge)).Amount.AmountMinor);
        await shop.Market.Until(shop.Order, order => order.Settled);
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Refund_that_the_provider_refuses_is_told_and_given_back_by_hand()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        shop.Pages.Always[charge.Charge] = RefundResult.Impossible;
        Assert.Equal("payment.not_by_hand", (await Return(shop)).Refusal?.Code);

        await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Reject(null));
        await shop.Market.Until(shop.Order, _ => Cluster.Disk
            .Facts(shop.Order.ToString()).Any(fact => fact.Kind == "refund_stuck"));
        await Told(shop, shop.Market.Owner, "a person must");

        var refused = await Return(shop);
        Assert.Equal("caller.admin_needed", refused.Refusal?.Code);
        Assert.Equal(PaymentStatus.RefundDue, Cluster.Disk.Read<PaymentState>("payment", charge.ToString()).Status);

        Assert.Null((await Return(shop, Caller.Admin(TestCluster.Admin))).Refusal);
        Assert.Null((await Return(shop, Caller.Admin(TestCluster.Admin))).Refusal);
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Refund_that_the_provider_refused_is_tried_on_whatever_a_manager_says()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await shop.Paid();
        shop.Pages.Always[charge.Charge] = RefundResult.Impossible;
        await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Reject(null));
        await shop.Market.UntilStored(shop.Order, order => order.Money[0].IsStuck);

        Assert.Equal("caller.admin_needed", (await Return(shop)).Refusal?.Code);

        shop.Pages.Always.TryRemove(charge.Charge, out _);
        await NextRefund(shop, charge);
        await shop.Market.Until(shop.Order, order => order.Refund == RefundStatus.Done);
    }

    [Fact]
    public async Task Transfer_that_waits_for_its_owner_is_not_asked_for_all_the_time()
    {
        var shop = await Shop.Held(Cluster);
        var order = shop.Market.Order(shop.Order);
        Assert.Null((await Market.As(shop.Market.Manager, order.ConfirmTransfer)).Refusal);
        await Market.As(shop.Market.Manager, () => order.Reject(null));

        await shop.Market.UntilStored(shop.Order, stored => stored.Untold.IsEmpty
            && stored.DueAt > Cluster.Clock.GetUtcNow() + TimeSpan.FromMinutes(30));

        await shop.Market.Until(shop.Order, _ => Cluster.Disk.Read<PaymentState>(
            "payment", $"p:manual:{shop.Order.Order:N}").IsByHand);
        Assert.Null((await Return(shop)).Refusal);
        await shop.Market.Until(shop.Order, view => view.Settled);
    }

    [Fact]
    public async Task Transfer_is_announced_confirmed_once_and_given_back_by_hand()
    {
        var shop = await Shop.Held(Cluster);
        var order = shop.Market.Order(shop.Order);
        await Market.As(Caller.Person(shop.Market.Advertiser), order.AnnounceTransfer);
        await shop.Market.Until(shop.Order, _ => shop.Market.Stored(shop.Order).Untold.IsEmpty);
        await Told(shop, shop.Market.Owner, "by transfer");

        var first = await Market.As(shop.Market.Manager, order.ConfirmTransfer);
        var second = await Market.As(shop.Market.Manager, order.ConfirmTransfer);

        Assert.Equal(
            (OrderStatus.Paid, OrderStatus.Paid), (first.Value!.Status, second.Value!.Status));
        Assert.Equal($"p:manual:{shop.Order.Order:N}", Assert.Single(shop.Market.Stored(shop.Order).Money).Payment);
        await Market.As(shop.Market.Manager, () => order.Reject(null));
        await shop.Market.Until(shop.Order, _ => Cluster.Disk.Read<PaymentState>(
            "payment", $"p:manual:{shop.Order.Order:N}").IsByHand);
        Assert.Null((await Return(shop)).Refusal);
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Transfer_is_for_members_and_never_in_Stars()
    {
        var market = await Market.Open(Cluster);
        var stars = market.Order(await market.Held());
        var shop = await Shop.Held(Cluster);
        var order = shop.Market.Order(shop.Order);

        Assert.Equal("payment.no_such_way", (await Market.As(market.Manager, stars.ConfirmTransfer)).Refusal?.Code);
        Assert.Equal(
            "order.not_found",
            (await Market.As(Caller.Person(shop.Market.Advertiser), order.ConfirmTransfer)).Refusal?.Code);
        Assert.Equal(
            "caller.role_too_low",
            (await Market.As(
                Caller.Member(shop.Market.Tenant, 5, Role.Viewer), order.ConfirmTransfer)).Refusal?.Code);
    }

    private static Task<Outcome<OrderView>> GiveBack(Shop shop, Guid refund, long amount) => Market.As(
        shop.Market.Manager,
        () => shop.Market.Order(shop.Order).GiveBack(refund, new(amount, Shop.Price.Currency)));

    private static Task<Outcome<OrderView>> Return(Shop shop, Caller? by = null) =>
        Market.As(by ?? shop.Market.Manager, shop.Market.Order(shop.Order).ConfirmReturn);

    /// <summary>The next refund of the charge, while time passes.</summary>
    private static async Task<RefundRequest> NextRefund(Shop shop, PaymentKey charge)
    {
        var next = shop.Pages.Next(charge.Charge, Cancel);
        await shop.Market.Until(shop.Order, _ => next.IsCompleted);
        return await next;
    }

    /// <summary>Lets time pass until the person is told, passing over what else they are.</summary>
    private async Task Told(Shop shop, long person, string words)
    {
        while (true)
        {
            var next = Cluster.Messenger.Next(person, Cancel).AsTask();
            await shop.Market.Until(shop.Order, _ => next.IsCompleted);
            var replies = await next;
            if (replies.OfType<BotReply.Screen>().Any(screen =>
                screen.Text.Text.Contains(words, StringComparison.Ordinal)))
            {
                return;
            }
        }
    }
}
