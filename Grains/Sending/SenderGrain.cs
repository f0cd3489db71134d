using LytSlot.Sending;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace LytSlot.Grains.Sending;

/// <summary>
/// Shell around <see cref="SendQueue"/>: gives it the time, wakes it, keeps what must survive a restart. Its calls
/// interleave; between two awaits each leaves the queue settled, and none holds anything of it across an await.
/// </summary>
[GrainType("sender")]
internal sealed partial class SenderGrain(
    [PersistentState("sender")] IPersistentState<SenderState> store,
    IOptions<SenderLimits> limits,
    TimeProvider clock,
    ILogger<SenderGrain> log) : Grain, ISenderGrain
{
    /// <summary>How many stopped chats are stored: the state stays small even if Telegram stops them all.</summary>
    private const int StoredChats = 200;

    private readonly long _startedAt = clock.GetTimestamp();
    private readonly SendQueue _queue = new(limits.Value);
    private ITimer? _timer;
    private TimeSpan? _wakesAt;
    private Task _writing = Task.CompletedTask;
    private bool _isUnwritten;

    private TimeSpan Now => clock.GetElapsedTime(_startedAt);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var (now, utcNow) = (Now, clock.GetUtcNow());
        if (store.State.BotStoppedUntil is { } until && until > utcNow)
        {
            _queue.Stop(null, until - utcNow, now);
        }

        foreach (var stop in store.State.Chats.Where(stop => stop.Until > utcNow))
        {
            _queue.Recall(stop.Chat, stop.Until - utcNow, now);
        }

        // No grain timer: an activation that has to go stops its timers, and goes only when everyone who waits in it
        // has been answered.
        var turns = TaskScheduler.Current;
        _timer = clock.CreateTimer(
            _ => Task.Factory.StartNew(Wake, CancellationToken.None, TaskCreationOptions.None, turns).Ignore(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _timer?.Dispose();
        _queue.Close(Now);
        return Task.CompletedTask;
    }

    public async Task<SendPermit> Ask(SendRequest request)
    {
        Callers.Current.MustBeMachinery();
        var askedAt = Now;
        var waiter = _queue.Enter(request, clock.GetUtcNow(), askedAt);
        Advance();
        SenderMetrics.Entered(request.Priority);
        var permit = await waiter.Answer;
        SenderMetrics.Left(request.Priority, permit.Granted, Now - askedAt);
        return permit;
    }

    public Task Count(long chat, int messages)
    {
        Callers.Current.MustBeMachinery();
        if (Callers.Current.Kind is CallerKind.Host)
        {
            _queue.CountReplies(chat, messages, Now);
        }
        else
        {
            _queue.Count(chat, messages, Now);
        }

        SenderMetrics.Counted(messages);
        return Task.CompletedTask;
    }

    public async Task Throttled(long? chat, TimeSpan retryAfter)
    {
        Callers.Current.MustBeMachinery();
        _queue.Stop(chat, retryAfter, Now);
        Advance();
        SenderMetrics.Throttled(chat is null);
        LogThrottled(log, this.GetPrimaryKeyString(), chat, retryAfter);

        // One write at a time, and one more for all that came during it.
        _isUnwritten = true;
        if (_writing.IsCompleted)
        {
            _writing = Write();
        }

        await _writing;
    }

    private void Wake()
    {
        _wakesAt = null;
        Advance();
    }

    private void Advance()
    {
        _queue.Advance(Now);
        var wakesAt = _queue.NextWake();
        if (wakesAt is { } at && wakesAt != _wakesAt)
        {
            // A timer counts whole milliseconds: rounded down it would wake before anybody may go.
            var milliseconds = Math.Ceiling(Math.Max((at - Now).TotalMilliseconds, 0));
            _timer?.Change(TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
        }

        _wakesAt = wakesAt;
    }

    /// <summary>
    /// Here memory may run ahead of storage: Telegram has spoken, whether it could be stored or not. A stop that was
    /// not
    /// stored is stored with the next one.
    /// </summary>
    private async Task Write()
    {
        while (_isUnwritten)
        {
            _isUnwritten = false;
            store.State = Stops();
            try
            {
                await store.WriteStateAsync();
            }
            catch (InconsistentStateException stale)
            {
                LogUnwritten(log, stale, this.GetPrimaryKeyString());
                DeactivateOnIdle();
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                LogUnwritten(log, failure, this.GetPrimaryKeyString());
                return;
            }
        }
    }

    private SenderState Stops()
    {
        var (now, utcNow, budget) = (Now, clock.GetUtcNow(), _queue.Budget);
        return new()
        {
            BotStoppedUntil = budget.BotStoppedUntil > now ? utcNow + (budget.BotStoppedUntil - now) : null,
            Chats =
            [
                .. from stop in budget.Stops(now).Take(StoredChats)
                   select new ChatStop(stop.Chat, utcNow + (stop.Until - now)),
            ],
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram stops {Sender}, chat {Chat}, for {RetryAfter}")]
    private static partial void LogThrottled(ILogger logger, string sender, long? chat, TimeSpan retryAfter);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stops of {Sender} could not be stored")]
    private static partial void LogUnwritten(ILogger logger, Exception failure, string sender);
}
