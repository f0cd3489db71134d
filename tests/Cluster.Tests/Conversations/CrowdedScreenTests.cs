using LytSlot.Channels;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Orders;
using LytSlot.Testing.Cluster;
using Paging = LytSlot.Grains.Conversations.Paging;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>
/// Lists with more than a screen takes, each with the way back to something interrupted: all that is in them is come
/// to, page by page and back, and no page is fuller than <see cref="Scrutiny"/> lets every chat's screens be.
/// </summary>
public sealed class CrowdedScreenTests : IAsyncLifetime
{
    private TestCluster? _cluster;
    private Crowd? _crowd;

    public async ValueTask InitializeAsync()
    {
        _cluster = await TestCluster.Start(1);
        _crowd = await Crowd.Gather(_cluster);
    }

    public async ValueTask DisposeAsync() => await _cluster!.DisposeAsync();

    [Fact]
    public async Task Lists_of_an_owner_are_walked_to_their_ends()
    {
        var chat = await _crowd!.Interrupted();

        await chat.Command("channels");
        await Walk(chat, "ch:", Crowd.Channels);
        await Menu(chat, "waiting");
        await Walk(chat, "o:j:", Crowd.Orders + 1);
        await chat.TapData("blocked");
        await Walk(chat, "adv:", Crowd.Blocked);
        await chat.Command("today");
        await chat.TapData("week");
        await Walk(chat, "o:j:", Crowd.Orders);
        await chat.Command("team");
        await Walk(chat, "who:", Crowd.Members);
        await chat.TapData("invitations");
        await Walk(chat, "", Crowd.Invitations);
        await chat.Command("team");
        await chat.TapData("switch");
        await Walk(chat, "", Crowd.Tenants);
    }

    [Fact]
    public async Task Lists_about_a_channel_are_walked_to_their_ends()
    {
        var chat = await _crowd!.Interrupted();
        await chat.Command("channels");
        await chat.TapData($"ch:{_crowd.Channel}");

        await chat.TapData("blocks");
        await Walk(chat, "free:", Crowd.Blocks);
        await chat.TapData("back");
        await chat.TapData("category");
        await Walk(chat, "cat:", ChannelCategory.All.Length);
        await chat.TapData("back");
        await chat.TapData("hours");
        Assert.Equal(8, Shown(chat, "wd:").Count());
        await chat.TapData("back");
        await chat.TapData("prices");
        await chat.TapFirst("as:");
        Assert.Contains(chat.Buttons, button => button.Tap == "none");
    }

    [Fact]
    public async Task Lists_of_an_advertiser_are_walked_to_their_ends()
    {
        var chat = await _crowd!.Interrupted();

        await chat.Command("orders");
        await Walk(chat, "o:s:", 2 * Crowd.Orders);
        await chat.Command("book");
        await Walk(chat, "ch:", Crowd.Channels);
        await chat.TapData("filters");
        await chat.TapData("category");
        await Walk(chat, "cat:", ChannelCategory.All.Length);
    }

    [Fact]
    public async Task Every_time_of_a_day_and_every_currency_can_be_chosen()
    {
        var chat = await _crowd!.Interrupted();
        await chat.Command("book");
        await chat.TapData($"ch:{_crowd.Channel}");
        await chat.TapFirst("days:");
        await chat.TapFirst("day:");
        await Walk(chat, "at:", (int)TimeSpan.FromDays(1).TotalMinutes / 15);
        await chat.TapFirst("at:");
        await chat.TapData("use");
        await chat.TapData("later");
        await chat.Say("An ad");

        var sums = new HashSet<string>();
        for (var turn = 0; turn < 3; turn++)
        {
            Assert.Equal(3, Shown(chat, "price:").Count(sums.Add));
            await chat.TapData(Paging.MoreTap);
        }

        Assert.Equal(Crowd.Currencies, sums.Count);
        Assert.Equal(0, Shown(chat, "price:").Count(sums.Add));
        Assert.Contains(chat.Buttons, button => button.Tap == "remark");
        await chat.TapFirst("price:");
        var booked = chat.Stored.Drafts.Look.Key()!.Value;
        Assert.Equal("AAA", _cluster!.Disk.Read<OrderState>("order", booked.ToString()).Currency);
    }

    [Fact]
    public async Task Lists_of_an_admin_are_walked_to_their_ends()
    {
        var chat = await _crowd!.Interrupted();

        await chat.Command("admin");
        await chat.TapFirst("a:w");
        await Walk(chat, "a:p:", Crowd.Payouts);
        await chat.Command("admin");
        await chat.TapFirst("a:l");
        await Walk(chat, "a:t:", Crowd.Tenants);
        await chat.Command("admin");
        await chat.Tap("Posts to look at");
        await Walk(chat, "a:o:", Crowd.Orders);
    }

    /// <summary>The main menu, with what was interrupted still in mind.</summary>
    private static async Task Menu(Chat chat, string tap)
    {
        await chat.Command("language");
        await chat.TapData("en");
        await chat.TapData(tap);
    }

    private static async Task Walk(Chat chat, string prefix, int expected)
    {
        Assert.NotNull(chat.Stored.Drafts.Resume);
        Assert.Contains(chat.Buttons, button => button.Tap == Entrances.ResumeTap);
        var there = await Turn(chat, prefix, Paging.MoreTap);
        var back = await Turn(chat, prefix, Paging.LessTap);

        Assert.Equal(expected, there.Count);
        Assert.Equal(there, back.Order());
    }

    private static async Task<List<string>> Turn(Chat chat, string prefix, string way)
    {
        var seen = new HashSet<string>(Shown(chat, prefix));
        while (chat.Buttons.Any(button => button.Tap == way))
        {
            await chat.TapData(way);
            seen.UnionWith(Shown(chat, prefix));
        }

        return [.. seen.Order()];
    }

    private static IEnumerable<string> Shown(Chat chat, string prefix) => chat.Buttons
        .Select(button => button.Tap).OfType<string>()
        .Where(tap => prefix.Length > 0
            ? tap.StartsWith(prefix, StringComparison.Ordinal)
            : Guid.TryParseExact(tap, "N", out _));
}
