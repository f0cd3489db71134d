using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Publishing;
using LytSlot.Grains.Sending;
using LytSlot.Sending;
using LytSlot.ServiceDefaults.Telegram;

namespace LytSlot.Silo.Telegram;

/// <summary>
/// The bot's own messages to people, by the calls that answers go through. What leave was not given for is counted.
/// </summary>
internal sealed partial class Messenger(
    ReplySender replies, Func<ISenderGrain> sender, TimeProvider time, ILogger<Messenger> log) : IMessenger
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);

    public async Task<TellResult> Send(long chat, ImmutableArray<BotReply> replies)
    {
        var permits = 1;
        foreach (var reply in replies)
        {
            if (await Send(chat, reply, permits) is var result and not TellResult.Told)
            {
                return result;
            }

            permits = 0;
        }

        return TellResult.Told;
    }

    public async Task<TellResult> Answer(long chat, ImmutableArray<BotReply> replies)
    {
        foreach (var reply in replies)
        {
            using var caller = Caller.System.Enter();
            var permit = await sender().AskFor(
                new SendRequest(chat, SendPriority.Publication, Tenant: null, QueuedAt: null), time);
            var result = permit.Granted ? await Send(chat, reply, permits: 1) : TellResult.Later;
            if (result is not TellResult.Told)
            {
                return result;
            }
        }

        return TellResult.Told;
    }

    private async Task<TellResult> Send(long chat, BotReply reply, int permits)
    {
        using var caller = Caller.System.Enter();
        try
        {
            using var limit = new CancellationTokenSource(CallLimit, time);
            var messages = await replies.Send(chat, reply, limit.Token);
            if (messages > permits)
            {
                await sender().Count(chat, messages - permits);
            }

            return TellResult.Told;
        }
        catch (Exception thrown) when (TelegramErrors.Read(thrown) is { } failure)
        {
            LogFailed(log, failure.Fault, failure.Words);
            if (failure.RetryAfter is { } wait)
            {
                await sender().Throttled(chat, wait);
            }

            return failure.Fault switch
            {
                // In a private chat "chat not found" and the like mean that the person is not there.
                TelegramFault.PersonGone or TelegramFault.Rights => TellResult.PersonGone,

                // Telegram will never take these words: asking again would keep the order open for ever.
                TelegramFault.Content or TelegramFault.Gone => GiveUp(reply),
                _ => TellResult.Later,
            };
        }
    }

    private TellResult GiveUp(BotReply reply)
    {
        LogLost(log, reply.GetType().Name);
        return TellResult.Told;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A notice was not taken: {Fault} {Words}")]
    private static partial void LogFailed(ILogger logger, TelegramFault fault, string words);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram will never take this {Reply}: the notice is lost")]
    private static partial void LogLost(ILogger logger, string reply);
}
