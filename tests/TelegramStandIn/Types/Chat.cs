namespace LytSlot.TelegramStandIn.Types;

/// <summary>A private chat or a channel, as it stands inside a message.</summary>
internal sealed record Chat
{
    public long Id { get; init; }

    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }
}
