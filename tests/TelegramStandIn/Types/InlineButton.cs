namespace LytSlot.TelegramStandIn.Types;

/// <summary>A button under a message.</summary>
internal sealed record InlineButton
{
    public required string Text { get; init; }

    public string? IconCustomEmojiId { get; init; }

    public string? Style { get; init; }

    public string? Url { get; init; }

    public string? CallbackData { get; init; }

    public System.Text.Json.JsonElement? WebApp { get; init; }

    public System.Text.Json.JsonElement? LoginUrl { get; init; }

    public string? SwitchInlineQuery { get; init; }

    public string? SwitchInlineQueryCurrentChat { get; init; }

    public System.Text.Json.JsonElement? SwitchInlineQueryChosenChat { get; init; }

    public CopyText? CopyText { get; init; }

    public bool? Pay { get; init; }
}
