namespace LytSlot.TelegramStandIn.Types;

/// <summary>One size of a picture.</summary>
internal sealed record PhotoSize
{
    public required string FileId { get; init; }

    public required string FileUniqueId { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public long? FileSize { get; init; }
}
