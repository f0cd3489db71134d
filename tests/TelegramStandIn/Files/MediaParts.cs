using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Files;

/// <summary>Puts a file into a message: new file ids each time, the same unique ids for ever.</summary>
internal static class MediaParts
{
    public static Message Show(World world, Message message, MediaFile file) => file.Kind switch
    {
        MediaKind.Photo => message with { Photo = Sizes(world, file) },
        MediaKind.Video => message with
        {
            Video = new Video
            {
                FileId = NewId(world, file, 'o'),
                FileUniqueId = FileIds.Unique(file, 'o'),
                Width = file.Width,
                Height = file.Height,
                Duration = 12,
                Thumbnail = Thumbnail(world, file),
                FileName = file.Name,
                MimeType = file.MimeType,
                FileSize = file.Size,
            },
        },
        MediaKind.Animation => message with
        {
            Animation = new Animation
            {
                FileId = NewId(world, file, 'o'),
                FileUniqueId = FileIds.Unique(file, 'o'),
                Width = file.Width,
                Height = file.Height,
                Duration = 3,
                Thumbnail = Thumbnail(world, file),
                FileName = file.Name,
                MimeType = file.MimeType,
                FileSize = file.Size,
            },
            Document = DocumentOf(world, file),
        },
        MediaKind.Document => message with { Document = DocumentOf(world, file) },
        MediaKind.None => throw new ArgumentOutOfRangeException(nameof(file)),
    };

    /// <summary>The message with every file in it under new ids, as a copy or a forward has them.</summary>
    public static Message Renewed(World world, Message message) => FileOf(world, message) is { } file
        ? Show(world, Bare(message), file)
        : message;

    public static MediaFile? FileOf(World world, Message message) =>
        AnyFileId(message) is { } id && FileIds.KeyIn(id) is { } key ? world.Media.GetValueOrDefault(key) : null;

    public static Message Bare(Message message) =>
        message with { Photo = null, Video = null, Animation = null, Document = null };

    public static PhotoSize[] Sizes(World world, MediaFile file) =>
    [
        .. new[] { ('s', 90), ('m', 320), ('x', 800) }
            .Where(size => size.Item2 < Math.Max(file.Width, file.Height) || size.Item1 == 'x')
            .Select(size => Size(world, file, size.Item1, size.Item2)),
    ];

    private static string? AnyFileId(Message message) =>
        message.Photo?[0].FileId ?? message.Video?.FileId ?? message.Animation?.FileId ?? message.Document?.FileId;

    private static Document DocumentOf(World world, MediaFile file) => new()
    {
        FileId = NewId(world, file, 'o'),
        FileUniqueId = FileIds.Unique(file, 'o'),
        FileName = file.Name,
        MimeType = file.MimeType,
        FileSize = file.Size,
    };

    private static PhotoSize Thumbnail(World world, MediaFile file) => Size(world, file, 'm', 320);

    private static PhotoSize Size(World world, MediaFile file, char letter, int longest)
    {
        var scale = Math.Min(1.0, longest / (double)Math.Max(file.Width, file.Height));
        return new PhotoSize
        {
            FileId = NewId(world, file, letter),
            FileUniqueId = FileIds.Unique(file, letter),
            Width = Math.Max(1, (int)Math.Round(file.Width * scale)),
            Height = Math.Max(1, (int)Math.Round(file.Height * scale)),
            FileSize = Math.Max(1, (long)(file.Size * scale * scale)),
        };
    }

    private static string NewId(World world, MediaFile file, char size) => FileIds.New(file, size, world.NextId());
}
