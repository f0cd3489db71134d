namespace LytSlot.TelegramStandIn.Types;

/// <summary>A reaction and how often it was added.</summary>
internal sealed record ReactionCount(ReactionTypeEmoji Type, int TotalCount);
