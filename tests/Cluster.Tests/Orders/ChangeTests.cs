using LytSlot.Creatives;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>Changes asked for and another post sent, as the grain does them.</summary>
public sealed class ChangeTests(ClusterFixture fixture)
{
    private const string Words = "Без КАПСА, пожалуйста";

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task What_is_published_is_the_version_that_was_approved()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid("НОВЫЙ ТОВАР");
        await Asked(market, key);
        await Sent(market, key, "Новый товар");

        var stale = await Market.As(market.Manager, () => market.Order(key).Approve());
        var seen = await Market.As(market.Manager, () => market.Order(key).Approve(2));
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        Assert.Equal("order.creative_changed", stale.Refusal?.Code);
        Assert.Equal(OrderStatus.Scheduled, seen.Value?.Status);
        Assert.Equal("Новый товар", Assert.Single(Cluster.Posts.In(market.Channel)).Text.Text);
        Assert.Equal(
            ["placed", "paid", "changes_requested", "resubmitted", "approved"],
            Cluster.Disk.Facts(key.ToString()).Select(fact => fact.Kind).Take(5));
    }

    [Fact]
    public async Task Advertiser_who_sends_nothing_in_time_gets_the_money_back()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        var asked = await Asked(market, key);

        await market.PassTo(asked.ChangesBy!.Value, key);
        var rejected = await market.Until(key, order => order is { Status: OrderStatus.Rejected, Settled: true });

        Assert.Equal(("advertiser_silent", RefundStatus.Done), (rejected.Reason, rejected.Refund));
        Assert.Equal(0, Cluster.Disk.Postings(key.ToString()).Sum(line => line.AmountMinor));
    }

    [Fact]
    public async Task Failed_write_leaves_the_version_as_stored_and_a_repeat_counts_once()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        await Asked(market, key);
        var creative = await Written(market, "Новее");
        var advertiser = Caller.Person(market.Advertiser);
        await Cluster.FailNextWrite(key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() =>
            Market.As(advertiser, () => market.Order(key).Resubmit(creative)));
        Assert.Equal(OrderStatus.ChangesRequested, market.Stored(key).Status);
        var first = await Market.As(advertiser, () => market.Order(key).Resubmit(creative));
        var second = await Market.As(advertiser, () => market.Order(key).Resubmit(creative));

        Assert.Equal((OrderStatus.Paid, 2), (first.Value!.Status, first.Value.CreativeVersion));
        Assert.Equal(2, second.Value!.CreativeVersion);
        Assert.Single(Cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "resubmitted");
    }

    [Fact]
    public async Task Strangers_viewers_and_the_wrong_side_change_nothing()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        var order = market.Order(key);
        var stranger = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);
        var viewer = Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer);
        var advertiser = Caller.Person(market.Advertiser);

        Assert.Equal("order.not_found", (await Market.As(stranger, () => order.RequestChanges(Words))).Refusal?.Code);
        Assert.Equal("order.not_found", (await Market.As(advertiser, () => order.RequestChanges(Words))).Refusal?.Code);
        Assert.Equal("caller.role_too_low", (await Market.As(viewer, () => order.RequestChanges(Words))).Refusal?.Code);
        await Asked(market, key);
        var mine = await Written(market, "Новее");
        Assert.Equal("order.not_found", (await Market.As(market.Manager, () => order.Resubmit(mine))).Refusal?.Code);
        Assert.Equal(
            "order.not_found",
            (await Market.As(Caller.Person(Ids.NewPerson()), () => order.Resubmit(mine))).Refusal?.Code);
        Assert.Equal(OrderStatus.ChangesRequested, market.Stored(key).Status);
    }

    [Fact]
    public async Task Creative_of_others_is_not_taken()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        await Asked(market, key);
        var theirs = (await market.Wish(market.NewKey(), Ids.NewPerson())).Creative;
        var elsewhere = new CreativeKey(Guid.CreateVersion7(), Guid.CreateVersion7());
        var advertiser = Caller.Person(market.Advertiser);
        await Market.As(advertiser, () => market.Grains.GetGrain<ICreativeGrain>(elsewhere.ToString())
            .Write(new(PostText.Plain("Другое"), [], [], false, true)));

        foreach (var creative in new[] { theirs, elsewhere, elsewhere with { Creative = Guid.CreateVersion7() } })
        {
            var taken = await Market.As(advertiser, () => market.Order(key).Resubmit(creative));
            Assert.Equal("creative.not_found", taken.Refusal?.Code);
        }

        Assert.Equal(OrderStatus.ChangesRequested, market.Stored(key).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    public async Task Words_that_say_nothing_or_cannot_be_stored_are_refused(string words)
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();

        var asked = await Market.As(market.Manager, () => market.Order(key).RequestChanges(words));

        Assert.Equal("order.bad_reason", asked.Refusal?.Code);
        Assert.Equal(OrderStatus.Paid, market.Stored(key).Status);
    }

    private static async Task<OrderView> Asked(Market market, OrderKey key)
    {
        var asked = await Market.As(market.Manager, () => market.Order(key).RequestChanges(Words));
        Assert.Equal((OrderStatus.ChangesRequested, Words), (asked.Value?.Status, asked.Value?.Reason));
        return asked.Value!;
    }

    private static async Task<CreativeKey> Written(Market market, string text) =>
        (await market.Wish(market.NewKey(), text: text)).Creative;

    private static async Task Sent(Market market, OrderKey key, string text)
    {
        var creative = await Written(market, text);
        var sent = await Market.As(
            Caller.Person(market.Advertiser), () => market.Order(key).Resubmit(creative));
        Assert.Equal(OrderStatus.Paid, sent.Value?.Status);
    }
}
