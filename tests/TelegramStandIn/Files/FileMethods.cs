using System.Collections.Concurrent;
using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Files;

/// <summary>Downloading files.</summary>
internal static class FileMethods
{
    private const int LongestPreview = 800;

    private static readonly ConcurrentDictionary<(string Name, string Size), byte[]> Drawn = new();

    public static object Describe(BotCall call)
    {
        var id = call.RequiredText("file_id");
        var file = FileIds.KeyIn(id) is { } key ? call.World.Media.GetValueOrDefault(key) : null;
        if (file is null)
        {
            throw Refusal.BadRequest("invalid file_id");
        }

        var size = FileIds.SizeIn(id);
        return new TelegramFile
        {
            FileId = id,
            FileUniqueId = FileIds.Unique(file, size),
            FileSize = file.Size,
            FilePath = $"files/{file.Key}/{size}",
        };
    }

    /// <summary>The bytes of a file and their type; null when there is no such file.</summary>
    public static (byte[] Content, string MimeType)? Read(World world, string key, string size)
    {
        var file = world.Act(() => world.Media.GetValueOrDefault(key));
        if (file is null)
        {
            return null;
        }

        if (file.Content is { } content)
        {
            return (content, file.MimeType);
        }

        var drawn = Drawn.GetOrAdd((file.Name, size), wanted => Draw(file, wanted.Size));
        return (drawn, "image/png");
    }

    private static byte[] Draw(MediaFile file, string size)
    {
        var longest = size switch
        {
            "s" => 90,
            "m" => 320,
            _ => LongestPreview,
        };
        return GeneratedPicture.Draw(file.Name, longest, file.Height * longest / file.Width);
    }
}
