using LytSlot.Channels;
using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Channels;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Channels;

/// <summary>The screens of a channel, as its owner taps through them.</summary>
public sealed class OwnerChannelStoryTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_pauses_and_sells_again(bool isRestless)
    {
        var (market, chat) = await Open(isRestless);

        await chat.Tap("Pause sales");
        Assert.Equal(ChannelStatus.Paused, Stored(market).Status);
        Assert.Contains("Sales are paused", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Contains("⏸ paused", chat.Screen.Text.Text, StringComparison.Ordinal);
        await chat.Tap("Sell again");

        Assert.Equal(ChannelStatus.Active, Stored(market).Status);
        Assert.Equal("owner/channel", chat.Stored.Step);
        Assert.Contains("counted", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.InRange(chat.Buttons.Count(), 1, 12);
    }

    [Fact]
    public async Task Owner_changes_prices_and_keeps_the_rest()
    {
        var (market, chat) = await Open();
        var before = Stored(market);

        await chat.Tap("Prices");
        await chat.Tap("not sold");
        await chat.Say("nonsense");
        Assert.Equal("owner/format-prices", chat.Stored.Step);
        await chat.Say("400");
        Assert.Equal("owner/prices", chat.Stored.Step);
        await chat.TapData("as:1/24");
        await chat.TapFirst("price:");
        await chat.Tap("Back");

        var after = Stored(market);
        Assert.Equal("owner/channel", chat.Stored.Step);
        Assert.Equal([50, 400], after.Formats.Select(format => format.Prices[0].AmountMinor));
        Assert.True(ChannelChanges.AreSame(
            ChannelChanges.Settings(before) with { Formats = [] },
            ChannelChanges.Settings(after) with { Formats = [] }));

        await chat.Tap("Prices");
        await chat.TapData("as:1/24");
        await chat.Tap("Don't sell it");
        await chat.TapData($"as:{after.Formats[1].Name}");
        await chat.Tap("Don't sell it");
        Assert.Contains("can't be sold like that", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(400, Assert.Single(Stored(market).Formats).Prices[0].AmountMinor);
    }

    [Fact]
    public async Task Owner_sets_hours_by_tap_and_by_words()
    {
        var (market, chat) = await Open();

        await chat.Tap("Hours");
        await chat.TapData("wd:0");
        await chat.Tap("Closed");
        await chat.TapData("wd:1");
        await chat.Say("21-9");
        Assert.Equal("owner/day-hours", chat.Stored.Step);
        await chat.Say("9:30-12");
        await chat.TapData("wd:9");

        Assert.Equal("owner/hours", chat.Stored.Step);
        Assert.DoesNotContain(Stored(market).Opening, hours => hours.Day == DayOfWeek.Sunday);
        Assert.Equal(
            new OpeningHours(DayOfWeek.Monday, new(9, 30), new(12, 0)),
            Stored(market).Opening.Single(hours => hours.Day == DayOfWeek.Monday));
        await chat.TapData("wd:7");
        await chat.Tap("Around the clock");
        Assert.Equal(7, Stored(market).Opening.Count(hours => hours.Opens == hours.Closes));
    }

    [Fact]
    public async Task Owner_sets_approval_and_category()
    {
        var (market, chat) = await Open();

        await chat.Tap("Let paid orders out");
        Assert.Equal(Approval.Automatic, Stored(market).Approval);
        await chat.Tap("Approve every order myself");
        Assert.Equal(Approval.Manual, Stored(market).Approval);
        await chat.Tap("Category");
        Assert.InRange(chat.Buttons.Count(), 10, 12);
        await chat.Tap("Next");
        await chat.Tap("Sport");

        Assert.Equal(("sport", "owner/channel"), (Stored(market).Category, chat.Stored.Step));
        Assert.Contains("🏷 Sport", chat.Screen.Text.Text, StringComparison.Ordinal);
        await chat.Tap("Category");
        await chat.Tap("Next");
        await chat.Tap("✅ Sport");
        Assert.Null(Stored(market).Category);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Owner_blocks_a_day_and_a_time_and_opens_one(bool isRestless)
    {
        var (market, chat) = await Open(isRestless);

        await chat.Tap("Busy times");
        await chat.Tap("Block a time");
        await chat.TapFirst("day:");
        await chat.Tap("The whole day");
        await chat.Tap("Block a time");
        await chat.Say("tomorrow");
        Assert.Equal("owner/block-day", chat.Stored.Step);
        await chat.Say($"{market.Slot.AddDays(20):yyyy-MM-dd}");
        await chat.Say("9-12");

        Assert.Equal("owner/blocks", chat.Stored.Step);
        Assert.Equal(
            [TimeSpan.FromHours(24), TimeSpan.FromHours(3)],
            Stored(market).Blocks.Select(block => block.Once!.To - block.Once.From));
        await chat.TapFirst("free:");
        Assert.Equal(TimeSpan.FromHours(3), Assert.Single(Stored(market).Blocks.Select(
            block => block.Once!.To - block.Once.From)));
    }

    [Fact]
    public async Task Taps_of_a_stranger_change_nothing()
    {
        var (market, chat) = await Open();
        var stranger = new Chat(Cluster, Ids.NewPerson());
        await stranger.Start();
        var version = Stored(market).Version;

        foreach (var tap in new[] { "pause", "automatic", "hours", "wd:1", "none", "blocks" })
        {
            await stranger.TapData(tap);
        }

        Assert.Equal(version, Stored(market).Version);
        Assert.Equal("owner/channel", chat.Stored.Step);
    }

    private async Task<(Market Market, Chat Chat)> Open(bool isRestless = false)
    {
        var market = await Market.Open(Cluster);
        var chat = new Chat(Cluster, market.Owner) { IsRestless = isRestless };
        await chat.Start();
        await chat.Command("channels");
        await chat.TapFirst("ch:");
        Assert.Equal("owner/channel", chat.Stored.Step);
        return (market, chat);
    }

    private ChannelState Stored(Market market) =>
        Cluster.Disk.Read<ChannelState>("channel", new ChannelKey(market.Channel).ToString());
}
