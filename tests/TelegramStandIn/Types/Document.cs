namespace LytSlot.TelegramStandIn.Types;

/// <summary>Any other file.</summary>
internal sealed record Document
{
    public required string FileId { get; init; }

    public required string FileUniqueId { get; init; }

    public PhotoSize? Thumbnail { get; init; }

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    public long? FileSize { get; init; }
}
