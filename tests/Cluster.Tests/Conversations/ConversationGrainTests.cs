using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

public sealed class ConversationGrainTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Failed_write_leaves_the_dialog_where_it_was_and_a_repeat_goes_on()
    {
        var chat = await new Steps(_cluster).Reach("place-order/choose-day");
        var tap = new BotInput.Tapped(
            Chat.NextUpdate(), new(chat.Person, "Ann", "en"), "c", 5, chat.Buttons.First().Tap!);
        await _cluster.FailNextWrite(chat.Key);

        await Assert.ThrowsAnyAsync<Exception>(() => chat.Handle(tap));
        Assert.Equal("place-order/choose-day", chat.Stored.Step);
        await chat.Handle(tap);

        Assert.Equal("place-order/choose-slot", chat.Stored.Step);
    }

    [Fact]
    public async Task Booking_that_failed_half_way_goes_on_with_the_same_order()
    {
        var chat = await new Steps(_cluster).Reach("place-order/confirm");
        var tap = new BotInput.Tapped(
            Chat.NextUpdate(), new(chat.Person, "Ann", "en"), "c", 5, chat.Buttons.First().Tap!);
        await chat.Handle(tap);
        var bill = Assert.Single(chat.Last.Replies.OfType<BotReply.Invoice>());

        await chat.Handle(tap);

        Assert.Equal(bill.Payload, Assert.Single(chat.Last.Replies.OfType<BotReply.Invoice>()).Payload);
    }

    [Fact]
    public async Task Step_that_is_no_more_starts_over_with_an_apology()
    {
        var chat = new Chat(_cluster, Ids.NewPerson());
        await Plant(chat, new ConversationState { Step = "gone/for-good", Language = "en" });

        await chat.Say("hello");

        Assert.Equal("menu", chat.Stored.Step);
        Assert.Contains("Sorry", chat.Screen.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_of_somebody_else_is_not_heard()
    {
        var chat = new Chat(_cluster, Ids.NewPerson());

        await chat.Handle(new BotInput.Command(Chat.NextUpdate(), new(Ids.NewPerson(), "Eve", "en"), "start", null));

        Assert.Empty(chat.Last.Replies);
        Assert.Null(_cluster.Disk.Stored("conversation", chat.Key));
    }

    [Fact]
    public async Task Only_hosts_hand_updates_in()
    {
        var chat = new Chat(_cluster, Ids.NewPerson());
        var input = new BotInput.Unsupported(Chat.NextUpdate(), new(chat.Person, "Ann", "en"));

        await Assert.ThrowsAnyAsync<Exception>(
            () => Market.As(Caller.Person(chat.Person), () => chat.Grain.Handle(input)));
    }

    [Fact]
    public async Task Language_is_chosen_and_kept()
    {
        var chat = new Chat(_cluster, Ids.NewPerson(), "en");
        await chat.Command("language");

        await chat.Tap("Русский");

        Assert.Equal("ru", chat.Stored.Language);
        Assert.Contains("Здравствуйте", chat.Screen.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_is_told_once()
    {
        var market = await Market.Open(_cluster);
        var notice = await ANotice(market);

        Assert.Equal(TellResult.Told, await Tell(market.Advertiser, notice));
        _cluster.Messenger.Answers[market.Advertiser] = TellResult.Later;
        Assert.Equal(TellResult.Told, await Tell(market.Advertiser, notice));
    }

    [Fact]
    public async Task Notice_that_was_not_taken_is_told_again()
    {
        var market = await Market.Open(_cluster);
        var notice = await ANotice(market);
        _cluster.Messenger.Answers[market.Advertiser] = TellResult.Later;

        Assert.Equal(TellResult.Later, await Tell(market.Advertiser, notice));
        Assert.Equal(TellResult.Told, await Tell(market.Advertiser, notice));
    }

    [Fact]
    public async Task Person_who_left_is_not_written_to_until_they_come_back()
    {
        var market = await Market.Open(_cluster);
        var notice = await ANotice(market);
        var chat = new Chat(_cluster, market.Advertiser);
        _cluster.Messenger.Answers[market.Advertiser] = TellResult.PersonGone;

        Assert.Equal(TellResult.PersonGone, await Tell(market.Advertiser, notice));
        Assert.Equal(TellResult.PersonGone, await Tell(market.Advertiser, notice));
        await chat.Start();
        Assert.Equal(TellResult.Told, await Tell(market.Advertiser, notice));
    }

    [Fact]
    public async Task Manual_is_there_in_both_languages()
    {
        var manuals = await Market.As(Caller.Host, () =>
            _cluster.Client.GetGrain<IManualGrain>(IManualGrain.Key).Read());

        Assert.Equal(["en", "ru"], manuals.Select(manual => manual.Language));
        Assert.All(manuals, manual =>
        {
            Assert.InRange(manual.ShortDescription.Length, 1, 120);
            Assert.InRange(manual.Description.Length, 1, 512);
            Assert.All(manual.Commands, command => Assert.InRange(command.Help.Length, 1, 256));
        });
    }

    [Theory]
    [InlineData("LytSlot_bot", null, "https://t.me/lytslot_bot")]
    [InlineData("lytslot_bot", "c_-1001", "https://t.me/lytslot_bot?start=c_-1001")]
    [InlineData("lytslot_bot", "what is this", "https://t.me/lytslot_bot")]
    [InlineData("another_bot", null, null)]
    public async Task Group_is_shown_the_way_to_the_private_chat_and_no_word_of_other_bots(
        string bot, string? payload, string? link)
    {
        var said = await Market.As(Caller.Host, () =>
            _cluster.Client.GetGrain<IManualGrain>(IManualGrain.Key).InGroup(bot, payload, "ru"));

        Assert.Equal(link, said?.Rows.Single().Buttons.Single().Url);
    }

    private static async Task<Notice> ANotice(Market market)
    {
        var order = await market.Held();
        var view = await Market.As(Caller.Person(market.Advertiser), () => market.Order(order).Read());
        return new($"test-{order.Order:N}", NoticeKind.Approved, false, view.Value, null);
    }

    private Task<TellResult> Tell(long person, Notice notice) => Market.As(Caller.System, () => _cluster.Inside
        .GetGrain<IConversationGrain>(new ConversationKey(person).ToString()).Tell(notice));

    private async Task Plant(Chat chat, ConversationState state)
    {
        await chat.Start();
        await _cluster.Deactivate(chat.Grain);
        _cluster.Disk.Plant("conversation", chat.Key, state);
    }
}
