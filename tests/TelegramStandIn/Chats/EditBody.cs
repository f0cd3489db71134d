namespace LytSlot.TelegramStandIn.Chats;

/// <summary>A person's change of an own message: its text or caption.</summary>
internal sealed record EditBody(int MessageId, string Text);
