using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>Updates that come twice, late, out of order, or while the conversation is busy.</summary>
public sealed class DeliveryTests(ClusterFixture fixture)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TestCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Tap_and_message_that_change_places_are_both_heard_once()
    {
        var chat = await new Steps(_cluster).Reach("place-order/choose-day");
        var tap = Tap(chat, chat.Buttons.First().Tap!);
        var word = Said(chat, "hello");

        await chat.Handle(word);
        Assert.Equal("place-order/choose-day", chat.Stored.Step);
        await chat.Handle(tap);
        Assert.Equal("place-order/choose-slot", chat.Stored.Step);

        await chat.Handle(word);
        await chat.Handle(tap);
        Assert.Equal("place-order/choose-slot", chat.Stored.Step);
        Assert.Equal([word.UpdateId, tap.UpdateId], chat.Stored.Updates[^2..]);
    }

    [Fact]
    public async Task Message_that_comes_again_long_after_its_turn_is_not_taken_for_an_answer()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        var old = Chat.NextUpdate();
        await Fill(chat);

        await chat.Handle(new BotInput.Said(
            old, From(chat), 5, new(Creatives.PostText.Plain("Old words"), [], [], false, true), null));

        Assert.Empty(chat.Last.Replies);
        Assert.Equal("place-order/write-creative", chat.Stored.Step);
    }

    [Fact]
    public async Task Block_that_the_persons_return_has_overtaken_is_not_believed()
    {
        var market = await Market.Open(_cluster);
        var chat = new Chat(_cluster, market.Advertiser);
        var left = new BotInput.Blocked(Chat.NextUpdate(), From(chat), IsBlocked: true);
        await chat.Start();

        await chat.Handle(left);
        Assert.False(chat.Stored.IsBlocked);

        await chat.Handle(left with { UpdateId = Chat.NextUpdate() });
        Assert.True(chat.Stored.IsBlocked);
    }

    [Fact]
    public async Task Block_that_the_host_met_while_answering_is_believed()
    {
        var chat = new Chat(_cluster, Ids.NewPerson());
        var word = Said(chat, "hello");
        await chat.Handle(word);

        await chat.Handle(new BotInput.Blocked(word.UpdateId, From(chat), IsBlocked: true));

        Assert.True(chat.Stored.IsBlocked);
    }

    [Fact]
    public async Task Repeated_payment_is_counted_once_however_late_it_comes()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Held();
        var chat = new Chat(_cluster, market.Advertiser);
        var paid = new BotInput.Charged(
            Chat.NextUpdate(),
            From(chat),
            order.ToString(),
            $"charge-{Guid.NewGuid():N}",
            await Price(market, order),
            _cluster.Clock.GetUtcNow());
        await chat.Handle(paid);
        await Fill(chat);
        var before = _cluster.Disk.Stored("payment", $"p:stars:{paid.Charge}");

        await chat.Handle(paid);

        Assert.Empty(chat.Last.Replies);
        Assert.Equal(before, _cluster.Disk.Stored("payment", $"p:stars:{paid.Charge}"));
    }

    [Fact]
    public async Task Checkout_does_not_wait_for_a_notice_that_waits_for_leave()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Held();
        var chat = new Chat(_cluster, market.Advertiser);
        var leave = new TaskCompletionSource();
        var waiting = _cluster.Messenger.Waiting.GetOrAdd(market.Advertiser, _ => new());
        _cluster.Messenger.Waits[market.Advertiser] = leave.Task;
        var view = await Market.As(Caller.Person(market.Advertiser), () => market.Order(order).Read());
        var telling = Market.As(Caller.System, () => _cluster.Inside
            .GetGrain<IConversationGrain>(chat.Key)
            .Tell(new($"wait-{order.Order:N}", NoticeKind.Approved, false, view.Value, null)));
        await waiting.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        var turn = await chat.Do((id, from) => new BotInput.CheckingOut(
                id, from, "q", order.ToString(), view.Value!.Price))
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Null(Assert.IsType<BotReply.CheckoutAnswer>(Assert.Single(turn.Replies)).Error);
        leave.SetResult();
        Assert.Equal(TellResult.Told, await telling);
    }

    private static async Task<Money> Price(Market market, LytSlot.Orders.OrderKey order) =>
        (await Market.As(Caller.Person(market.Advertiser), () => market.Order(order).Read())).Value!.Price;

    private static async Task Fill(Chat chat)
    {
        for (var i = 0; i < 20; i++)
        {
            await chat.Do((id, from) => new BotInput.Edited(id, from));
        }
    }

    private static BotInput.Tapped Tap(Chat chat, string data) =>
        new(Chat.NextUpdate(), From(chat), "c", 5, data);

    private static BotInput.Said Said(Chat chat, string text) =>
        new(Chat.NextUpdate(), From(chat), 5, new(Creatives.PostText.Plain(text), [], [], false, true), null);

    private static BotPerson From(Chat chat) => new(chat.Person, "Ann", "en");
}
