namespace LytSlot.TelegramStandIn.Types;

/// <summary>Where a forwarded message came from.</summary>
internal sealed record MessageOrigin
{
    public required string Type { get; init; }

    public long Date { get; init; }

    public User? SenderUser { get; init; }

    public Chat? Chat { get; init; }

    public int? MessageId { get; init; }
}
