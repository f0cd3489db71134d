using System.Collections.Immutable;

namespace LytSlot.Grains.Publishing;

/// <summary>What became of a send.</summary>
internal abstract record SendResult
{
    /// <summary>It stands.</summary>
    /// <param name="Messages">Its message ids, in order.</param>
    /// <param name="Fingerprint">Of what Telegram returned: what later probes are compared with.</param>
    /// <param name="PostedAt">
    /// Since when, UTC, where that is known from a probe; null: since this answer.
    /// </param>
    public sealed record Sent(
        ImmutableArray<int> Messages, string Fingerprint, DateTimeOffset? PostedAt = null) : SendResult;

    /// <summary>Telegram refused; nothing was published.</summary>
    /// <param name="Fault">What to do about it.</param>
    /// <param name="RetryAfter">What a 429 said; null otherwise.</param>
    /// <param name="Words">Telegram's own description.</param>
    public sealed record Refused(TelegramFault Fault, TimeSpan? RetryAfter, string Words) : SendResult;

    /// <summary>No answer: it may stand or not.</summary>
    public sealed record Unknown : SendResult;
}
