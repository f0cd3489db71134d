using System.Text.Json;
using LytSlot.Creatives;

namespace LytSlot.Telegram.Tests;

/// <summary>Everything that may be published, by the name of its golden file.</summary>
internal static class PostKinds
{
    private const string Words =
        "Bold italic under strike spoiler code\nlet x = 1\nquoted\nlong quote\n"
        + "link Ann 👍 #bread @bakery https://bread.example";

    private static readonly PostContent Plain = new(PostText.Plain("Fresh"), [], [], Silent: false, LinkPreview: true);

    public static readonly IReadOnlyDictionary<string, PostContent> All = new Dictionary<string, PostContent>
    {
        ["text"] = Plain with { Text = new(Words, [.. Entities()]) },
        ["text-silent-no-preview-buttons"] = Plain with
        {
            Silent = true,
            LinkPreview = false,
            Buttons = [new("Our shop", "https://bread.example"), new("Write – to us", "https://t.me/bakery")],
        },
        ["text-preview-above-large"] = Plain with
        {
            Preview = new("https://bread.example/best", IsLarge: true, IsAbove: true),
        },
        ["text-preview-small"] = Plain with { Preview = new(IsSmall: true) },
        ["photo"] = Plain with
        {
            CaptionAbove = true,
            Media = [Medium(MediaKind.Photo, "bread") with { HasSpoiler = true }],
        },
        ["video-buttons"] = Plain with
        {
            Text = new("Fresh", [new("bold", 0, 5, null, null, null)]),
            Media = [Medium(MediaKind.Video, "oven") with { HasSpoiler = true }],
            CaptionAbove = true,
            Buttons = [new("Shop", "https://bread.example/?a=1&b=2")],
        },
        ["animation"] = Plain with { Text = PostText.Plain(""), Media = [Medium(MediaKind.Animation, "dough")] },
        ["document"] = Plain with { Media = [Medium(MediaKind.Document, "prices")] },
        ["album"] = Plain with
        {
            Silent = true,
            CaptionAt = 1,
            CaptionAbove = true,
            Media =
            [
                Medium(MediaKind.Photo, "bread") with { HasSpoiler = true },
                Medium(MediaKind.Video, "oven"),
                Medium(MediaKind.Photo, "cake"),
            ],
        },
        ["album-of-ten"] = Plain with
        {
            Media = [.. Enumerable.Range(1, 10).Select(number => Medium(MediaKind.Photo, $"bread {number}"))],
        },
        ["album-of-documents"] = Plain with
        {
            CaptionAt = 1,
            Media =
            [
                Medium(MediaKind.Document, "menu") with
                {
                    Caption = new("The menu", [new("italic", 4, 4, null, null, null)]),
                },
                Medium(MediaKind.Document, "prices"),
            ],
        },
    };

    /// <summary>The post with file ids as the stand-in gave them for files of those names.</summary>
    public static async Task<PostContent> WithFiles(this TelegramWorld world, PostContent post)
    {
        var media = new List<PostMedia>();
        foreach (var medium in post.Media)
        {
            var kind = JsonNamingPolicy.CamelCase.ConvertName(medium.Kind.ToString());
            var file = (await world.Media(new Dictionary<string, string> { [kind] = medium.FileId }))[0];
            media.Add(medium with
            {
                FileId = file.GetProperty("fileId").GetString()!,
                UniqueId = file.GetProperty("fileUniqueId").GetString()!,
            });
        }

        return post with { Media = [.. media] };
    }

    private static PostMedia Medium(MediaKind kind, string name) => new(kind, name, name);

    private static TextEntity[] Entities() =>
    [
        new("bold", 0, 4, null, null, null),
        new("italic", 5, 6, null, null, null),
        new("underline", 12, 5, null, null, null),
        new("strikethrough", 18, 6, null, null, null),
        new("spoiler", 25, 7, null, null, null),
        new("code", 33, 4, null, null, null),
        new("pre", 38, 9, null, "rust", null),
        new("blockquote", 48, 6, null, null, null),
        new("expandable_blockquote", 55, 10, null, null, null),
        new("text_link", 66, 4, "https://bread.example/", null, null),
        new("text_mention", 71, 3, null, null, null, UserId: TelegramWorld.Owner),
        new("custom_emoji", 75, 2, null, null, "5368324170671202286"),
    ];
}
