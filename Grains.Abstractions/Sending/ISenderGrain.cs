using Orleans.Concurrency;

namespace LytSlot.Sending;

/// <summary>
/// The one budget of the cluster for sends through a bot: the whole bot, each chat, each channel. Key: <see
/// cref="BotKey"/>.
/// A new activation starts with empty buckets.
/// </summary>
[Alias("lyt.ISenderGrain")]
public interface ISenderGrain : IGrainWithStringKey
{
    /// <summary>Waits for leave to send, for at most ten seconds; then says when to ask again.</summary>
    /// <remarks>Callers: hosts, the system.</remarks>
    [AlwaysInterleave, Alias("Ask")]
    Task<SendPermit> Ask(SendRequest request);

    /// <summary>
    /// Counts a send that did not wait for leave. A host's answers in dialogs use up a part of the bot's budget at
    /// most: a share always stays for those who ask.
    /// </summary>
    /// <remarks>Callers: hosts, the system.</remarks>
    [OneWay, AlwaysInterleave, Alias("Count")]
    Task Count(long chat, int messages);

    /// <summary>Telegram answered 429: nothing goes to this chat, or at all, for so long.</summary>
    /// <param name="chat">The chat; null for the whole bot.</param>
    /// <param name="retryAfter">What Telegram said.</param>
    /// <remarks>Callers: hosts, the system.</remarks>
    [AlwaysInterleave, Alias("Throttled")]
    Task Throttled(long? chat, TimeSpan retryAfter);
}
