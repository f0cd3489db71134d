using LytSlot.Channels;
using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;
using LytSlot.Queries;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>What advertisers think of an order that was carried out, and what of that everybody sees.</summary>
public sealed class RatingTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Order_is_rated_by_buttons_and_its_channel_shows_the_average()
    {
        var market = await Market.Open(Cluster);
        var first = await Completed(market);
        var second = await Completed(market);
        var buyer = new Chat(Cluster, market.Advertiser);
        await Rate(market, second, 5);
        await buyer.TapData(new OrderTap(OrderVerb.Show, first).ToString());

        await buyer.Tap("Rate it");
        var four = buyer.Buttons.Single(button => button.Text == "★★★★").Tap!;
        Assert.Equal(new OrderTap(OrderVerb.RateSo, first, 4).ToString(), four);
        await buyer.TapData(four);
        await buyer.TapData(four);

        Assert.Equal("orders/show", buyer.Stored.Step);
        Assert.Contains("Rated 4 of 5", buyer.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(new ChannelRating(2, 9), (await Card(market))!.Rating);
        await buyer.Start($"c_{market.Channel}");
        Assert.Contains("★ 4.5 · 2 ratings", buyer.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Single(Cluster.Disk.Facts(first.ToString()), fact => fact.Kind == "rated");
    }

    [Fact]
    public async Task Only_its_advertiser_rates_and_only_what_was_carried_out()
    {
        var market = await Market.Open(Cluster);
        var over = await Completed(market);
        var held = await market.Held();

        foreach (var caller in new[] { Caller.Person(Ids.NewPerson()), market.Manager, Caller.Person(market.Owner) })
        {
            Assert.Equal(
                "order.not_found", (await Market.As(caller, () => market.Order(over).Rate(1))).Refusal?.Code);
        }

        Assert.Equal("order.wrong_status", (await Rate(market, held, 5)).Refusal?.Code);
        Assert.Equal("order.bad_rating", (await Rate(market, over, 6)).Refusal?.Code);
        Assert.Null(market.Stored(over).Rating);
        Assert.Null((await Card(market))!.Rating);
    }

    [Fact]
    public async Task Nobody_rates_the_channel_they_work_for()
    {
        var market = await Market.Open(Cluster);
        var own = market.NewKey();
        Cluster.Disk.Add(
            "order", own.ToString(), market.Stored(await Completed(market)) with { AdvertiserId = market.Owner });

        var refused = await Market.As(Caller.Person(market.Owner), () => market.Order(own).Rate(5));

        Assert.Equal("order.own_channel", refused.Refusal?.Code);
        Assert.Null(market.Stored(own).Rating);
    }

    [Fact]
    public async Task Rating_that_could_not_be_stored_is_none_and_can_be_given_again()
    {
        var market = await Market.Open(Cluster);
        var order = await Completed(market);

        await Cluster.FailNextWrite(order.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Rate(market, order, 5));
        Assert.Null((await Market.As(market.Manager, market.Order(order).Read)).Value!.Rating);
        await Rate(market, order, 5);
        await Rate(market, order, 5);

        Assert.Equal(5, market.Stored(order).Rating);
        Assert.Equal(new ChannelRating(1, 5), (await Card(market))!.Rating);
    }

    private static Task<Outcome<OrderView>> Rate(Market market, OrderKey order, int rating) =>
        Market.As(Caller.Person(market.Advertiser), () => market.Order(order).Rate(rating));

    private async Task<ChannelCard?> Card(Market market) => (await Market.As(
        Caller.Guest,
        () => Cluster.Client.GetGrain<IChannelQueries>(QueryKey.Only)
            .Card(market.Channel, TestContext.Current.CancellationToken))).Value;

    /// <summary>An order that is over, as if it had been carried out.</summary>
    private async Task<OrderKey> Completed(Market market)
    {
        var like = await market.Held();
        var key = market.NewKey();
        Cluster.Disk.Add("order", key.ToString(), Market.Over(market.Stored(like)));
        await Market.As(Caller.Person(market.Advertiser), () => market.Order(like).Cancel(null));
        await Cluster.Still();
        return key;
    }
}
