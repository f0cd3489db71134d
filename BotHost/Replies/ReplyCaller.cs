using LytSlot.Conversations;
using LytSlot.Sending;
using LytSlot.ServiceDefaults.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace LytSlot.BotHost.Replies;

/// <summary>
/// Sends one reply once. A dialog does not wait for leave to send: what it sent is counted in the bot's budget, and
/// every stop of Telegram's is passed on to it.
/// </summary>
internal sealed partial class ReplyCaller(
    ReplySender sender, ITelegramBotClient bot, IGrainFactory grains, ILogger<ReplyCaller> log)
{
    public async Task<ReplyAttempt> Try(long chat, BotReply reply, CancellationToken cancel)
    {
        try
        {
            var messages = await sender.Send(chat, reply, cancel);
            if (messages > 0)
            {
                await Tell(budget => budget.Count(chat, messages));
            }

            return ReplyAttempt.Done(messages);
        }
        catch (ApiRequestException refusal) when (refusal.SaysPersonGone())
        {
            return ReplyAttempt.PersonGone;
        }
        catch (ApiRequestException refusal) when (refusal.AsksToWait() is { } wait)
        {
            await Tell(budget => budget.Throttled(chat, wait));
            return ReplyAttempt.Later(wait);
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode < 500)
        {
            LogRefused(log, reply.GetType().Name, refusal.ErrorCode, refusal.Message);
            return ReplyAttempt.Done(0);
        }
        catch (RequestException)
        {
            return ReplyAttempt.Later(null);
        }
    }

    /// <summary>The reply was sent or not, whatever the budget hears of it.</summary>
    private async Task Tell(Func<ISenderGrain, Task> tell)
    {
        try
        {
            using var caller = Caller.Host.Enter();
            await tell(grains.GetGrain<ISenderGrain>(new BotKey(bot.BotId).ToString()));
        }
        catch (Exception failure)
        {
            LogUntold(log, failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refused a {Reply}: {Code} {Words}")]
    private static partial void LogRefused(ILogger logger, string reply, int code, string words);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot's budget was not told of a reply: {Failure}")]
    private static partial void LogUntold(ILogger logger, string failure);
}
