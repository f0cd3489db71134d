namespace LytSlot.Grains.Publishing;

/// <summary>What a probe saw.</summary>
internal abstract record ProbeResult
{
    /// <summary>The message stands.</summary>
    /// <param name="Fingerprint">Of the whole message as Telegram holds it.</param>
    /// <param name="LooseFingerprint">
    /// Of normalised text and media only: comparable with a creative that was never answered for.
    /// </param>
    /// <param name="PostedAt">
    /// When it was posted, UTC, whole seconds by Telegram's clock; null when it is itself forwarded from elsewhere,
    /// which our posts never are.
    /// </param>
    public sealed record Stands(string Fingerprint, string LooseFingerprint, DateTimeOffset? PostedAt) : ProbeResult;

    /// <summary>Telegram says clearly that there is no such message.</summary>
    public sealed record Missing : ProbeResult;

    /// <summary>
    /// Something stands that nobody can pass on though its channel lets them: a note of Telegram's own, as of a post
    /// that was pinned, or what somebody protected. Our posts are neither.
    /// </summary>
    /// <param name="Words">Telegram's own words.</param>
    public sealed record Barred(string Words) : ProbeResult;

    /// <summary>Nothing is proved.</summary>
    /// <param name="Fault">What kept it from being seen, in the channel or in the probe chat.</param>
    /// <param name="Words">Telegram's own words, or ours.</param>
    public sealed record Unclear(TelegramFault Fault = TelegramFault.Later, string Words = "") : ProbeResult;
}
