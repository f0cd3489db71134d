using LytSlot.Grains.Conversations;
using Telegram.Bot;

namespace LytSlot.Silo.Telegram;

/// <summary>Who the bot is: the id from its token, the name asked once.</summary>
internal sealed class BotIdentity(ITelegramBotClient bot) : IBotIdentity
{
    private string? _username;

    public long Id => bot.BotId;

    public async ValueTask<string> Username() =>
        _username ??= (await bot.GetMe()).Username ?? throw new InvalidOperationException("The bot has no user name.");
}
