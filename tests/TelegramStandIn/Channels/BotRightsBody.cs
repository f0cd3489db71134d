using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Channels;

/// <summary>Adds the bot to a channel, changes its rights, or removes it.</summary>
/// <param name="ByUserId">Who does it: the owner or an administrator. Null: the owner.</param>
/// <param name="Rights">Null removes the bot.</param>
/// <param name="Banned">With null rights: whether the bot is banned too, so that it reads "kicked".</param>
internal sealed record BotRightsBody(long? ByUserId, AdminRights? Rights, bool Banned = false);
