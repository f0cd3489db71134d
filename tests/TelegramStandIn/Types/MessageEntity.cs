namespace LytSlot.TelegramStandIn.Types;

/// <summary>A marked part of a text; offset and length count UTF-16 units.</summary>
internal sealed record MessageEntity
{
    public required string Type { get; init; }

    public int Offset { get; init; }

    public int Length { get; init; }

    public string? Url { get; init; }

    public User? User { get; init; }

    public string? Language { get; init; }

    public string? CustomEmojiId { get; init; }

    public long? UnixTime { get; init; }

    public string? DateTimeFormat { get; init; }
}
