using LytSlot.Channels;
using LytSlot.Creatives;
using LytSlot.Grains;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>What becomes of an order whose post is not left alone, and of one that only looks so.</summary>
public sealed class CheckTests(ClusterFixture fixture)
{
    private static readonly BotRights NoRights = new(false, false, false, false);

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Post_that_is_removed_early_is_a_breach_and_the_money_goes_back()
    {
        var (market, key) = await Published();
        Cluster.Posts.Lose(market.Channel, market.Stored(key).MessageIds[0]);

        await PassToCheck(market, key);
        var breached = await market.Until(key, order => order is { Status: OrderStatus.Breached, Settled: true });

        Assert.Equal(("removed", RefundStatus.Done), (breached.Reason, breached.Refund));
        MoneyIsBack(key);
    }

    [Fact]
    public async Task Post_that_is_altered_is_taken_down_and_the_money_goes_back()
    {
        var (market, key) = await Published();
        var other = new PostContent(PostText.Plain("Buy at mine instead"), [], [], false, true);
        Cluster.Posts.Change(market.Channel, market.Stored(key).MessageIds[0], other);

        await PassToCheck(market, key);
        var breached = await market.Until(key, order => order is { Status: OrderStatus.Breached, Settled: true });

        Assert.Equal("altered", breached.Reason);
        Assert.Empty(Cluster.Posts.In(market.Channel));
        MoneyIsBack(key);
    }

    [Fact]
    public async Task Breach_whose_write_fails_is_seen_again_and_paid_back_once()
    {
        var (market, key) = await Published();
        Cluster.Posts.Lose(market.Channel, market.Stored(key).MessageIds[0]);
        await Cluster.FailNextWrite(key.ToString());

        await PassToCheck(market, key);
        await market.Until(key, order => order is { Status: OrderStatus.Breached, Settled: true });

        Assert.Single(Cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "breached");
        MoneyIsBack(key);
    }

    [Fact]
    public async Task Post_nobody_could_look_at_is_taken_down_at_its_end_and_earns_its_money()
    {
        var (market, key) = await Published();
        Cluster.Posts.Sights[market.Channel] = new ProbeResult.Unclear(TelegramFault.Later, "Too Many Requests");

        await market.PassTo(market.Stored(key).TermEndsAt!.Value, key);
        await market.Until(key, order => order is { Status: OrderStatus.Completed, Settled: true });

        Assert.Empty(Cluster.Posts.In(market.Channel));
        Assert.Contains(
            Cluster.Disk.Facts(key.ToString()), fact => fact is { Kind: "check_skipped", Reason: "Too Many Requests" });
    }

    [Fact]
    public async Task Probe_chat_without_rights_is_no_matter_of_the_post()
    {
        var (market, key) = await Published();
        Cluster.Posts.Sights[market.Channel] = new ProbeResult.Unclear(TelegramFault.Rights, "chat not found");

        await PassToCheck(market, key);
        await market.UntilStored(key, order => order.RetryAt is not null);

        Assert.Null(market.Stored(key).LostSince);
        Assert.Equal(OrderStatus.Published, market.Stored(key).Status);
    }

    [Fact]
    public async Task Channel_that_puts_the_bot_out_loses_the_money_after_the_grace()
    {
        var (market, key) = await Published();
        Cluster.Posts.Sights[market.Channel] = new ProbeResult.Unclear(TelegramFault.Rights, "bot was kicked");
        Cluster.Desk.Standings[market.Channel] = new(NoRights);

        await PassToCheck(market, key);
        await market.UntilStored(key, order => order.LostSince is not null);
        var channel = (await Market.As(market.Manager, () => market.ChannelGrain().Read())).Value!;
        Assert.Equal(ChannelStatus.RightsLost, channel.Status);
        await market.PassTo(market.Stored(key).LostSince!.Value + Timings.Production.AccessGrace, key);
        var breached = await market.Until(key, order => order.Status == OrderStatus.Breached);

        Assert.Equal("bot_removed", breached.Reason);
        await market.Until(key, order => order.Refund == RefundStatus.Done);
        MoneyIsBack(key);
    }

    [Fact]
    public async Task Post_of_somebody_else_above_an_ad_is_noted_and_costs_nothing()
    {
        var (market, key) = await Published();
        var above = market.Stored(key).MessageIds[0] + 1;
        await Posted(market, above, Cluster.Clock.GetUtcNow().AddMinutes(1));

        await PassToCheck(market, key);
        await market.UntilStored(key, order => order.CoveredBy == above);

        Assert.Equal(OrderStatus.Published, market.Stored(key).Status);
        Assert.Single(Cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "covered");
    }

    [Fact]
    public async Task Post_after_the_top_time_hides_nothing()
    {
        var (market, key) = await Published();
        var above = market.Stored(key).MessageIds[0] + 1;
        await Posted(market, above, market.Stored(key).PublishedAt!.Value.AddHours(1));

        await PassToCheck(market, key);
        await market.UntilStored(key, order => order.ChecksAt.Length < 3);

        Assert.Null(market.Stored(key).CoveredBy);
    }

    [Fact]
    public async Task Post_too_old_to_be_deleted_ends_as_a_stub_in_the_language_of_the_channel()
    {
        var (market, key) = await Published();
        Cluster.Posts.Stubs[market.Channel] = null;

        await market.PassTo(market.Stored(key).TermEndsAt!.Value, key);
        await market.Until(key, order => order is { Status: OrderStatus.Completed, Settled: true });

        Assert.Equal("Размещение завершено", Cluster.Posts.Stubs[market.Channel]);
        Assert.Equal("by stub", Cluster.Disk.Facts(key.ToString()).Single(fact => fact.Kind == "completed").Reason);
    }

    [Fact]
    public async Task Nobody_but_a_host_says_what_was_posted()
    {
        var market = await Market.Open(Cluster);

        await Assert.ThrowsAnyAsync<Exception>(() => Market.As(market.Manager, async () =>
        {
            await Posts(market).Posted(7, Cluster.Clock.GetUtcNow());
            return true;
        }));
    }

    private async Task<(Market Market, OrderKey Key)> Published()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);
        return (market, key);
    }

    private static Task PassToCheck(Market market, OrderKey key) =>
        market.PassTo(market.Stored(key).ChecksAt[0], key);

    private static IChannelPostsGrain Posts(Market market) =>
        market.Grains.GetGrain<IChannelPostsGrain>(new ChannelPostsKey(market.Channel).ToString());

    private static async Task Posted(Market market, int message, DateTimeOffset at)
    {
        using var host = Caller.Host.Enter();
        await Posts(market).Posted(message, at);
    }

    private void MoneyIsBack(OrderKey key)
    {
        var balances = Cluster.Disk.Postings(key.ToString())
            .GroupBy(line => line.Account, line => line.AmountMinor)
            .Select(account => account.Sum());
        Assert.All(balances, balance => Assert.Equal(0, balance));
    }
}
