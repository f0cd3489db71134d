using System.Collections.Immutable;
using LytSlot.Conversations;

namespace LytSlot.BotHost.Replies;

/// <summary>
/// Replies that Telegram did not take, tried again when it told to, and for ten minutes at most. In memory: the dialog
/// is stored by then, and whoever saw no answer because of a crash gets it by writing anything.
/// </summary>
internal sealed partial class ReplyOutbox(ReplyCaller caller, TimeProvider time, ILogger<ReplyOutbox> log)
    : IHostedService, IDisposable
{
    private const int SpreadMilliseconds = 1000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, Owed> _owed = [];
    private readonly Dictionary<long, Task> _sending = [];
    private readonly CancellationTokenSource _giveUp = new();

    /// <summary>Whether a chat is owed something: what comes next has to stand behind it.</summary>
    public bool Owes(long chat)
    {
        lock (_gate)
        {
            return _owed.ContainsKey(chat);
        }
    }

    /// <summary>Takes over replies.</summary>
    /// <param name="chat">Private chat.</param>
    /// <param name="replies">In order.</param>
    /// <param name="wait">How long Telegram told to wait; null when it did not.</param>
    /// <param name="personGone">What to do when the person turns out to be gone.</param>
    public void Put(long chat, ImmutableArray<BotReply> replies, TimeSpan? wait, Func<Task> personGone)
    {
        lock (_gate)
        {
            if (_owed.TryGetValue(chat, out var owed))
            {
                owed.PersonGone = personGone;
            }
            else
            {
                _owed[chat] = owed = new(time.GetTimestamp(), personGone);
                _sending[chat] = Send(chat, owed, wait);
            }

            if (owed.Add(replies) is var lost and > 0)
            {
                LogLost(log, lost, chat);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What can still go, goes.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task all;
        lock (_gate)
        {
            all = Task.WhenAll([.. _sending.Values]);
        }

        await all.WaitAsync(LastMoment, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _giveUp.CancelAsync();
        lock (_gate)
        {
            foreach (var (chat, owed) in _owed)
            {
                LogLost(log, owed.Count, chat);
            }
        }
    }

    public void Dispose() => _giveUp.Dispose();

    private async Task Send(long chat, Owed owed, TimeSpan? wait)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            for (var tries = 1; ; tries++)
            {
                await Task.Delay(Pause(chat, wait, tries), time, _giveUp.Token);
                var attempt = await SendAll(chat, owed);
                if (attempt.Outcome is not ReplyOutcome.Later || time.GetElapsedTime(owed.Since) > Life)
                {
                    await Close(chat, owed, attempt);
                    return;
                }

                wait = attempt.Wait;
            }
        }
        catch (Exception failure) when (!_giveUp.IsCancellationRequested)
        {
            // A chat whose replies nobody sends would never be answered again.
            LogFailed(log, failure, chat);
            await Close(chat, owed, ReplyAttempt.Done(0)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends until nothing is left, and then owes nothing; or until Telegram takes no more.</summary>
    private async Task<ReplyAttempt> SendAll(long chat, Owed owed)
    {
        while (Next(chat, owed) is { } reply)
        {
            var attempt = await caller.Try(chat, reply, _giveUp.Token);
            if (attempt.Outcome is not ReplyOutcome.Done)
            {
                return attempt;
            }

            lock (_gate)
            {
                owed.Remove(reply);
            }
        }

        return ReplyAttempt.Done(0);
    }

    private BotReply? Next(long chat, Owed owed)
    {
        lock (_gate)
        {
            if (owed.First is null)
            {
                Forget(chat, owed);
            }

            return owed.First;
        }
    }

    private async Task Close(long chat, Owed owed, ReplyAttempt last)
    {
        lock (_gate)
        {
            if (owed.Count > 0 && last.Outcome is not ReplyOutcome.PersonGone)
            {
                LogLost(log, owed.Count, chat);
            }

            Forget(chat, owed);
        }

        if (last.Outcome is ReplyOutcome.PersonGone)
        {
            await owed.PersonGone();
        }
    }

    /// <summary>Whoever comes from now on begins anew.</summary>
    private void Forget(long chat, Owed owed)
    {
        if (_owed.GetValueOrDefault(chat) == owed)
        {
            _owed.Remove(chat);
            _sending.Remove(chat);
        }
    }

    // A crowd that was stopped together would come back together, and be stopped again.
    private static TimeSpan Pause(long chat, TimeSpan? wait, int tries)
    {
        var pause = wait ?? (FirstPause * Math.Pow(2, Math.Min(tries, 6) - 1));
        var spread = TimeSpan.FromMilliseconds(Math.Abs(chat % SpreadMilliseconds));
        return (wait is null && pause > LongestPause ? LongestPause : pause) + spread;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Replies to chat {Chat} could not be sent")]
    private static partial void LogFailed(ILogger logger, Exception failure, long chat);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} replies to chat {Chat} were never taken by Telegram")]
    private static partial void LogLost(ILogger logger, int count, long chat);
}
