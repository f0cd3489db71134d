using LytSlot.Creatives;
using LytSlot.Grains.Creatives;

namespace LytSlot.Grains.Tests.Creatives;

public sealed class CreativeRulesTests
{
    private static readonly PostContent Text = new(PostText.Plain("Bread"), [], [], false, true);

    [Theory]
    [InlineData("", "creative.empty")]
    [InlineData(" \n ", "creative.empty")]
    [InlineData("p", null)]
    [InlineData("v", null)]
    [InlineData("a", null)]
    [InlineData("d", null)]
    [InlineData("pv", null)]
    [InlineData("dd", null)]
    [InlineData("pppppppppp", null)]
    [InlineData("ppppppppppp", "creative.large_album")]
    [InlineData("pd", "creative.mixed_album")]
    [InlineData("pa", "creative.mixed_album")]
    [InlineData("aa", "creative.mixed_album")]
    public void Media_go_together_as_Telegram_lets_them(string media, string? code) =>
        Assert.Equal(code, CreativeRules.Objection(Of(media))?.Code);

    [Theory]
    [InlineData("", 4096, null)]
    [InlineData("", 4097, "creative.too_long")]
    [InlineData("p", 1024, null)]
    [InlineData("p", 1025, "creative.caption_too_long")]
    [InlineData("pp", 1024, null)]
    [InlineData("pp", 1025, "creative.caption_too_long")]
    public void Length_is_counted_in_utf16_units(string media, int length, string? code)
    {
        var content = Of(media) with { Text = PostText.Plain(new string('ы', length - 2) + "😀") };

        Assert.Equal(code, CreativeRules.Objection(content)?.Code);
    }

    [Fact]
    public void Own_caption_of_a_medium_is_judged_like_the_text()
    {
        var album = Of("dd");
        var tooLong = album.Media[1] with { Caption = PostText.Plain(new string('x', 1025)) };
        var unclean = album.Media[1] with { Caption = PostText.Plain("a\0") };

        Assert.Equal("creative.caption_too_long", Code(album with { Media = [album.Media[0], tooLong] }));
        Assert.Equal("creative.bad_text", Code(album with { Media = [album.Media[0], unclean] }));
        Assert.Equal("creative.bad_media", Code(album with { CaptionAt = 2 }));
        Assert.Equal("creative.bad_media", Code(Text with { CaptionAt = 1 }));
    }

    [Theory]
    [InlineData("https://example.org/a?b=c", null)]
    [InlineData("http://пример.рф", null)]
    [InlineData("tg://resolve?domain=x", null)]
    [InlineData("https://nowhere", "creative.bad_button")]
    [InlineData("javascript:alert(1)", "creative.bad_button")]
    [InlineData("https://example.org/a b", "creative.bad_button")]
    [InlineData("", "creative.bad_button")]
    public void Button_opens_an_address(string url, string? code) =>
        Assert.Equal(code, Code(Text with { Buttons = [new("Shop", url)] }));

    [Fact]
    public void Buttons_are_ten_at_most_and_none_on_an_album()
    {
        LinkButton button = new("Shop", "https://example.org");

        Assert.Null(Code(Text with { Buttons = [.. Enumerable.Repeat(button, 10)] }));
        Assert.Equal("creative.many_buttons", Code(Text with { Buttons = [.. Enumerable.Repeat(button, 11)] }));
        Assert.Equal("creative.buttons_on_album", Code(Of("pp") with { Buttons = [button] }));
        Assert.Equal("creative.bad_button", Code(Text with { Buttons = [button with { Text = new('x', 65) }] }));
    }

    [Fact]
    public void Address_of_a_preview_is_one() => Assert.Equal(
        "creative.bad_preview", Code(Text with { Preview = new("javascript:alert(1)") }));

    /// <summary>Orders hold the hash of what was approved, whichever release wrote it.</summary>
    [Fact]
    public void Hash_of_older_content_stays_what_it_was() => Assert.Equal(
        "1389a832efe952616fbec89d78f49d194f8e2fd642b32afd569cb84be6912e1d",
        CreativeRules.Hash(new(
            new("Buy bread", [new("text_link", 0, 3, "https://bread.example/", null, null)]),
            [new(MediaKind.Photo, "f", "u")],
            [new("Shop", "https://bread.example/")],
            Silent: true,
            LinkPreview: false)));

    [Fact]
    public void Hash_tells_what_was_added()
    {
        var photo = Of("p");
        PostContent[] contents =
        [
            photo,
            photo with { CaptionAbove = true },
            photo with { Media = [photo.Media[0] with { HasSpoiler = true }] },
            Text,
            Text with { Preview = new(IsLarge: true) },
            Text with { Text = new("Bread", [new("text_mention", 0, 5, null, null, null, 8)]) },
        ];

        Assert.Equal(contents.Length, contents.Select(CreativeRules.Hash).Distinct().Count());
    }

    private static string? Code(PostContent content) => CreativeRules.Objection(content)?.Code;

    private static PostContent Of(string kinds) => kinds.Trim() == ""
        ? Text with { Text = PostText.Plain(kinds) }
        : Text with { Media = [.. kinds.Select(Medium)] };

    private static PostMedia Medium(char kind, int at) => new(
        kind switch
        {
            'p' => MediaKind.Photo,
            'v' => MediaKind.Video,
            'a' => MediaKind.Animation,
            _ => MediaKind.Document,
        },
        $"f{at}",
        $"u{at}");
}
