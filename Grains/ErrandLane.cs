using Microsoft.Extensions.Logging;

namespace LytSlot.Grains;

/// <summary>
/// One strand of what a grain does outside, started by a timer beside its calls so that a slow world never blocks the
/// grain. The invariant: a run never writes state; it works on what it read at its start and comes back through grain
/// calls, which are decided one at a time. One run at a time; a run that changed nothing rests before the next.
/// A run starts between two calls, never within one: what it reads is stored, not on its way to the database.
/// </summary>
/// <remarks>
/// The timer does not wait for its run: an activation that goes away waits for its timers, and a run may be waiting for
/// the next activation of the same grain.
/// </remarks>
/// <param name="grain">Whose errands.</param>
/// <param name="run">One run.</param>
/// <param name="due">When the next run is due, UTC; null: nothing to do.</param>
/// <param name="state">The state, compared by reference: whether a run changed anything.</param>
/// <param name="rest">How long to rest after a run that changed nothing.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures go.</param>
internal sealed partial class ErrandLane(
    IGrainBase grain,
    Func<Task> run,
    Func<DateTimeOffset?> due,
    Func<object> state,
    TimeSpan rest,
    TimeProvider time,
    ILogger log)
{
    /// <summary>Timers reach no farther: what is later is the reminder's.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromMinutes(5);

    private IGrainTimer? _timer;
    private bool _isRunning;
    private bool _hasEnded;
    private DateTimeOffset _restUntil;

    /// <summary>Sets the timer anew. To be called whenever the state changed.</summary>
    public void Arm()
    {
        _timer?.Dispose();
        _timer = null;
        if (_isRunning || _hasEnded || due() is not { } at)
        {
            return;
        }

        // A millisecond on top: timers count whole ones, and nothing may happen early.
        var now = time.GetUtcNow();
        var wait = (at > _restUntil ? at : _restUntil) - now + TimeSpan.FromMilliseconds(1);
        if (wait <= Reach)
        {
            _timer = grain.RegisterGrainTimer(Start, new GrainTimerCreationOptions
            {
                DueTime = wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
                Period = Timeout.InfiniteTimeSpan,
                Interleave = false,
            });
        }
    }

    /// <summary>The activation goes: no run is started any more, one that is under way goes on.</summary>
    public void End()
    {
        _hasEnded = true;
        Arm();
    }

    /// <summary>
    /// It may have waited for a call that set the timer anew. And it may be early: timers go by another clock, which
    /// runs a few milliseconds apart. A run would find nothing due then, and rest while something is.
    /// </summary>
    private Task Start(CancellationToken cancel)
    {
        if (_isRunning || cancel.IsCancellationRequested)
        {
            return Task.CompletedTask;
        }

        if (due() is { } at && at <= time.GetUtcNow())
        {
            _isRunning = true;
            Run().Ignore();
        }
        else
        {
            Arm();
        }

        return Task.CompletedTask;
    }

    private async Task Run()
    {
        var before = state();
        try
        {
            using var caller = Caller.System.Enter();
            await run();
        }
        catch (Exception fault)
        {
            LogFailed(log, fault, grain.GrainContext.GrainId);
        }
        finally
        {
            _isRunning = false;
            _restUntil = ReferenceEquals(before, state()) ? time.GetUtcNow() + rest : default;
            Arm();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An errand of {Grain} failed and will be run again")]
    private static partial void LogFailed(ILogger logger, Exception fault, GrainId grain);
}
