using LytSlot.Channels;
using LytSlot.Conversations;

namespace LytSlot.BotHost.Updates;

/// <summary>An update that is of use to us. Closed: every kind is nested here.</summary>
/// <param name="Lane">What keeps its order.</param>
internal abstract record Inbound(Lane Lane)
{
    /// <summary>Something a person did in their private chat.</summary>
    /// <param name="Input">What.</param>
    internal sealed record Talk(BotInput Input) : Inbound(new Lane(Input.From.UserId, Input is BotInput.CheckingOut));

    /// <summary>Somebody gave a bot a command in a group, by name.</summary>
    /// <param name="Chat">Chat id of the group.</param>
    /// <param name="Bot">User name of the bot, without @.</param>
    /// <param name="Payload">What followed; null for nothing.</param>
    /// <param name="Language">IETF tag of the person's Telegram; null when unknown.</param>
    internal sealed record Group(long Chat, string Bot, string? Payload, string? Language) : Inbound(new Lane(Chat));

    /// <summary>The bot's rights in a channel changed.</summary>
    /// <param name="Channel">Chat id.</param>
    /// <param name="Rights">What it may now.</param>
    /// <param name="Added">For the one who made it an administrator; null when it was taken away.</param>
    internal sealed record Standing(long Channel, BotRights Rights, BotInput.AddedToChannel? Added)
        : Inbound(new Lane(Added?.From.UserId ?? Channel));

    /// <summary>Somebody posted in a channel.</summary>
    /// <param name="Channel">Chat id.</param>
    /// <param name="MessageId">The post.</param>
    /// <param name="PostedAt">
    /// When, UTC; null for what Telegram itself says there, that something was pinned, say: it hides no ad.
    /// </param>
    internal sealed record Post(long Channel, int MessageId, DateTimeOffset? PostedAt) : Inbound(new Lane(Channel));

    /// <summary>Reactions on a message of a channel were counted.</summary>
    /// <param name="Channel">Chat id.</param>
    /// <param name="Counted">The count.</param>
    internal sealed record Reactions(long Channel, PostReactions Counted) : Inbound(new Lane(Channel));
}
