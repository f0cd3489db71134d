using LytSlot.Creatives;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Creatives;

namespace LytSlot.Grains.Tests.Creatives;

public sealed class LinkRulesTests
{
    private static readonly ClickAddress Redirect = new("https://go.example/");

    private static readonly CreativeKey Key = new(
        Guid.Parse("0198c9f2-7a00-7000-8000-000000000001"), Guid.Parse("0198c9f2-7a00-7000-8000-000000000002"));

    private static readonly PostContent Given = new(
        new("See here or example.org", [
            new("bold", 0, 3, null, null, null),
            new("text_link", 4, 4, "https://bread.example/?a=b", null, null),
            new("url", 12, 11, null, null, null)]),
        [],
        [
            new("Shop", "https://shop.example/"),
            new("Chat", "tg://resolve?domain=shop"),
            new("Shop", "https://shop.example/"),
        ],
        false,
        true);

    private static readonly PostMedia Photo = new(MediaKind.Photo, "f", "u");

    [Fact]
    public void Buttons_lead_over_the_redirect_each_by_its_own_code()
    {
        var counted = Count(LinkCounting.Buttons);

        var links = counted.Clicks!.Links;
        Assert.Equal(["https://shop.example/", "https://shop.example/"], links.Select(link => link.Url));
        Assert.All(links, link => Assert.Matches("^[A-Za-z0-9_-]{11}$", link.Code));
        Assert.NotEqual(links[0].Code, links[1].Code);
        Assert.Equal(
            [Redirect.Of(links[0].Code), "tg://resolve?domain=shop", "https://go.example/r/" + links[1].Code],
            counted.Buttons.Select(button => button.Url));
        Assert.Equal(Given.Text, counted.Text);
    }

    [Fact]
    public void Links_behind_words_only_when_asked_for_and_what_is_read_never()
    {
        var counted = Count(LinkCounting.All);

        var link = counted.Clicks!.Links[2];
        Assert.Equal("https://bread.example/?a=b", link.Url);
        Assert.Equal(
            [null, $"https://go.example/r/{link.Code}", null], counted.Text.Entities.Select(entity => entity.Url));
        Assert.Equal(Given.Text.Text, counted.Text.Text);
    }

    [Fact]
    public void Captions_within_an_album_have_links_as_well()
    {
        var caption = Given.Text with { Text = "As above so below, again" };
        var album = Given with { Media = [Photo, Photo with { Caption = caption }], Buttons = [] };

        var counted = LinkRules.Count(album with { Clicks = CountedLinks.Wish(LinkCounting.All) }, Key, Redirect);

        Assert.Equal(2, counted.Clicks!.Links.Length);
        Assert.Equal(Redirect.Of(counted.Clicks.Links[1].Code), counted.Media[1].Caption!.Entities[1].Url);
        Assert.Equal(Hash(album), Hash(LinkRules.AsGiven(counted) with { Clicks = null }));
    }

    [Fact]
    public void Same_post_gives_the_same_codes_and_another_creative_others()
    {
        var again = Count(LinkCounting.All);
        var other = LinkRules.Count(
            Given with { Clicks = CountedLinks.Wish(LinkCounting.All) },
            Key with { Creative = Guid.CreateVersion7() },
            Redirect);

        Assert.Equal(Hash(Count(LinkCounting.All)), Hash(again));
        Assert.Empty(other.Clicks!.Links.Select(l => l.Code).Intersect(again.Clicks!.Links.Select(l => l.Code)));
    }

    [Theory]
    [InlineData(LinkCounting.Buttons)]
    [InlineData(LinkCounting.All)]
    public void Editing_begins_with_what_was_given(LinkCounting which) =>
        Assert.Equal(Hash(Given), Hash(LinkRules.AsGiven(Count(which)) with { Clicks = null }));

    [Fact]
    public void Counted_post_is_counted_anew_when_it_is_edited()
    {
        var options = PostOptions.Of(Count(LinkCounting.Buttons), mayPin: false);

        var edited = (options with { Silent = true }).Apply(Count(LinkCounting.Buttons));

        Assert.Equal(Given.Buttons.AsEnumerable(), edited.Buttons);
        Assert.Equal((LinkCounting.Buttons, 0), (edited.Clicks!.Which, edited.Clicks.Links.Length));
        Assert.Null((options with { Counts = LinkCounting.None }).Apply(Count(LinkCounting.Buttons)).Clicks);
    }

    [Fact]
    public void Without_a_redirect_or_a_wish_nothing_changes()
    {
        var nowhere = LinkRules.Count(
            Given with { Clicks = CountedLinks.Wish(LinkCounting.All) }, Key, new ClickAddress(null));

        Assert.Equal(Hash(Given), Hash(nowhere));
        Assert.Equal(Hash(Given), Hash(LinkRules.Count(Given, Key, Redirect)));
        Assert.Equal(Hash(Given), Hash(Count(LinkCounting.None)));
    }

    [Fact]
    public void Links_that_come_along_with_a_wish_are_not_believed()
    {
        var forged = Given with { Clicks = new(LinkCounting.Buttons, [new("AAAAAAAAAAA", "https://evil.example/")]) };

        Assert.Equal(Hash(Count(LinkCounting.Buttons)), Hash(LinkRules.Count(forged, Key, Redirect)));
    }

    [Fact]
    public void Counting_goes_round()
    {
        var options = PostOptions.Of(Given, mayPin: false);
        var seen = new List<LinkCounting>();
        for (var tap = 0; tap < 3; tap++)
        {
            options = options.OtherCounting();
            seen.Add(options.Counts);
        }

        Assert.Equal([LinkCounting.Buttons, LinkCounting.All, LinkCounting.None], seen);
    }

    private static PostContent Count(LinkCounting which) =>
        LinkRules.Count(Given with { Clicks = new(which, []) }, Key, Redirect);

    private static string Hash(PostContent content) => CreativeRules.Hash(content);
}
