namespace LytSlot.TelegramStandIn.Chats;

/// <summary>A tap on an inline button.</summary>
/// <param name="MessageId">Null: the newest message that has such a button.</param>
/// <param name="Button">The button's text or its callback data.</param>
/// <param name="Stale">Whether the button need not be there any longer: the data is sent as given.</param>
internal sealed record TapBody(int? MessageId, string Button, bool Stale = false);
