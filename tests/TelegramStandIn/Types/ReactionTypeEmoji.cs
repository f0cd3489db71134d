namespace LytSlot.TelegramStandIn.Types;

/// <summary>A reaction by emoji.</summary>
internal sealed record ReactionTypeEmoji(string Emoji)
{
    public string Type { get; } = "emoji";
}
