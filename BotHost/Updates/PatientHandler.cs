using System.Collections.Concurrent;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LytSlot.BotHost.Updates;

/// <summary>
/// Tries an update until it is handled. While the cluster is away nothing counts against an update; one that fails
/// again and again although the cluster works is set aside, so that it cannot stop its chat for ever. A payment is
/// never set aside: when its conversation can't take it, it is counted without, and until that is done it is tried on.
/// </summary>
/// <param name="handle">Handles an update.</param>
/// <param name="countPayment">Counts the payment in an update; false when there is none.</param>
/// <param name="clusterWorks">Whether the cluster works in general.</param>
/// <param name="metrics">Counts.</param>
/// <param name="time">Time.</param>
/// <param name="log">Log.</param>
internal sealed partial class PatientHandler(
    Func<Update, CancellationToken, Task> handle,
    Func<Update, Task<bool>> countPayment,
    Func<CancellationToken, Task<bool>> clusterWorks,
    BotMetrics metrics,
    TimeProvider time,
    ILogger<PatientHandler> log)
{
    private const int Tries = 5;

    // Of one whose forerunner was set aside: or somebody with a broken dialog would keep all others waiting.
    private const int TriesAfterFailure = 2;

    private const int Remembered = 1000;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    // Telegram has given up on a checkout by then.
    private static readonly TimeSpan CheckoutLife = TimeSpan.FromSeconds(9);

    private readonly UpdateTries _tries = new();
    private readonly ConcurrentDictionary<Lane, bool> _broken = new();

    /// <summary>Tries until the update needs nothing more, or there is no point in waiting here.</summary>
    /// <param name="update">The update.</param>
    /// <param name="mayWait">
    /// Whether to pause once more, asked with the age that the update will have then. What has failed by then counts
    /// when it comes again.
    /// </param>
    /// <param name="stop">Ends the waiting; the update stays unhandled.</param>
    /// <returns>False: not handled, Telegram is to bring it again.</returns>
    public async Task<bool> Handle(Update update, Predicate<TimeSpan> mayWait, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await handle(update, stop);
                _tries.Forget(update.Id);
                _broken.TryRemove(UpdateReader.LaneOf(update), out _);
                metrics.Handled(update.Type, time.GetElapsedTime(began));
                return true;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception failure)
            {
                LogFailed(log, failure, update.Id, update.Type, tries);
            }

            var age = time.GetElapsedTime(began) + Pause(tries);
            if (await IsHopeless(update, age, stop) && await IsSetAside(update))
            {
                _tries.Forget(update.Id);
                return true;
            }

            if (!mayWait(age))
            {
                return false;
            }

            await Task.Delay(Pause(tries), time, stop);
        }
    }

    /// <summary>
    /// Counted anew whenever the cluster is found away: the last failure of an outage may be noticed after its end.
    /// </summary>
    private async Task<bool> IsHopeless(Update update, TimeSpan age, CancellationToken stop)
    {
        if (update.PreCheckoutQuery is not null && age > CheckoutLife)
        {
            return true;
        }

        if (await clusterWorks(stop))
        {
            var most = _broken.ContainsKey(UpdateReader.LaneOf(update)) ? TriesAfterFailure : Tries;
            return _tries.Failed(update.Id) >= most;
        }

        _tries.Forget(update.Id);
        return false;
    }

    private async Task<bool> IsSetAside(Update update)
    {
        try
        {
            if (await countPayment(update))
            {
                return true;
            }
        }
        catch (Exception failure)
        {
            LogUncounted(log, failure, update.Id);
            return false;
        }

        Break(UpdateReader.LaneOf(update));
        LogSetAside(log, update.Id, update.Type);
        metrics.SetAside(update.Type);
        return true;
    }

    private void Break(Lane lane)
    {
        if (_broken.Count < Remembered)
        {
            _broken[lane] = true;
        }
    }

    private static TimeSpan Pause(int tries)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(tries, 10) - 1));
        return pause < LongestPause ? pause : LongestPause;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Update} ({Kind}) failed, try {Tries}")]
    private static partial void LogFailed(
        ILogger logger, Exception failure, int update, UpdateType kind, int tries);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Update {Update} ({Kind}) failed too often and is set aside: it is lost")]
    private static partial void LogSetAside(ILogger logger, int update, UpdateType kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "The payment in update {Update} could not be counted yet")]
    private static partial void LogUncounted(ILogger logger, Exception failure, int update);
}
