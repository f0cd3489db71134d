using System.Collections.Immutable;
using LytSlot.Conversations;

namespace LytSlot.Grains.Conversations;

/// <summary>The bot's own messages to people, outside of answers to updates.</summary>
internal interface IMessenger
{
    /// <summary>
    /// Sends what a notice says. Whoever brings it has leave for one message. Nothing is retried inside.
    /// </summary>
    Task<TellResult> Send(long chat, ImmutableArray<BotReply> replies);

    /// <summary>The same for what a person waits for, after leave of the sender.</summary>
    Task<TellResult> Answer(long chat, ImmutableArray<BotReply> replies);
}
