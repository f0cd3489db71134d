using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>A channel that does not let the bot do its work, before, at and after a slot.</summary>
public sealed class RightsTests(ClusterFixture fixture)
{
    private static readonly BotRights All = new(true, true, true, true);
    private static readonly BotRights NoPosts = All with { CanPost = false };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Owner_is_told_of_a_missing_right_before_the_slot()
    {
        var (market, key) = await Scheduled();
        Cluster.Desk.Standings[market.Channel] = new(NoPosts);

        await UntilLookedAt(market, key);
        Assert.Equal(OrderStatus.Scheduled, market.Stored(key).Status);
        await ToldOfRights(market);

        var channel = (await Market.As(market.Manager, () => market.ChannelGrain().Read())).Value!;
        Assert.Equal(ChannelStatus.RightsLost, channel.Status);
        Assert.Equal(["can_post_messages"], channel.MissingRights);
    }

    [Fact]
    public async Task Post_goes_out_once_the_rights_are_back_and_nothing_is_tried_before()
    {
        var (market, key) = await Scheduled();
        await Refuse(market, key);

        await market.PassTo(market.Slot + TimeSpan.FromMinutes(5), key);
        await market.UntilStored(key, order => order.Attempt is { LacksRights: true });
        await RightsAre(market, All);
        var published = await market.Until(
            key, order => order.Status == OrderStatus.Published, TimeSpan.FromMilliseconds(200));

        Assert.InRange(published.PublishedAt!.Value, market.Slot, market.Slot + TimeSpan.FromMinutes(15));
        Assert.Single(Cluster.Posts.In(market.Channel));
        Assert.Single(Cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "attempt_refused");
    }

    [Fact]
    public async Task Order_fails_at_the_deadline_and_the_money_goes_back_when_the_rights_stay_away()
    {
        var (market, key) = await Scheduled();
        await Refuse(market, key);

        await market.PassTo(market.Slot + TimeSpan.FromMinutes(16), key);
        var failed = await market.Until(key, order => order is { Status: OrderStatus.Failed, Settled: true });

        Assert.Equal(("rights_missing", RefundStatus.Done), (failed.Reason, failed.Refund));
        Assert.Empty(Cluster.Posts.In(market.Channel));
        Assert.Equal(0, Cluster.Disk.Postings(key.ToString()).Sum(line => line.AmountMinor));
    }

    [Fact]
    public async Task Telegram_without_a_clear_answer_keeps_no_post_back()
    {
        var (market, key) = await Scheduled();
        Cluster.Desk.Standings[market.Channel] = null;

        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);

        var channel = (await Market.As(market.Manager, () => market.ChannelGrain().Read())).Value!;
        Assert.Equal(ChannelStatus.Active, channel.Status);
    }

    [Fact]
    public async Task Channel_that_lost_its_bot_before_it_opened_does_not_open_until_it_has_it_back()
    {
        var market = await Market.Open(Cluster);
        var key = new ChannelKey(market.Channel).ToString();
        var state = Cluster.Disk.Read<ChannelState>("channel", key);
        await Cluster.Deactivate(market.ChannelGrain());
        Cluster.Disk.Plant("channel", key, state with { Status = ChannelStatus.Pending });
        await RightsAre(market, new(false, false, false, false));

        var refused = await Market.As(
            market.Manager, () => market.ChannelGrain().Offer(ChannelChanges.Settings(state)));
        await RightsAre(market, new(true, true, true, true));
        var opened = await Market.As(
            market.Manager, () => market.ChannelGrain().Offer(ChannelChanges.Settings(state)));

        Assert.Equal("channel.rights_missing", refused.Refusal?.Code);
        Assert.Equal(ChannelStatus.Active, opened.Value?.Status);
    }

    [Fact]
    public async Task Nothing_new_is_sold_while_rights_are_lost()
    {
        var market = await Market.Open(Cluster);
        await RightsAre(market, NoPosts);
        await market.SettledCalendar();

        var refused = await market.Book(await market.Wish(market.NewKey()));
        await RightsAre(market, All);
        await market.SettledCalendar();

        Assert.Equal("channel.not_found", refused.Refusal?.Code);
        Assert.True((await market.Book(await market.Wish(market.NewKey()))).Succeeded);
    }

    [Fact]
    public async Task Loss_whose_write_failed_is_told_when_it_is_said_again_and_then_once()
    {
        var market = await Market.Open(Cluster);
        await Cluster.FailNextWrite(new ChannelKey(market.Channel).ToString());

        await Assert.ThrowsAnyAsync<Exception>(() => RightsAre(market, NoPosts));
        await RightsAre(market, NoPosts);
        await RightsAre(market, NoPosts);
        await ToldOfRights(market);
        await RightsAre(market, All);
        await RightsAre(market, NoPosts);
        await ToldOfRights(market);
    }

    [Fact]
    public async Task Owner_who_blocked_the_bot_keeps_nothing_up()
    {
        var market = await Market.Open(Cluster);
        Cluster.Messenger.Answers[market.Owner] = TellResult.PersonGone;

        await RightsAre(market, NoPosts);

        await UntilTold(market);
    }

    /// <summary>In a channel whose last message is known: a look before a late attempt begins there.</summary>
    private async Task<(Market Market, OrderKey Key)> Scheduled()
    {
        var market = await Market.Open(Cluster);
        await market.Seen(Cluster.Posts.LastMessage(market.Channel));
        return (market, await market.Scheduled());
    }

    /// <summary>Telegram lets the bot look well until the post is sent, and then not any more.</summary>
    private async Task Refuse(Market market, OrderKey key)
    {
        Cluster.Desk.Standings[market.Channel] = null;
        Cluster.Posts.Faults[market.Channel] =
            new SendResult.Refused(TelegramFault.Rights, null, "need administrator rights in the channel chat");
        await market.PassTo(market.Slot, key);
        Cluster.Desk.Standings[market.Channel] = new(NoPosts);
        await market.UntilStored(key, order => order.Attempt is not null);
    }

    private async Task RightsAre(Market market, BotRights rights)
    {
        Cluster.Desk.Standings[market.Channel] = new(rights);
        using var host = Caller.Host.Enter();
        await market.ChannelGrain().RightsChanged(rights);
    }

    /// <summary>The owner hears of it; what the owner is told of orders is passed over.</summary>
    private async Task ToldOfRights(Market market)
    {
        await UntilTold(market);
        while (true)
        {
            var said = await Cluster.Messenger.Next(market.Owner, Cancel);
            if (said.Any(IsAboutRights))
            {
                return;
            }
        }
    }

    /// <summary>The reminder wakes the order before its slot: time goes on in steps that it can follow.</summary>
    private async Task UntilLookedAt(Market market, OrderKey key)
    {
        await market.PassTo(market.Slot - TimeSpan.FromMinutes(9), key);
        var asked = Cluster.Desk.Asked(market.Channel);
        await market.Until(key, _ => asked.IsCompleted || Cluster.Clock.GetUtcNow() >= market.Slot);
        Assert.True(asked.IsCompleted, "Nobody looked at the bot's rights before the slot.");
    }

    private static bool IsAboutRights(BotReply reply) => reply is BotReply.Screen screen && screen.Rows.Any(row =>
        row.Buttons.Any(button => button.Tap?.StartsWith("recheck:", StringComparison.Ordinal) == true));

    private Task UntilTold(Market market)
    {
        var key = new ChannelKey(market.Channel).ToString();
        return Cluster.Until(
            async () =>
            {
                await Market.As(market.Manager, () => market.ChannelGrain().Read());
                return Cluster.Disk.Read<ChannelState>("channel", key)
                    is { Untold: null, MissingRights.Length: > 0 };
            },
            () => "The owner is not told.");
    }
}
