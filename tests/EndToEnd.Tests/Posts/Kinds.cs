namespace LytSlot.EndToEnd.Tests.Posts;

/// <summary>Everything an advertiser may publish, as their app sends it.</summary>
internal static class Kinds
{
    /// <summary>Somebody without a username, whom a text names.</summary>
    public const long Mentioned = 71;

    private const string Words =
        "Bold italic under strike spoiler code\nlet x = 1\nquoted\nlong quote\n"
        + "link Ann 👍 #bread @bakery bread.example";

    public static readonly IReadOnlyList<Kind> All =
    [
        new("text", "sendMessage", new { text = Words, entities = Entities() }),
        new("text-link-above", "sendMessage", new
        {
            text = "Read https://bread.example/today",
            linkPreviewOptions = new
            {
                url = "https://bread.example/best",
                preferLargeMedia = true,
                showAboveText = true,
            },
        }),
        new("text-no-preview-silent-buttons", "sendMessage", new { text = "Bread at https://bread.example" })
        {
            Options = async advertiser =>
            {
                await advertiser.Taps("sound");
                await advertiser.Taps("preview");
                await advertiser.Taps("buttons");
                await advertiser.Says("Our shop - bread.example\nWrite – to us - @bakery");
            },
        },
        new("photo", "sendPhoto", new
        {
            photo = "bread",
            caption = "Fresh",
            hasSpoiler = true,
            showCaptionAboveMedia = true,
        }),
        new("video", "sendVideo", new { video = "oven", caption = "Hot", entities = new[] { Entity("bold", 0, 3) } })
        {
            Options = async advertiser =>
            {
                await advertiser.Taps("spoiler");
                await advertiser.Taps("caption");
                await advertiser.Taps("buttons");
                await advertiser.Says("Shop - https://bread.example/?a=1&b=2");
            },
        },
        new("animation-pinned", "sendAnimation", new { animation = "dough" })
        {
            IsPinned = true,
            Options = advertiser => advertiser.Taps("pin"),
        },
        new("document", "sendDocument", new { document = "prices.pdf", caption = "All prices" }),
        new("album", "sendMediaGroup", new
        {
            album = new object[]
            {
                new { photo = "bread", hasSpoiler = true },
                new { video = "oven", caption = "Both", entities = new[] { Entity("italic", 0, 4) } },
                new { photo = "cake" },
            },
        })
        {
            Messages = 3,
        },
        new("album-of-documents", "sendMediaGroup", new
        {
            album = new object[]
            {
                new { document = "menu.pdf", caption = "The menu" },
                new { document = "prices.pdf", caption = "The prices" },
            },
        })
        {
            Messages = 2,
        },
    ];

    private static object[] Entities() =>
    [
        Entity("bold", 0, 4), Entity("italic", 5, 6), Entity("underline", 12, 5), Entity("strikethrough", 18, 6),
        Entity("spoiler", 25, 7), Entity("code", 33, 4),
        new { type = "pre", offset = 38, length = 9, language = "rust" },
        Entity("blockquote", 48, 6), Entity("expandable_blockquote", 55, 10),
        new { type = "text_link", offset = 66, length = 4, url = "https://bread.example/" },
        new { type = "text_mention", offset = 71, length = 3, user = new { id = Mentioned, firstName = "Ann" } },
        new { type = "custom_emoji", offset = 75, length = 2, customEmojiId = "5368324170671202286" },
    ];

    private static object Entity(string type, int offset, int length) => new { type, offset, length };
}
