using LytSlot.Grains.Conversations;
using LytSlot.ServiceDefaults.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace LytSlot.Silo.Telegram;

/// <summary>Who the bot is: the id from its token, the name asked once.</summary>
internal sealed class BotIdentity(ITelegramBotClient bot, TelegramSettings settings) : IBotIdentity
{
    private string? _username;

    public long Id => bot.BotId;

    /// <exception cref="TimeoutException">
    /// Telegram does not answer. Hosts take it as they take a cluster that does not: come again.
    /// </exception>
    public async ValueTask<string> Username() => _username ??= await Ask();

    public async ValueTask<string> StartLink(string payload) => settings.StartLink
        .Replace("{bot}", await Username(), StringComparison.Ordinal)
        .Replace("{payload}", payload, StringComparison.Ordinal);

    private async Task<string> Ask()
    {
        try
        {
            return (await bot.GetMe()).Username ?? throw new InvalidOperationException("The bot has no user name.");
        }
        catch (RequestException)
        {
            // Without the cause, whose words may hold the address and so the token: this one leaves the silo.
            throw new TimeoutException("Telegram does not say who the bot is.");
        }
    }
}
