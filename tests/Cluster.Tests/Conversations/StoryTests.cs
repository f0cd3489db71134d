using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>The main story, told by two people through the bot.</summary>
public sealed class StoryTests(ClusterFixture fixture)
{
    private static readonly PostContent Ad = new(
        new PostText("Новый <b> кофе", [new("bold", 0, 5, null, null, null)]), [], [], false, true);

    private readonly TestCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_connects_and_advertiser_books_pays_and_is_approved(bool isRestless)
    {
        var channel = Ids.NewChannel();
        var owner = new Chat(_cluster, Ids.NewPerson(), "ru") { IsRestless = isRestless };
        var buyer = new Chat(_cluster, Ids.NewPerson()) { IsRestless = isRestless };

        await Connect(owner, channel);
        var bill = await Book(buyer, channel);
        await Pay(buyer, bill);
        var order = OrderKey.Parse(bill.Payload);
        var asked = await Told(owner.Person);
        Assert.Equal(OrderStatus.Paid, (await Read(buyer, order)).Status);
        var approve = asked.Rows[0].Buttons[0].Tap!;
        await owner.TapData(approve);

        Assert.Equal(OrderStatus.Scheduled, (await Read(buyer, order)).Status);
        Assert.Contains("Одобрено", owner.Screen.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_is_refused_with_the_owners_words()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Paid();
        var owner = new Chat(_cluster, market.Owner);

        await owner.Start();
        await owner.Tap("Orders to approve");
        await owner.TapFirst("o:j:");
        Assert.Contains(owner.Last.Replies, reply => reply is BotReply.Preview);
        await owner.Tap("Refuse");
        await owner.Say("Not <b>this</b> week");

        var view = await Read(new Chat(_cluster, market.Advertiser), order);
        Assert.Equal(OrderStatus.Rejected, view.Status);
        Assert.Equal("Not <b>this</b> week", view.Reason);
    }

    [Fact]
    public async Task Soonest_of_many_waiting_orders_is_on_the_first_screen_and_the_last_on_the_second()
    {
        var market = await Market.Open(_cluster);
        var paid = await market.Paid();
        foreach (var days in Enumerable.Range(1, 11))
        {
            _cluster.Disk.Add(
                "order",
                market.NewKey().ToString(),
                market.Stored(paid) with { StartsAt = market.Slot.AddDays(days), Format = $"later {days}" });
        }

        var owner = new Chat(_cluster, market.Owner);
        await owner.Start();
        await owner.Tap("Orders to approve");
        var first = owner.Buttons.Where(IsOrder).Select(button => button.Tap).ToList();
        await owner.TapData("more");
        var second = owner.Buttons.Where(IsOrder).Select(button => button.Tap).ToList();
        await owner.TapData("less");

        Assert.Equal(7, first.Count);
        Assert.Equal(new OrderTap(OrderVerb.Judge, paid).ToString(), first[0]);
        Assert.Equal(5, second.Count);
        Assert.Empty(first.Intersect(second));
        Assert.Equal(first, owner.Buttons.Where(IsOrder).Select(button => button.Tap));

        static bool IsOrder(BotButton button) => button.Tap?.StartsWith("o:j:", StringComparison.Ordinal) == true;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_asks_for_changes_and_a_button_for_the_old_post_approves_nothing(bool isRestless)
    {
        var market = await Market.Open(_cluster);
        var order = await market.Paid("LOUD AD");
        var owner = new Chat(_cluster, market.Owner) { IsRestless = isRestless };
        var buyer = new Chat(_cluster, market.Advertiser) { IsRestless = isRestless };
        await owner.Start();
        await owner.Tap("Orders to approve");
        await owner.TapFirst("o:j:");
        var stale = owner.Buttons.Single(button => button.Text.Contains("Approve", StringComparison.Ordinal)).Tap!;

        await owner.Tap("Ask for changes");
        await owner.Say("Not so loud");
        await buyer.Command("orders");
        await buyer.TapFirst("o:s:");
        Assert.Contains("Not so loud", buyer.Screen.Text.Text, StringComparison.Ordinal);
        await buyer.Tap("Send another post");
        await buyer.Say("A quiet ad");
        Assert.Contains(buyer.Last.Replies, r => r is BotReply.Preview { Content.Text.Text: "A quiet ad" });
        await buyer.Tap("Send it");
        Assert.Equal(OrderStatus.Paid, (await Read(buyer, order)).Status);
        await owner.TapData(stale);

        Assert.Contains("another one by now", owner.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Contains(owner.Last.Replies, r => r is BotReply.Preview { Content.Text.Text: "A quiet ad" });
        Assert.Equal(OrderStatus.Paid, (await Read(buyer, order)).Status);
        await owner.Tap("Approve");
        Assert.Equal(OrderStatus.Scheduled, (await Read(buyer, order)).Status);
    }

    [Fact]
    public async Task Advertiser_calls_the_order_off()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Held();
        var buyer = new Chat(_cluster, market.Advertiser);

        await buyer.Command("orders");
        await buyer.TapFirst("o:s:");
        await buyer.Tap("Cancel the order");
        await buyer.Tap("Yes");

        Assert.Equal(OrderStatus.Cancelled, (await Read(buyer, order)).Status);
        Assert.Contains("Cancelled", buyer.Screen.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_slot_is_answered_with_other_times()
    {
        var market = await Market.Open(_cluster);
        var buyer = new Chat(_cluster, Ids.NewPerson());
        await buyer.Start($"c_{market.Channel}");
        await buyer.TapData(
            buyer.Buttons.Last(button => button.Tap?.StartsWith("day:", StringComparison.Ordinal) == true).Tap!);
        var data = buyer.Buttons.First(button => button.Tap!.StartsWith("at:", StringComparison.Ordinal)).Tap!;
        await buyer.TapData(data);
        await buyer.Send(Ad);
        var wish = await market.Wish(market.NewKey());
        var minutes = long.Parse(data["at:".Length..], System.Globalization.CultureInfo.InvariantCulture);
        await market.Book(wish with { StartsAt = DateTimeOffset.FromUnixTimeSeconds(minutes * 60) });

        await buyer.TapFirst("price:");

        Assert.Equal("place-order/choose-slot", buyer.Stored.Step);
        Assert.Contains("taken", buyer.Screen.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(buyer.Buttons, button => button.Tap == data);
        await buyer.TapFirst("at:");
        Assert.Equal("place-order/confirm", buyer.Stored.Step);
    }

    [Fact]
    public async Task Changed_price_is_shown_before_anything_is_booked()
    {
        var market = await Market.Open(_cluster);
        var buyer = new Chat(_cluster, Ids.NewPerson());
        await buyer.Start($"c_{market.Channel}");
        await buyer.TapFirst("day:");
        await buyer.TapFirst("at:");
        await buyer.Send(Ad);
        await Market.As(market.Manager, async () =>
            (await market.ChannelGrain().Offer((await market.ChannelGrain().Suggest(new(999, "XTR"))).Value!)).Value!);

        await buyer.TapFirst("price:");

        Assert.Equal("place-order/confirm", buyer.Stored.Step);
        Assert.Contains("price has just changed", buyer.Screen.Text.Text, StringComparison.Ordinal);
        await buyer.TapFirst("price:999");
        Assert.Equal("orders/pay", buyer.Stored.Step);
    }

    [Fact]
    public async Task Channel_without_rights_is_mended_and_checked_again()
    {
        var channel = Ids.NewChannel();
        var owner = new Chat(_cluster, Ids.NewPerson());
        _cluster.Desk.Facts[channel] = FakeChannelDesk.Fit with { Bot = new BotRights(true, true, false, false) };
        await owner.Start();
        await owner.Tap("Connect a channel");

        await owner.Do((id, from) => new BotInput.PickedChannel(id, from, channel));
        Assert.Equal("connect/fix", owner.Stored.Step);
        Assert.Contains("administrator who may post", owner.Screen.Text.Text, StringComparison.Ordinal);
        _cluster.Desk.Facts.TryRemove(channel, out _);
        await owner.Tap("Check again");

        Assert.Equal("connect/price", owner.Stored.Step);
    }

    private static async Task Connect(Chat owner, long channel)
    {
        await owner.Start();
        await owner.Tap("Подключить канал");
        Assert.Contains(owner.Last.Replies, reply => reply is BotReply.ChannelPicker);
        await owner.Do((id, from) => new BotInput.AddedToChannel(id, from, channel));
        Assert.Contains(owner.Last.Replies, reply => reply is BotReply.PickerGone);
        await owner.Do((id, from) => new BotInput.PickedChannel(id, from, channel));
        Assert.Empty(owner.Last.Replies);
        await owner.Say("2 00 ⭐");
        Assert.Contains("200 ⭐", owner.Screen.Text.Text, StringComparison.Ordinal);
        await owner.Tap("Открыть продажу");
        Assert.Contains($"?start=c_{channel}", owner.Screen.Text.Text, StringComparison.Ordinal);
    }

    private static async Task<BotReply.Invoice> Book(Chat buyer, long channel)
    {
        await buyer.Start($"c_{channel}");
        await buyer.TapFirst("day:");
        await buyer.TapFirst("at:");
        await buyer.Send(Ad);
        var preview = Assert.Single(buyer.Last.Replies.OfType<BotReply.Preview>());
        Assert.Equal(Ad.Text.Text, preview.Content.Text.Text);
        Assert.Equal(Ad.Text.Entities, preview.Content.Text.Entities);
        await buyer.Tap("Book for 200 ⭐");
        return Assert.Single(buyer.Last.Replies.OfType<BotReply.Invoice>());
    }

    private static async Task Pay(Chat buyer, BotReply.Invoice bill)
    {
        await buyer.Do((id, from) => new BotInput.CheckingOut(id, from, "q", bill.Payload, bill.Price));
        Assert.Equal(new BotReply.CheckoutAnswer("q", null), Assert.Single(buyer.Last.Replies));
        var charge = Guid.NewGuid().ToString("N");
        var from = new BotPerson(buyer.Person, "Ann", "en");
        var paid = new BotInput.Charged(
            Chat.NextUpdate(), from, bill.Payload, charge, bill.Price, DateTimeOffset.UnixEpoch);
        await buyer.Handle(paid);
        Assert.Contains("Paid, thank you", buyer.Screen.Text.Text, StringComparison.Ordinal);
        await buyer.Handle(paid);
        Assert.Empty(buyer.Last.Replies);
    }

    /// <summary>The next notice to a person; time passes meanwhile, since notices leave by timers.</summary>
    private async Task<BotReply.Screen> Told(long person)
    {
        var next = _cluster.Messenger.Next(person, TestContext.Current.CancellationToken).AsTask();
        await _cluster.Until(() => Task.FromResult(next.IsCompleted), () => $"{person} is told nothing.");
        return Assert.IsType<BotReply.Screen>(Assert.Single(await next));
    }

    private async Task<OrderView> Read(Chat buyer, OrderKey order) => (await Market.As(
        Caller.Person(buyer.Person),
        () => _cluster.Client.GetGrain<IOrderGrain>(order.ToString()).Read())).Value!;
}
