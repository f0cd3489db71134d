namespace LytSlot.TelegramStandIn.Types;

/// <summary>The chat a person picked with a request button.</summary>
internal sealed record ChatShared
{
    public int RequestId { get; init; }

    public long ChatId { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }
}
