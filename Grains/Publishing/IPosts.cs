using System.Collections.Immutable;
using LytSlot.Creatives;

namespace LytSlot.Grains.Publishing;

/// <summary>Posts in channels, through the bot. Calls never retry by themselves and end within ten seconds.</summary>
internal interface IPosts
{
    /// <summary>Publishes. Only <see cref="SendResult.Unknown"/> leaves open whether the post stands.</summary>
    Task<SendResult> Send(long channel, PostContent content);

    /// <summary>
    /// Pins a message, which may be pinned already. What Telegram says against it; null: it is pinned.
    /// </summary>
    Task<SendResult.Refused?> Pin(long channel, int message);

    /// <summary>
    /// Takes a post down: deletes all its messages, or, past the 48 hours of deletion, replaces them by a stub and
    /// unpins them.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="messages">All messages of the post.</param>
    /// <param name="stub">What stands in the place of what can't be deleted.</param>
    Task<TakeDownResult> TakeDown(long channel, ImmutableArray<int> messages, string stub);

    /// <summary>Looks whether a message stands and what it shows, by forwarding it to a probe chat.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="queuedAt">Who is served first when many wait for the probe chats; UTC.</param>
    /// <param name="patience">How long to wait for leave at most; null: two minutes.</param>
    Task<ProbeResult> Probe(long channel, int message, DateTimeOffset queuedAt, TimeSpan? patience = null);

    /// <summary>
    /// Sends a silent <see cref="AnchorText"/> and deletes it at once: the one way to learn how far message ids have
    /// come in a channel of which none is known. Null when that did not work; the anchor may then be left behind.
    /// </summary>
    Task<int?> Anchor(long channel);

    /// <summary>What an anchor says for the moment it stands.</summary>
    public const string AnchorText = "·";
}
