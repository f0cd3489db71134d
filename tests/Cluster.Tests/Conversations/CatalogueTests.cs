using LytSlot.Cluster.Tests.Orders;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>
/// How an advertiser looks for a channel. Others fill the same catalogue: what is looked for has a name of its own.
/// </summary>
public sealed class CatalogueTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;
    private readonly string _name = $"Кот {Guid.NewGuid():N}"[..24];

    [Fact]
    public async Task Part_of_a_name_finds_the_channel_and_a_slot_is_booked_there()
    {
        var market = await Open();
        var chat = await Looking(market);

        Assert.Contains(_name[4..], Text(chat), StringComparison.Ordinal);
        await chat.Tap(_name);
        await chat.TapFirst("day:");
        await chat.TapFirst("at:");

        Assert.Equal("place-order/write-creative", chat.Stored.Step);
        Assert.Equal(market.Channel, chat.Stored.Drafts.Order.Channel);
    }

    [Fact]
    public async Task Each_filter_narrows_and_is_taken_back()
    {
        var market = await Open();
        var chat = await Looking(market);

        await Filter(chat, "category", "cat:sport");
        FindsNothing(chat);
        await Filter(chat, "category", "more");
        await chat.TapData("cat:food");
        Finds(chat);
        await Filter(chat, "category", "cat:");
        await Filter(chat, "size", "size:1");
        FindsNothing(chat);
        await Filter(chat, "size", "size:2");
        Finds(chat);
        await Filter(chat, "en");
        FindsNothing(chat);
        await Filter(chat, "en");
        Finds(chat);
        await Filter(chat, "ru");
        Finds(chat);
        await Filter(chat, "price", "price:100");
        FindsNothing(chat);
        await Filter(chat, "price");
        await chat.Say("150");
        Finds(chat);
        await Filter(chat, "price");
        await chat.Say("900 RUB");
        FindsNothing(chat);
        await Filter(chat, "price", "any");
        await Filter(chat, "cheap");
        Finds(chat);
    }

    [Fact]
    public async Task What_is_looked_for_stays_while_one_looks_at_channels_and_is_gone_with_show_all()
    {
        var market = await Open();
        var chat = await Looking(market);
        await chat.Tap(_name);
        await chat.Tap("Back");
        Assert.Equal("place-order/choose-channel", chat.Stored.Step);
        Finds(chat);

        await Filter(chat, "all");

        Assert.Equal(new(), chat.Stored.Drafts.Order.Catalogue);
    }

    [Fact]
    public async Task What_cannot_be_looked_for_gets_a_word_and_changes_nothing()
    {
        var market = await Open();
        var chat = await Looking(market);
        var drafts = chat.StoredDrafts;

        await chat.Say("a");
        Assert.Contains("2 to 64 characters", Text(chat), StringComparison.Ordinal);
        await chat.TapData("size:99");
        Assert.Equal(drafts, chat.StoredDrafts);
        await Filter(chat, "price");
        await chat.Say("150, 900 RUB");
        Assert.Contains("one price", Text(chat), StringComparison.Ordinal);

        Assert.Equal(drafts, chat.StoredDrafts);
    }

    [Fact]
    public async Task Channels_of_a_suspended_tenant_are_found_neither_by_name_nor_by_link()
    {
        var market = await Open();
        var tenant = _cluster.Client.GetGrain<ITenantGrain>(new TenantKey(market.Tenant).ToString());
        Assert.Null((await Market.As(Caller.Admin(Ids.NewPerson()), () => tenant.Suspend("Spam"))).Refusal);

        var chat = await Looking(market);
        FindsNothing(chat);
        await chat.Start($"c_{market.Channel}");

        Assert.Equal("place-order/choose-channel", chat.Stored.Step);
        Assert.Null(chat.Stored.Drafts.Order.Channel);
    }

    /// <summary>A channel with the name of this test, about food, with 1200 subscribers, for 150 Stars.</summary>
    private async Task<Market> Open()
    {
        var market = await Market.Open(_cluster);
        _cluster.Desk.Facts[market.Channel] = FakeChannelDesk.Fit with { Title = _name };
        Assert.Null((await Market.As(market.Manager, market.ChannelGrain().CheckRights)).Refusal);
        var settings = (await Market.As(market.Manager, () => market.ChannelGrain().Suggest(Market.Price))).Value!;
        var offered = await Market.As(
            market.Manager, () => market.ChannelGrain().Offer(settings with { Category = "food" }));
        Assert.Null(offered.Refusal);
        return market;
    }

    /// <summary>An advertiser who looks for that name.</summary>
    private async Task<Chat> Looking(Market market)
    {
        var chat = new Chat(_cluster, market.Advertiser);
        await chat.Start();
        await chat.Tap("Book an ad");
        await chat.Say(_name);
        return chat;
    }

    private static async Task Filter(Chat chat, params string[] taps)
    {
        await chat.TapData("filters");
        foreach (var tap in taps)
        {
            await chat.TapData(tap);
        }
    }

    private void Finds(Chat chat)
    {
        Assert.Equal("place-order/choose-channel", chat.Stored.Step);
        Assert.Contains(_name, Assert.Single(chat.Buttons, IsChannel).Text, StringComparison.Ordinal);
    }

    private static void FindsNothing(Chat chat)
    {
        Assert.Equal("place-order/choose-channel", chat.Stored.Step);
        Assert.DoesNotContain(chat.Buttons, IsChannel);
        Assert.Contains("No channel is like that", Text(chat), StringComparison.Ordinal);
    }

    private static bool IsChannel(LytSlot.Conversations.BotButton button) =>
        button.Tap?.StartsWith("ch:", StringComparison.Ordinal) == true;

    private static string Text(Chat chat) => chat.Screen.Text.Text;
}
