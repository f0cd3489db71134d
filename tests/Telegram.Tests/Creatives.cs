using System.Text.Json;
using LytSlot.Creatives;

namespace LytSlot.Telegram.Tests;

/// <summary>Posts to publish.</summary>
internal static class Creatives
{
    public static readonly PostContent Text = new(
        new PostText("Buy our bread at https://bread.example now", [new("bold", 0, 3, null, null, null)]),
        [],
        [new LinkButton("Shop", "https://bread.example/")],
        Silent: false,
        LinkPreview: false);

    public static async Task<PostContent> Photo(this TelegramWorld world) => Text with
    {
        Media = [Medium((await world.Media(new { photo = "bread" }))[0], MediaKind.Photo)],
    };

    public static async Task<PostContent> Album(this TelegramWorld world)
    {
        var media = await world.Media(new
        {
            album = new object[] { new { photo = "bread" }, new { photo = "cake" }, new { video = "oven" } },
        });
        return Text with
        {
            Media =
            [
                Medium(media[0], MediaKind.Photo),
                Medium(media[1], MediaKind.Photo),
                Medium(media[2], MediaKind.Video),
            ],
            Buttons = [],
        };
    }

    public static async Task<PostContent> Files(this TelegramWorld world)
    {
        var media = await world.Media(new { album = new object[] { new { document = "a" }, new { document = "b" } } });
        return Text with
        {
            Media = [.. media.Select(file => Medium(file, MediaKind.Document))],
            CaptionAt = 1,
            Buttons = [],
        };
    }

    private static PostMedia Medium(JsonElement file, MediaKind kind) => new(
        kind, file.GetProperty("fileId").GetString()!, file.GetProperty("fileUniqueId").GetString()!);
}
