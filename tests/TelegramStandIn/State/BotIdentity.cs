using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.State;

/// <summary>The bot as others see it.</summary>
internal static class BotIdentity
{
    public static User BotUser(this World world) => new()
    {
        Id = world.Settings.BotId,
        IsBot = true,
        FirstName = world.Bot.Names.GetValueOrDefault("", world.Settings.BotName),
        Username = world.Settings.BotUsername,
    };

    public static User UserShown(this World world, long id) => id == world.Settings.BotId
        ? world.BotUser()
        : world.Users[id].ToTelegram();
}
