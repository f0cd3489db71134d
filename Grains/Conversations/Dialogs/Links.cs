using System.Globalization;

namespace LytSlot.Grains.Conversations.Dialogs;

/// <summary>Links into the bot (https://core.telegram.org/api/links#bot-links).</summary>
internal static class Links
{
    /// <summary>Lets a person choose a channel and add the bot to it with the rights it needs.</summary>
    public static async ValueTask<string> AddToChannel(IBotIdentity bot) =>
        $"https://t.me/{await bot.Username()}?startchannel&admin=post_messages+edit_messages+delete_messages";

    /// <summary>Opens the bot at a channel's page.</summary>
    public static async ValueTask<string> ToChannel(IBotIdentity bot, long channel)
    {
        var username = await bot.Username();
        return string.Create(
            CultureInfo.InvariantCulture, $"https://t.me/{username}?start={Entrances.ChannelPayload}{channel}");
    }
}
