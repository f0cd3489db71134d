using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Sending;
using LytSlot.ServiceDefaults.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace LytSlot.BotHost.Updates;

/// <summary>
/// Sends a conversation's replies in order. A dialog does not wait for leave to send: what it sent is counted, and
/// Telegram's own stop is obeyed and passed on. A reply that can't be sent ends its turn and nothing else.
/// </summary>
internal sealed partial class ReplyRunner(
    ReplySender sender, ITelegramBotClient bot, IGrainFactory grains, TimeProvider time, ILogger<ReplyRunner> log)
{
    private const int Tries = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Longer than that, all stops of Telegram together, nobody waits for an answer; the person may ask again.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private const int SpreadMilliseconds = 1000;

    public async Task<ReplyOutcome> Run(long chat, ImmutableArray<BotReply> replies, CancellationToken cancel)
    {
        // The end of a button's waiting is seen first and waits for nothing.
        var answers = replies.Where(IsAnswer).Select(answer => Send(chat, answer, cancel)).ToList();
        var sent = 0;
        foreach (var reply in replies.Where(reply => !IsAnswer(reply)))
        {
            if (await Send(chat, reply, cancel) is not { } messages)
            {
                return ReplyOutcome.PersonGone;
            }

            sent += messages;
        }

        await Task.WhenAll(answers);
        if (sent > 0)
        {
            await Sender().Count(chat, sent);
        }

        return ReplyOutcome.Done;
    }

    private static bool IsAnswer(BotReply reply) => reply is BotReply.TapAnswer or BotReply.CheckoutAnswer;

    /// <summary>How many messages were sent; null when the person is gone.</summary>
    private async Task<int?> Send(long chat, BotReply reply, CancellationToken cancel)
    {
        var tries = 0;
        var stopped = TimeSpan.Zero;
        while (true)
        {
            TimeSpan pause;
            try
            {
                return await sender.Send(chat, reply, cancel);
            }
            catch (ApiRequestException refusal) when (refusal.SaysPersonGone())
            {
                return null;
            }
            catch (ApiRequestException refusal) when (refusal.AsksToWait() is { } wait)
            {
                await Sender().Throttled(chat, wait);

                // A crowd that was stopped together would come back together, and be stopped again.
                pause = wait + TimeSpan.FromMilliseconds(Math.Abs(chat % SpreadMilliseconds));
                stopped += pause;
            }
            catch (ApiRequestException refusal) when (refusal.ErrorCode < 500)
            {
                LogRefused(log, reply.GetType().Name, refusal.ErrorCode, refusal.Message);
                return 0;
            }
            catch (RequestException)
            {
                pause = Pause * ++tries;
            }

            if (tries == Tries || stopped > LongestPause)
            {
                LogGivenUp(log, reply.GetType().Name);
                return 0;
            }

            await Task.Delay(pause, time, cancel);
        }
    }

    private ISenderGrain Sender() => grains.GetGrain<ISenderGrain>(new BotKey(bot.BotId).ToString());

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refused a {Reply}: {Code} {Words}")]
    private static partial void LogRefused(ILogger logger, string reply, int code, string words);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Reply} could not be sent; the person may ask again")]
    private static partial void LogGivenUp(ILogger logger, string reply);
}
