using LytSlot.Creatives;
using LytSlot.Grains.Publishing;

namespace LytSlot.Grains.Tests.Publishing;

public sealed class ContentFingerprintTests
{
    private static readonly TextEntity Bold = new("bold", 0, 3, null, null, null);
    private static readonly PostMedia Photo = new(MediaKind.Photo, "file-1", "unique-1");
    private static readonly PostMedia Other = new(MediaKind.Photo, "file-2", "unique-2");
    private static readonly LinkButton Shop = new("Shop", "https://bread.example/");

    [Fact]
    public void Loose_survives_what_Telegram_tidies()
    {
        var written = Post("  Buy\r\n our\u200b bread \n");
        var shown = Seen("Buy\n our bread");

        Assert.Equal(ContentFingerprint.Loose(written), ContentFingerprint.Loose(shown));
    }

    [Fact]
    public void Loose_survives_new_file_ids_and_added_entities()
    {
        var written = Post("Buy our bread") with { Media = [Photo] };
        var shown = Seen("Buy our bread", Photo with { FileId = "file-9" }) with { Buttons = [Shop] };

        Assert.Equal(ContentFingerprint.Loose(written), ContentFingerprint.Loose(shown));
    }

    [Theory]
    [InlineData("Buy our breads")]
    [InlineData("buy our bread")]
    [InlineData("")]
    public void Loose_tells_other_texts(string text) =>
        Assert.NotEqual(ContentFingerprint.Loose(Post("Buy our bread")), ContentFingerprint.Loose(Seen(text)));

    [Fact]
    public void Loose_tells_other_media_and_none()
    {
        var written = ContentFingerprint.Loose(Post("Buy our bread") with { Media = [Photo] });

        Assert.NotEqual(written, ContentFingerprint.Loose(Seen("Buy our bread", Other)));
        Assert.NotEqual(written, ContentFingerprint.Loose(Seen("Buy our bread")));
    }

    [Fact]
    public void Loose_of_an_album_has_a_part_for_each_message()
    {
        var album = ContentFingerprint.Loose(Post("Buy our bread") with { Media = [Photo, Other] });

        Assert.True(ContentFingerprint.IsPart(album, 0, ContentFingerprint.Loose(Seen("Buy our bread", Photo))));
        Assert.True(ContentFingerprint.IsPart(album, 1, ContentFingerprint.Loose(Seen("", Other))));
        Assert.False(ContentFingerprint.IsPart(album, 0, ContentFingerprint.Loose(Seen("", Other))));
        Assert.False(ContentFingerprint.IsPart(album, 2, ContentFingerprint.Loose(Seen("", Other))));
    }

    [Fact]
    public void Caption_counts_where_it_stands()
    {
        var album = ContentFingerprint.Loose(Post("Buy our bread") with
        {
            Media = [Photo with { Caption = PostText.Plain("Today") }, Other],
            CaptionAt = 1,
        });

        Assert.True(ContentFingerprint.IsPart(album, 0, ContentFingerprint.Loose(Seen("Today", Photo))));
        Assert.True(ContentFingerprint.IsPart(album, 1, ContentFingerprint.Loose(Seen("Buy our bread", Other))));
    }

    [Fact]
    public void Fingerprint_of_one_message_is_its_own_whole()
    {
        var strict = ContentFingerprint.Strict(Seen("Buy"));

        Assert.Equal(strict, ContentFingerprint.Whole([strict]));
        Assert.True(ContentFingerprint.IsPart(strict, 0, strict));
    }

    [Fact]
    public void Strict_does_not_mind_the_order_of_entities()
    {
        var italic = new TextEntity("italic", 4, 3, null, null, null);
        var one = new SeenMessage(new("Buy our bread", [Bold, italic]), null, []);
        var two = one with { Text = new("Buy our bread", [italic, Bold]) };

        Assert.Equal(ContentFingerprint.Strict(one), ContentFingerprint.Strict(two));
    }

    [Fact]
    public void Strict_tells_every_change()
    {
        SeenMessage[] messages =
        [
            Seen("Buy our bread"),
            Seen("Buy our  bread"),
            Seen("Buy our bread", Photo),
            Seen("Buy our bread", Photo with { Kind = MediaKind.Document }),
            Seen("Buy our bread") with { Text = new("Buy our bread", [Bold]) },
            Seen("Buy our bread") with { Text = new("Buy our bread", [Bold with { Length = 4 }]) },
            Seen("Buy our bread") with { Text = new("Buy our bread", [Bold with { Url = "https://a.example" }]) },
            Seen("Buy our bread") with { Text = new("Buy our bread", [Bold with { UserId = 8 }]) },
            Seen("Buy our bread") with { Text = new("Buy our bread", [Bold with { UserId = 9 }]) },
            Seen("Buy our bread") with { Buttons = [Shop] },
            Seen("Buy our bread") with { Buttons = [Shop with { Url = "https://evil.example/" }] },
        ];

        Assert.Equal(messages.Length, messages.Select(ContentFingerprint.Strict).Distinct().Count());
    }

    private static PostContent Post(string text) =>
        new(PostText.Plain(text), [], [], Silent: false, LinkPreview: false);

    private static SeenMessage Seen(string text, PostMedia? media = null) => new(PostText.Plain(text), media, []);
}
