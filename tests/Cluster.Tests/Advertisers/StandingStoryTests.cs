using LytSlot.Advertisers;
using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Advertisers;

/// <summary>Both lists, as people meet them in the bot.</summary>
public sealed class StandingStoryTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_blocks_after_a_question_and_the_blocked_one_is_politely_refused(bool isRestless)
    {
        var market = await Market.Open(Cluster);
        var order = await market.Paid();
        var owner = new Chat(Cluster, market.Owner) { IsRestless = isRestless };
        var buyer = new Chat(Cluster, market.Advertiser) { IsRestless = isRestless };
        await Judge(owner);

        await owner.Tap("Block advertiser");
        Assert.Null(Stored(market));
        await owner.Tap("🚫 Block");

        Assert.Equal(Standing.Blocked, await On(market));
        Assert.Contains("Blocked: they can book nothing more", owner.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Paid, market.Stored(order).Status);
        await market.UntilHeard(market.Advertiser, isBlocked: true);
        await buyer.Start($"c_{market.Channel}");
        await buyer.TapFirst("day:");
        Assert.Equal("place-order/choose-channel", buyer.Stored.Step);
        Assert.Contains("takes no orders from you", buyer.Screen.Text.Text, StringComparison.Ordinal);

        await owner.Tap("Unblock");

        Assert.Equal(Standing.None, await On(market));
        await market.UntilHeard(market.Advertiser, isBlocked: false);
        await buyer.Start($"c_{market.Channel}");
        await buyer.TapFirst("day:");
        Assert.Equal("place-order/choose-slot", buyer.Stored.Step);
    }

    [Fact]
    public async Task Who_is_blocked_on_the_way_is_told_at_the_price()
    {
        var market = await Market.Open(Cluster);
        var buyer = new Chat(Cluster, market.Advertiser);
        await buyer.Start($"c_{market.Channel}");
        await buyer.TapFirst("day:");
        await buyer.TapFirst("at:");
        await market.List(market.Advertiser, Standing.Blocked);
        await market.UntilHeard(market.Advertiser, isBlocked: true);

        await buyer.Say("An ad");

        Assert.Equal("place-order/choose-channel", buyer.Stored.Step);
        Assert.Contains("takes no orders from you", buyer.Screen.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owner_always_accepts_somebody_and_takes_it_back()
    {
        var market = await Market.Open(Cluster);
        await market.Paid();
        var owner = new Chat(Cluster, market.Owner);
        await Judge(owner);

        await owner.Tap("Always accept");
        Assert.Equal(Standing.Allowed, await On(market));
        Assert.Contains(owner.Buttons, button => button.Text.Contains("Approve", StringComparison.Ordinal));
        await owner.Tap("Ask me again");

        Assert.Equal(Standing.None, await On(market));
    }

    [Fact]
    public async Task Tap_of_a_stranger_blocks_nobody()
    {
        var market = await Market.Open(Cluster);
        await market.Paid();
        var owner = new Chat(Cluster, market.Owner);
        await Judge(owner);
        await owner.Tap("Block advertiser");
        var tap = owner.Buttons.First(button => button.Text == "🚫 Block").Tap!;
        var stranger = new Chat(Cluster, Ids.NewPerson());
        var buyer = new Chat(Cluster, market.Advertiser);
        await stranger.Start();
        await buyer.Start();

        await stranger.TapData(tap);
        await buyer.TapData(tap);

        Assert.Null(Stored(market));
    }

    private static async Task Judge(Chat owner)
    {
        await owner.Start();
        await owner.Tap("Orders to approve");
        await owner.TapFirst("o:j:");
    }

    private string? Stored(Market market) =>
        Cluster.Disk.Stored("advertiser", new AdvertiserKey(market.Tenant, market.Advertiser).ToString());

    private static async Task<Standing> On(Market market) =>
        (await Market.As(market.Manager, market.Listing(market.Advertiser).Read)).Value!.Standing;
}
