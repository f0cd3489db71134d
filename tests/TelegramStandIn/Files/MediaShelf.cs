using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Files;

/// <summary>Finds and adds files.</summary>
internal static class MediaShelf
{
    private const int GeneratedWidth = 800;
    private const int GeneratedHeight = 600;

    /// <summary>
    /// The file behind what a call gave: an upload, a file id, or an address, which is drawn, not fetched.
    /// </summary>
    public static MediaFile Find(World world, CallArguments call, MediaKind kind, string given)
    {
        if (given.StartsWith("attach://", StringComparison.Ordinal))
        {
            var upload = call.Upload(given["attach://".Length..])
                ?? throw Refusal.BadRequest($"there is no {kind.ToString().ToLowerInvariant()} in the request");
            return Upload(world, kind, upload);
        }

        if (Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return Generated(world, kind, given);
        }

        var file = FileIds.KeyIn(given) is { } key ? world.Media.GetValueOrDefault(key) : null;
        if (file is null)
        {
            throw FileIds.Wrong();
        }

        return file.Kind == kind
            ? file
            : throw Refusal.BadRequest($"can't use file of type {file.Kind} as {kind}");
    }

    /// <summary>A picture that needs no source: the same name gives the same file.</summary>
    public static MediaFile Generated(World world, MediaKind kind, string name)
    {
        var key = FileIds.KeyOf($"{kind}:{name}");
        if (world.Media.TryGetValue(key, out var known))
        {
            return known;
        }

        var (mime, extension) = kind switch
        {
            MediaKind.Photo => ("image/png", "png"),
            MediaKind.Document => ("application/pdf", "pdf"),
            _ => ("video/mp4", "mp4"),
        };
        var fileName = Path.HasExtension(name) ? Path.GetFileName(name) : $"{name}.{extension}";
        var file = new MediaFile(
            key, kind, fileName, mime, GeneratedWidth, GeneratedHeight, 40_000 + (name.Length * 137), null);
        world.Put(file);
        return file;
    }

    public static MediaFile Upload(World world, MediaKind kind, Upload upload)
    {
        if (upload.Content.Length == 0)
        {
            throw Refusal.BadRequest("file must be non-empty");
        }

        var (width, height) = ImageHeader.Size(upload.Content);
        if (kind == MediaKind.Photo && width == 0)
        {
            throw Refusal.BadRequest("IMAGE_PROCESS_FAILED");
        }

        var file = new MediaFile(
            FileIds.KeyOf(World.NewToken("upload")),
            kind,
            upload.FileName,
            upload.MimeType ?? "application/octet-stream",
            width == 0 ? 640 : width,
            height == 0 ? 360 : height,
            upload.Content.Length,
            upload.Content);
        world.Put(file);
        return file;
    }
}
