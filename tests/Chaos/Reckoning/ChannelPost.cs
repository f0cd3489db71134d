namespace LytSlot.Chaos.Reckoning;

/// <summary>A post of the bot in a channel, from Telegram's record.</summary>
/// <param name="DeletedAt">Null: it still stands.</param>
internal sealed record ChannelPost(
    long Channel, int Message, string Text, DateTimeOffset SentAt, DateTimeOffset? DeletedAt)
{
    /// <summary>A mark by which the bot finds its place in a channel: no ad, and gone at once.</summary>
    public bool IsAnchor => Text == "·";

    /// <summary>How long it stood, or has stood until then.</summary>
    public TimeSpan Stood(DateTimeOffset until) => (DeletedAt ?? until) - SentAt;
}
