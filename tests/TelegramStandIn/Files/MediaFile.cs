namespace LytSlot.TelegramStandIn.Files;

/// <summary>A file on the server. Its key is the stable part of every file id that leads to it.</summary>
/// <param name="Content">Null for a generated picture: it is drawn from the name when asked for.</param>
internal sealed record MediaFile(
    string Key,
    MediaKind Kind,
    string Name,
    string MimeType,
    int Width,
    int Height,
    long Size,
    byte[]? Content);
