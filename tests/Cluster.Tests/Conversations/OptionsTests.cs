using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>How a post is shown, chosen before it is paid.</summary>
public sealed class OptionsTests(ClusterFixture fixture)
{
    private static readonly PostMedia Photo = new(MediaKind.Photo, "f", "u");

    private readonly TestCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task What_is_chosen_is_what_is_shown_and_booked()
    {
        var chat = await new Steps(_cluster).Reach("place-order/confirm");
        var before = chat.Stored.Drafts.Order.Creative;

        await chat.Tap("Sound, preview");
        await chat.Tap("With sound");
        await chat.Tap("Not pinned");
        await chat.Tap("Buttons: 0");
        await chat.Say("Shop - example.org");
        Assert.Contains(chat.Buttons, button => button.Text.Contains("Buttons: 1", StringComparison.Ordinal));
        await chat.Tap("Show the post");

        var shown = Preview(chat);
        Assert.True(shown is { Silent: true, IsPinned: true });
        Assert.Equal("Shop", Assert.Single(shown.Buttons).Text);
        Assert.Equal("https://example.org", Assert.Single(shown.Clicks!.Links).Url);
        Assert.Contains("Without sound", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.NotEqual(before, chat.Stored.Drafts.Order.Creative);
        await chat.TapFirst("price:");
        Assert.Single(chat.Last.Replies.OfType<BotReply.Invoice>());
    }

    [Fact]
    public async Task Way_back_changes_nothing()
    {
        var chat = await new Steps(_cluster).Reach("place-order/options");
        var creative = chat.Stored.Drafts.Order.Creative;
        await chat.Tap("With sound");

        await chat.TapFirst("back");

        Assert.False(Preview(chat).Silent);
        Assert.Equal(creative, chat.Stored.Drafts.Order.Creative);
    }

    [Fact]
    public async Task Another_post_keeps_sound_and_buttons_but_an_album_has_none()
    {
        var chat = await Buttoned();

        await chat.Say("Another text");
        Assert.Single(Preview(chat).Buttons);

        foreach (var message in new[] { 11, 12 })
        {
            var photo = new PostContent(PostText.Plain(""), [Photo with { FileId = $"f{message}" }], [], false, true);
            await chat.SendPart("g", message, photo);
        }

        await _cluster.Pass(TimeSpan.FromSeconds(1.5));
        await chat.Hear();
        Assert.Empty(Preview(chat).Buttons);
        Assert.Equal(2, Preview(chat).Media.Length);
    }

    [Fact]
    public async Task Link_and_pictures_are_shown_as_chosen()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");
        await chat.Send(new(
            new("See example.org", [new("url", 4, 11, null, null, null)]), [], [], false, true));
        await chat.Tap("Sound, preview");
        await chat.Tap("Below the text");
        await chat.Tap("Size: usual");
        await chat.Tap("Show the post");
        Assert.Equal(new LinkLook(IsLarge: true, IsAbove: true), Preview(chat).Preview);

        await chat.Send(new(PostText.Plain("Look"), [Photo], [], false, true));
        await chat.Tap("Sound, preview");
        await chat.Tap("Caption below");
        await chat.Tap("Shown openly");
        await chat.Tap("Show the post");
        Assert.True(Preview(chat) is { CaptionAbove: true, Media: [{ HasSpoiler: true }] });
    }

    [Fact]
    public async Task Line_that_is_no_button_changes_nothing()
    {
        var chat = await new Steps(_cluster).Reach("place-order/buttons");

        await chat.Say("Shop - example.org\nno button");
        Assert.Contains("Line 2", chat.Screen.Text.Text, StringComparison.Ordinal);

        await chat.Say(string.Join('\n', Enumerable.Repeat("Shop - example.org", 11)));
        Assert.Contains("At most 10", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Stored.Drafts.Order.Options!.Buttons);
    }

    [Fact]
    public async Task Revision_that_failed_half_way_goes_on_with_the_same_creative()
    {
        var chat = await new Steps(_cluster).Reach("place-order/options");
        await chat.Tap("With sound");
        var done = new BotInput.Tapped(Chat.NextUpdate(), new(chat.Person, "Ann", "en"), "c", 5, "done");
        await chat.Handle(done);
        var creative = chat.Stored.Drafts.Order.Creative;

        await chat.Handle(done);

        Assert.Equal(("place-order/confirm", creative), (chat.Stored.Step, chat.Stored.Drafts.Order.Creative));
        Assert.True(Preview(chat).Silent);
    }

    /// <summary>What nobody looks at before is not pinned.</summary>
    [Fact]
    public async Task Channel_that_approves_by_itself_takes_no_pins()
    {
        var market = await Market.Open(_cluster);
        await Market.As(market.Manager, async () =>
        {
            var settings = (await market.ChannelGrain().Suggest(Market.Price)).Value!;
            return await market.ChannelGrain().Offer(settings with { Approval = Approval.Automatic });
        });
        var chat = new Chat(_cluster, market.Advertiser);
        await chat.Start($"c_{market.Channel}");
        await chat.TapFirst("day:");
        await chat.TapFirst("at:");
        await chat.Say("An ad");

        await chat.Tap("Sound, preview");
        await chat.TapData("pin");

        Assert.DoesNotContain(chat.Buttons, button => button.Tap == "pin");
        Assert.False(chat.Stored.Drafts.Order.Options!.IsPinned);
    }

    [Fact]
    public async Task Text_that_is_too_long_is_told_by_how_much()
    {
        var chat = await new Steps(_cluster).Reach("place-order/write-creative");

        await chat.Say(new string('x', 4100));
        Assert.Contains("Shorten it by 4 ", chat.Screen.Text.Text, StringComparison.Ordinal);

        await chat.Send(new(PostText.Plain(new string('x', 1030)), [Photo], [], false, true));
        Assert.Contains("Shorten it by 6,", chat.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal("place-order/write-creative", chat.Stored.Step);
    }

    private async Task<Chat> Buttoned()
    {
        var chat = await new Steps(_cluster).Reach("place-order/buttons");
        await chat.Say("Shop - example.org");
        await chat.Tap("Show the post");
        return chat;
    }

    private static PostContent Preview(Chat chat) => chat.Last.Replies.OfType<BotReply.Preview>().Last().Content;
}
