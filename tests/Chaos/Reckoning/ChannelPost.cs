namespace LytSlot.Chaos.Reckoning;

/// <summary>A post of the bot in a channel, from Telegram's record.</summary>
/// <param name="DeletedAt">Null: it still stands.</param>
internal sealed record ChannelPost(
    long Channel, int Message, string Text, DateTimeOffset SentAt, DateTimeOffset? DeletedAt);
