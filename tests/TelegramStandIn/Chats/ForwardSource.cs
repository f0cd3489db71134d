namespace LytSlot.TelegramStandIn.Chats;

/// <summary>A message that a person forwards to the bot.</summary>
internal sealed record ForwardSource(long ChatId, int MessageId);
