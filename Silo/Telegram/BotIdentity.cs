using LytSlot.Grains.Conversations;
using LytSlot.ServiceDefaults.Telegram;
using Telegram.Bot;

namespace LytSlot.Silo.Telegram;

/// <summary>Who the bot is: the id from its token, the name asked once.</summary>
internal sealed class BotIdentity(ITelegramBotClient bot, TelegramSettings settings) : IBotIdentity
{
    private string? _username;

    public long Id => bot.BotId;

    public async ValueTask<string> Username() =>
        _username ??= (await bot.GetMe()).Username ?? throw new InvalidOperationException("The bot has no user name.");

    public async ValueTask<string> StartLink(string payload) => settings.StartLink
        .Replace("{bot}", await Username(), StringComparison.Ordinal)
        .Replace("{payload}", payload, StringComparison.Ordinal);
}
