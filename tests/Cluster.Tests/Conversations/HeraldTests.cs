using LytSlot.Cluster.Tests.Orders;
using LytSlot.Sending;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>How news comes to people.</summary>
public sealed class HeraldTests(ClusterFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Broken_conversation_keeps_nothing_from_others()
    {
        var market = await Market.Open(Cluster);
        Cluster.Messenger.Broken[market.Owner] = true;

        var key = await market.Paid();
        await market.UntilStored(key, order => order.Untold.All(notice => notice.ForOwner));

        Assert.NotEmpty(await Cluster.Messenger.Next(market.Advertiser, Cancel));
        Cluster.Messenger.Broken.Clear();
        await market.UntilStored(key, order => order.Untold.IsEmpty);
    }

    [Fact]
    public async Task Notice_waits_for_leave_and_taps_do_not_wait_for_it()
    {
        var market = await Market.Open(Cluster);
        var chat = new Chat(Cluster, market.Advertiser);
        await Market.As(Caller.Host, async () =>
        {
            await Sender().Throttled(market.Advertiser, TimeSpan.FromHours(1));
            return true;
        });

        var key = await market.Paid();
        await market.UntilStored(key, order => order.Untold.All(notice => !notice.ForOwner));
        await chat.Command("orders").WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        Assert.Single(market.Stored(key).Untold);
        await market.PassTo(Cluster.Clock.GetUtcNow() + TimeSpan.FromHours(1), key);
        await market.UntilStored(key, order => order.Untold.IsEmpty);

        Assert.NotEmpty(await Cluster.Messenger.Next(market.Advertiser, Cancel));
    }

    private ISenderGrain Sender() =>
        Cluster.Client.GetGrain<ISenderGrain>(new BotKey(Cluster.Bot.Id).ToString());
}
