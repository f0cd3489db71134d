using System.Collections.Immutable;
using LytSlot.Conversations;

namespace LytSlot.Grains.Conversations.Dialogs;

/// <summary>What a step answered when it was asked: replies, or another place to be.</summary>
/// <param name="Replies">What is said; empty when it moves on.</param>
/// <param name="Next">Where to go on; null when it stays.</param>
internal sealed record Asked(ImmutableArray<BotReply> Replies, Turn? Next)
{
    /// <summary>What drawing found out and later answers need, such as a cursor; null: nothing new.</summary>
    public Drafts? Noted { get; init; }

    public static implicit operator Asked(BotReply reply) => new([reply], null);

    public static implicit operator Asked(Turn next) => new([], next);

    /// <summary>Several replies in order.</summary>
    public static Asked Of(params ImmutableArray<BotReply> replies) => new(replies, null);
}
