namespace LytSlot.TelegramStandIn.Chats;

/// <summary>A person to be created; without an id the next free one is taken.</summary>
internal sealed record NewUser(long? Id, string FirstName, string? Username, string? LanguageCode);
