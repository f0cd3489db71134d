using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Analytics;

/// <summary>Links whose clicks are counted, from the first preview on.</summary>
public sealed class CountedLinksTests(ClusterFixture fixture)
{
    private static readonly PostContent Post = new(
        PostText.Plain("Bread"),
        [],
        [new("Shop", "https://shop.example/")],
        false,
        true,
        Clicks: CountedLinks.Wish(LinkCounting.Buttons));

    private readonly TestCluster _cluster = fixture.Cluster;

    private readonly CreativeKey _key = new(Guid.CreateVersion7(), Guid.CreateVersion7());

    private readonly Caller _author = Caller.Person(Ids.NewPerson());

    [Fact]
    public async Task Failed_write_leaves_nothing_and_the_next_gives_the_same_links()
    {
        await _cluster.FailNextWrite(_key.ToString());
        await Assert.ThrowsAnyAsync<Exception>(Write);
        Assert.Null(_cluster.Disk.Stored("creative", _key.ToString()));

        var written = await Write();
        var again = await Write();

        var link = Assert.Single(written.Value!.Content.Clicks!.Links);
        Assert.Equal($"{TestCluster.Redirect}/r/{link.Code}", Assert.Single(written.Value.Content.Buttons).Url);
        Assert.Equal(written.Value.Hash, again.Value!.Hash);
        var stored = _cluster.Disk.Read<CreativeState>("creative", _key.ToString());
        Assert.Equal(new CountedLink(link.Code, "https://shop.example/"), stored.Content!.Clicks!.Links.Single());
    }

    [Fact]
    public async Task Clicks_on_buttons_are_counted_until_the_person_says_otherwise()
    {
        var chat = await new Steps(_cluster).Reach("place-order/buttons");
        await chat.Say("Shop - shop.example");
        await chat.Tap("Show the post");
        Assert.StartsWith(TestCluster.Redirect, Assert.Single(Preview(chat).Buttons).Url, StringComparison.Ordinal);
        Assert.Contains("https://shop.example", chat.Screen.Text.Text, StringComparison.Ordinal);

        await chat.Tap("Sound, preview");
        await chat.Tap("Clicks: on buttons");
        await chat.Tap("Show the post");
        Assert.Equal("https://shop.example", Assert.Single(Preview(chat).Buttons).Url);

        await chat.Say("Another text");
        Assert.Equal("https://shop.example", Assert.Single(Preview(chat).Buttons).Url);
    }

    private static PostContent Preview(Chat chat) => chat.Last.Replies.OfType<BotReply.Preview>().Last().Content;

    private async Task<Outcome<CreativeView>> Write()
    {
        using var author = _author.Enter();
        return await _cluster.Client.GetGrain<ICreativeGrain>(_key.ToString()).Write(Post);
    }
}
