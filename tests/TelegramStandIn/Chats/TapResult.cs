namespace LytSlot.TelegramStandIn.Chats;

/// <summary>How the bot answered a tap.</summary>
/// <param name="Answered">False when it did not answer in time, or when the button only opens an address.</param>
/// <param name="Text">The notice shown.</param>
/// <param name="Url">The address to open.</param>
/// <param name="Alert">Whether the notice is a box that must be closed.</param>
internal sealed record TapResult(bool Answered, string? Text, string? Url, bool Alert);
