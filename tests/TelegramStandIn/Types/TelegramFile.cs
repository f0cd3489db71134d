namespace LytSlot.TelegramStandIn.Types;

/// <summary>What <c>getFile</c> answers.</summary>
internal sealed record TelegramFile
{
    public required string FileId { get; init; }

    public required string FileUniqueId { get; init; }

    public long? FileSize { get; init; }

    public string? FilePath { get; init; }
}
