using LytSlot.Grains.Publishing;
using LytSlot.Grains.Sending;
using LytSlot.Sending;
using Telegram.Bot;

namespace LytSlot.Silo.Telegram;

/// <summary>
/// The one place where a call of the Bot API becomes a value: nothing is thrown for what Telegram or the network does,
/// nothing is repeated, and every 429 is told to the sender.
/// </summary>
internal sealed partial class TelegramCalls(
    ITelegramBotClient bot, Func<ISenderGrain> sender, TimeProvider clock, ILogger<TelegramCalls> log)
{
    /// <summary>Calls once.</summary>
    /// <param name="chat">What a 429 would be about; null for none.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancel">Gives up waiting; what was asked may happen all the same.</param>
    public async Task<CallResult<T>> Try<T>(
        long? chat, Func<ITelegramBotClient, CancellationToken, Task<T>> call, CancellationToken cancel = default)
    {
        try
        {
            return new(await call(bot, cancel), null);
        }
        catch (Exception thrown) when (TelegramErrors.Read(thrown) is { } failure)
        {
            if (failure.RetryAfter is { } retryAfter)
            {
                Tell(chat, retryAfter);
            }

            LogFailed(log, chat, failure.Kind, failure.Fault);
            return new(default, failure);
        }
    }

    /// <summary>The same for calls that return nothing.</summary>
    public Task<CallResult<bool>> Try(
        long? chat, Func<ITelegramBotClient, CancellationToken, Task> call, CancellationToken cancel = default) =>
        Try(
            chat,
            async (client, token) =>
            {
                await call(client, token);
                return true;
            },
            cancel);

    /// <summary>The sender, called as the cluster itself whoever called us.</summary>
    public async Task<T> AskSender<T>(Func<ISenderGrain, Task<T>> ask)
    {
        using var caller = Caller.System.Enter();
        return await ask(sender());
    }

    /// <summary>Waits for leave to send something that is in no hurry; false when there is none in that time.</summary>
    /// <param name="chat">Where to.</param>
    /// <param name="queuedAt">Who goes first, UTC.</param>
    /// <param name="longest">How long to wait.</param>
    public async Task<bool> HasLeave(long chat, DateTimeOffset queuedAt, TimeSpan longest)
    {
        var request = new SendRequest(chat, SendPriority.Care, Tenant: null, queuedAt);
        using var end = new CancellationTokenSource(longest, clock);
        try
        {
            while (true)
            {
                var permit = await AskSender(sender => sender.AskFor(request, clock)).WaitAsync(end.Token);
                if (permit.Granted)
                {
                    return true;
                }

                await Task.Delay(permit.RetryIn, clock, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Counts messages that no permit was asked for.</summary>
    public void Count(long chat, int messages)
    {
        using var caller = Caller.System.Enter();
        sender().Count(chat, messages).Ignore();
    }

    private void Tell(long? chat, TimeSpan retryAfter)
    {
        using var caller = Caller.System.Enter();
        sender().Throttled(chat, retryAfter).Ignore();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram call for chat {Chat} failed: {Kind}, {Fault}")]
    private static partial void LogFailed(
        ILogger logger, long? chat, CallFailureKind kind, TelegramFault fault);
}
