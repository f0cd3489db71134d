using LytSlot.Accounting;
using LytSlot.Grains;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

public sealed class OrderGrainTests(ClusterFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Order_lives_from_the_booking_to_the_settled_ledger()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();

        await market.PassTo(market.Slot - TimeSpan.FromMilliseconds(1), key);
        Assert.Empty(Cluster.Posts.In(market.Channel));
        var published = await market.Until(key, order => order.Status == OrderStatus.Published);
        Assert.Equal("Новый товар", Assert.Single(Cluster.Posts.In(market.Channel)).Text.Text);
        await market.PassTo(published.TakeDownAt!.Value, key);
        await market.Until(key, order => order is { Status: OrderStatus.Completed, Settled: true });

        Assert.Empty(Cluster.Posts.In(market.Channel));
        var lines = Cluster.Disk.Postings(key.ToString());
        Assert.Equal(0, lines.Sum(line => line.AmountMinor));
        Assert.Equal(120, lines.Where(line => line.Account == Account.Tenant).Sum(line => line.AmountMinor));
        Assert.Equal(0, lines.Where(line => line.Account == Account.Held).Sum(line => line.AmountMinor));
        Assert.Equal(
            ["placed", "paid", "approved", "attempt_started", "published", "checked", "completed"],
            Cluster.Disk.Facts(key.ToString()).Select(fact => fact.Kind).Distinct());
        Assert.Null(market.Stored(key).DueAt);
    }

    [Fact]
    public async Task Repeated_wish_answers_as_before_and_writes_nothing()
    {
        var market = await Market.Open(Cluster);
        var wish = await market.Wish(market.NewKey());
        var first = await market.Book(wish);
        await Cluster.Still();
        var writes = Cluster.Disk.Writes;

        var second = await market.Book(wish);

        Assert.Equal(first.Value!.PriceLines, second.Value!.PriceLines);
        Assert.Equal(first.Value, second.Value with
        {
            PriceLines = first.Value.PriceLines,
            Creatives = first.Value.Creatives,
        });
        Assert.Equal(writes, Cluster.Disk.Writes);
    }

    [Fact]
    public async Task Failed_write_leaves_the_order_as_stored()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        await Cluster.FailNextWrite(key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(market.Manager, () => market.Order(key).Approve()));

        var order = (await Market.As(market.Manager, () => market.Order(key).Read())).Value;
        Assert.Equal(OrderStatus.Paid, order?.Status);
        Assert.True((await Market.As(market.Manager, () => market.Order(key).Approve())).Succeeded);
    }

    [Fact]
    public async Task Attempt_that_was_never_answered_is_judged_and_sent_again_when_nothing_stands()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        await market.Seen(1_000_000);
        Cluster.Posts.Faults[market.Channel] = new SendResult.Unknown();

        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Single(Cluster.Posts.In(market.Channel));
        Assert.Equal(
            ["attempt_started", "attempt_unanswered", "attempt_missed", "attempt_started", "published"],
            Cluster.Disk.Facts(key.ToString()).Select(fact => fact.Kind).Skip(3));
    }

    [Fact]
    public async Task Failed_write_of_the_result_is_judged_and_nothing_is_sent_twice()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        Cluster.Posts.OnceSent(market.Channel, () => Task.Run(() => Cluster.Disk.FailNextWrite(key.ToString())));

        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Single(Cluster.Posts.In(market.Channel));
    }

    [Fact]
    public async Task Cancelled_order_is_never_published_and_its_money_goes_back()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        var advertiser = Caller.Person(market.Advertiser);

        Assert.True((await Market.As(advertiser, () => market.Order(key).Cancel(null))).Succeeded);

        var settled = await market.Until(key, order => order.Settled);
        Assert.Equal(Market.Price, (await Cluster.Payments.Next($"c-{key.Order:N}", Cancel)).Amount);
        await market.PassTo(market.Slot + TimeSpan.FromMinutes(5), key);
        Assert.Equal(RefundStatus.Done, settled.Refund);
        Assert.Empty(Cluster.Posts.In(market.Channel));
        Assert.Equal(0, Cluster.Disk.Postings(key.ToString()).Sum(line => line.AmountMinor));
    }

    [Fact]
    public async Task Owner_who_says_nothing_loses_the_order_and_the_money_goes_back()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();

        await market.PassTo(market.Slot - TimeSpan.FromMinutes(30), key);
        var rejected = await market.Until(key, order => order is { Status: OrderStatus.Rejected, Settled: true });

        Assert.Equal("owner_silent", rejected.Reason);
        Assert.Equal(RefundStatus.Done, rejected.Refund);
    }

    [Fact]
    public async Task Strangers_and_low_roles_get_nowhere()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        var stranger = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);
        var viewer = Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer);
        var order = market.Order(key);

        Assert.Equal("order.not_found", (await Market.As(stranger, order.Read)).Refusal?.Code);
        Assert.Equal("order.not_found", (await Market.As(stranger, () => order.Approve())).Refusal?.Code);
        Assert.Equal("order.not_found", (await Market.As(stranger, () => order.Cancel(null))).Refusal?.Code);
        Assert.Equal("caller.role_too_low", (await Market.As(viewer, () => order.Approve())).Refusal?.Code);
        Assert.Equal(
            "order.not_found", (await Market.As(Caller.Person(Ids.NewPerson()), order.Read)).Refusal?.Code);
        Assert.Equal(
            "order.not_found",
            (await Market.As(Caller.Person(market.Advertiser), () => order.Approve())).Refusal?.Code);
        Assert.Equal(OrderStatus.Paid, market.Stored(key).Status);
    }

    [Fact]
    public async Task Reason_that_cannot_be_stored_is_refused()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();

        var rejected = await Market.As(market.Manager, () => market.Order(key).Reject("no\0"));

        Assert.Equal("order.bad_reason", rejected.Refusal?.Code);
        Assert.Equal(OrderStatus.Paid, market.Stored(key).Status);
    }
}
