using LytSlot.Channels;

namespace LytSlot.Telegram.Tests;

public sealed class ChannelDeskTests(TelegramWorld world) : IAsyncLifetime, IClassFixture<TelegramWorld>
{
    private const long Channel = TelegramWorld.Channel;

    public async ValueTask InitializeAsync()
    {
        await world.GiveBot(new { canPostMessages = true, canEditMessages = true, canDeleteMessages = true });
        await world.ChangeChannel(new { protectedContent = false, title = "News" });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Channel_is_described_as_it_is()
    {
        await world.ChangeChannel(new { protectedContent = true, memberCount = 42 });

        var facts = await world.Desk.Look(Channel, TelegramWorld.Owner);

        Assert.NotNull(facts);
        Assert.True(facts is { Exists: true, IsChannel: true, Title: "News", Username: "news", IsProtected: true });
        Assert.Equal(42, facts.Subscribers);
        Assert.Equal(new BotRights(true, true, true, true), facts.Bot);
        Assert.True(facts.PersonMayPost);
    }

    [Fact]
    public async Task Missing_rights_of_the_bot_are_seen()
    {
        await world.GiveBot(new { canPostMessages = true });

        var facts = await world.Desk.Look(Channel, TelegramWorld.Owner);

        Assert.Equal(new BotRights(true, true, false, false), facts?.Bot);
    }

    [Fact]
    public async Task Administrator_who_may_post_counts_as_one_who_may()
    {
        await world.GiveAdvertiser(new { canPostMessages = true });
        Assert.True((await world.Desk.Look(Channel, TelegramWorld.Advertiser))?.PersonMayPost);

        await world.GiveAdvertiser(new { canEditMessages = true });
        Assert.False((await world.Desk.Look(Channel, TelegramWorld.Advertiser))?.PersonMayPost);
    }

    [Fact]
    public async Task Stranger_and_nobody_may_not_post()
    {
        Assert.False((await world.Desk.Look(Channel, 999_999))?.PersonMayPost);
        Assert.False((await world.Desk.Look(Channel, null))?.PersonMayPost);
    }

    [Fact]
    public async Task Unknown_channel_does_not_exist()
    {
        var facts = await world.Desk.Look(-1001000000999, TelegramWorld.Owner);

        Assert.False(facts?.Exists);
        Assert.NotNull(facts);
    }

    [Fact]
    public async Task Channel_that_threw_the_bot_out_does_not_exist_for_it()
    {
        await world.GiveBot(null, banned: true);

        var facts = await world.Desk.Look(Channel, TelegramWorld.Owner);

        Assert.NotNull(facts);
        Assert.Equal(new BotRights(false, false, false, false), facts.Bot);
    }

    [Fact]
    public async Task Private_chat_is_no_channel()
    {
        var facts = await world.Desk.Look(TelegramWorld.Advertiser, null);

        Assert.False(facts?.IsChannel);
    }

    [Theory]
    [InlineData("getChat")]
    [InlineData("getChatMember")]
    public async Task Trouble_is_no_answer(string method)
    {
        await world.Fault(new { kind = "refuse", method, code = 502, text = "Bad Gateway" });

        Assert.Null(await world.Desk.Look(Channel, TelegramWorld.Owner));
    }

    [Fact]
    public async Task Untold_number_of_subscribers_is_left_out()
    {
        await world.Fault(new { kind = "refuse", method = "getChatMemberCount", code = 500 });

        var facts = await world.Desk.Look(Channel, TelegramWorld.Owner);

        Assert.True(facts is { Exists: true, Subscribers: null });
    }

    [Fact]
    public async Task Bot_knows_who_it_is()
    {
        Assert.Equal(TelegramWorld.BotId, world.Identity.Id);
        Assert.Equal("lytslot_bot", await world.Identity.Username());
    }
}
