namespace LytSlot.TelegramStandIn.Types;

/// <summary>A tap on an inline button.</summary>
internal sealed record CallbackQuery
{
    public required string Id { get; init; }

    public required User From { get; init; }

    public Message? Message { get; init; }

    public required string ChatInstance { get; init; }

    public string? Data { get; init; }
}
