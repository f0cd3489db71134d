namespace LytSlot.TelegramStandIn.Types;

/// <summary>A button of the keyboard under the message field.</summary>
internal sealed record KeyboardButton
{
    public required string Text { get; init; }

    public string? IconCustomEmojiId { get; init; }

    public string? Style { get; init; }

    public RequestChatButton? RequestChat { get; init; }

    public bool? RequestContact { get; init; }

    public bool? RequestLocation { get; init; }
}
