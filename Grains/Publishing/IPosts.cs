using System.Collections.Immutable;
using LytSlot.Creatives;

namespace LytSlot.Grains.Publishing;

/// <summary>Posts in channels, through the bot. Calls never retry by themselves and end within ten seconds.</summary>
internal interface IPosts
{
    /// <summary>Publishes. Only <see cref="SendResult.Unknown"/> leaves open whether the post stands.</summary>
    Task<SendResult> Send(long channel, PostContent content);

    /// <summary>
    /// Takes a post down: deletes all its messages, or, past the 48 hours of deletion, replaces them by a stub.
    /// </summary>
    Task<TakeDownResult> TakeDown(long channel, ImmutableArray<int> messages);

    /// <summary>Looks whether a message stands and what it shows, by forwarding it to a probe chat.</summary>
    Task<ProbeResult> Probe(long channel, int message);
}
