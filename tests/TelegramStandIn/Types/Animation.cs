namespace LytSlot.TelegramStandIn.Types;

/// <summary>A silent video.</summary>
internal sealed record Animation
{
    public required string FileId { get; init; }

    public required string FileUniqueId { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public int Duration { get; init; }

    public PhotoSize? Thumbnail { get; init; }

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    public long? FileSize { get; init; }
}
