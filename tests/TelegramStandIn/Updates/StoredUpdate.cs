using LytSlot.TelegramStandIn.Json;

namespace LytSlot.TelegramStandIn.Updates;

/// <summary>An update that the bot has not confirmed.</summary>
/// <param name="ChatId">Whom it is about; a webhook gets the updates of one chat one after another.</param>
internal sealed record StoredUpdate(long Id, string Type, long? ChatId, RawJson Json);
