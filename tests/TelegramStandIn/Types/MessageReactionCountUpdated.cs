namespace LytSlot.TelegramStandIn.Types;

/// <summary>What people who stay anonymous reacted with on a post.</summary>
internal sealed record MessageReactionCountUpdated
{
    public required Chat Chat { get; init; }

    public int MessageId { get; init; }

    public long Date { get; init; }

    public required IReadOnlyList<ReactionCount> Reactions { get; init; }
}
