using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>A channel that is theirs no more, or that the conversation forgot, while they are busy with it.</summary>
public sealed class ForgottenChannelTests(ClusterFixture fixture)
{
    private const string NoSuch = "There is no such channel here.";

    private const string Forgotten = "That channel is not being connected any more.";

    private readonly TestCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData("owner/channel")]
    [InlineData("owner/prices")]
    [InlineData("owner/format-prices")]
    [InlineData("owner/hours")]
    [InlineData("owner/category")]
    [InlineData("owner/blocks")]
    [InlineData("owner/block-day")]
    [InlineData("owner/day-hours", "none")]
    [InlineData("owner/block-hours", "all")]
    [InlineData("connect/price", "price:150")]
    [InlineData("connect/review")]
    [InlineData("connect/review", "open")]
    public async Task Step_of_a_channel_that_is_anothers_by_now_says_so_and_shows_the_own_ones(
        string step, string? tap = null)
    {
        var chat = await new Steps(_cluster).Reach(step);
        await GiveAway(chat.Stored.Drafts.Channel.Channel!.Value);

        await (tap is null ? chat.Do((id, from) => new BotInput.Edited(id, from)) : chat.TapData(tap));

        Listed(chat, NoSuch);
    }

    [Theory]
    [InlineData("connect/check")]
    [InlineData("connect/fix")]
    [InlineData("connect/price")]
    [InlineData("connect/review")]
    [InlineData("connect/open")]
    public async Task Step_whose_channel_was_forgotten_says_so_and_shows_the_own_ones(string step)
    {
        var chat = await new Steps(_cluster).Reach("menu");
        _cluster.Disk.Plant("conversation", chat.Key, chat.Stored with { Step = step, Drafts = new() });
        await _cluster.Deactivate(chat.Grain);

        await chat.Do((id, from) => new BotInput.Unsupported(id, from));

        Listed(chat, Forgotten);
    }

    [Fact]
    public async Task There_is_a_way_back_to_a_channel_that_is_being_fixed_and_none_once_another_is_begun()
    {
        var chat = await new Steps(_cluster).Reach("connect/fix");
        var channel = chat.Stored.Drafts.Channel.Channel;
        await Interrupt(chat);
        await chat.TapData("resume");
        Assert.Equal(("connect/fix", channel), (chat.Stored.Step, chat.Stored.Drafts.Channel.Channel));

        await Interrupt(chat);
        await chat.Command("channels");
        await chat.Tap("Connect a channel");
        Assert.DoesNotContain(chat.Buttons, button => button.Tap == "resume");
        await chat.TapData("resume");

        Assert.Equal("connect/add", chat.Stored.Step);
    }

    [Fact]
    public async Task There_is_no_way_back_to_a_channel_when_another_that_lost_its_rights_is_checked()
    {
        var chat = await new Steps(_cluster).Reach("connect/fix");
        var other = Ids.NewChannel();
        _cluster.Desk.Facts[other] = FakeChannelDesk.Fit with { IsProtected = true };

        await chat.TapData(NumberTap.Of(NumberTap.Recheck, other));

        Assert.Equal(("connect/fix", other), (chat.Stored.Step, chat.Stored.Drafts.Channel.Channel));
        Assert.DoesNotContain(chat.Buttons, button => button.Tap == "resume");
    }

    /// <summary>A button of a notice, about an order that is none.</summary>
    private static async Task Interrupt(Chat chat)
    {
        await chat.TapData(new OrderTap(OrderVerb.Judge, new(Guid.NewGuid(), Guid.NewGuid())).ToString());
        Assert.Contains(chat.Buttons, button => button.Tap == "resume");
    }

    private static void Listed(Chat chat, string why)
    {
        Assert.StartsWith(why, chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(("owner/channels", null), (chat.Stored.Step, chat.Stored.Drafts.Channel.Channel));
        Assert.DoesNotContain(chat.Buttons, button => button.Tap == "resume");
    }

    private async Task GiveAway(long channel)
    {
        var key = new ChannelKey(channel).ToString();
        var given = _cluster.Disk.Read<ChannelState>("channel", key) with { TenantId = Guid.CreateVersion7() };
        _cluster.Disk.Plant("channel", key, given);
        await _cluster.Deactivate(_cluster.Client.GetGrain<IChannelGrain>(key));
    }
}
