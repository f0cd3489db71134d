namespace LytSlot.Chaos.Reckoning;

/// <summary>A post of the bot in a channel, from Telegram's record.</summary>
/// <param name="Text">As it was sent.</param>
/// <param name="DeletedAt">Null: it still stands.</param>
internal sealed record ChannelPost(
    long Channel, int Message, string Text, DateTimeOffset SentAt, DateTimeOffset? DeletedAt)
{
    /// <summary>When a person deleted it, or the whole channel; null: nobody did.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>When a person changed it first; null: nobody did.</summary>
    public DateTimeOffset? AlteredAt { get; init; }

    /// <summary>A mark by which the bot finds its place in a channel: no ad, and gone at once.</summary>
    public bool IsAnchor => Text == "·";

    /// <summary>How long it stood, or has stood until then.</summary>
    public TimeSpan Stood(DateTimeOffset until) => (DeletedAt ?? until) - SentAt;
}
