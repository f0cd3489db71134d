using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Timers;

namespace LytSlot.Grains.Tests;

public sealed class ErrandLaneTests
{
    private static readonly DateTimeOffset Slot = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    private readonly Stage _stage = new() { Now = Slot - TimeSpan.FromMinutes(3) };
    private readonly ErrandLane _lane;

    private DateTimeOffset? _due = Slot;
    private object _state = new();
    private bool _changes;
    private int _runs;

    public ErrandLaneTests() =>
        _lane = new(_stage, Run, () => _due, () => _state, Rest, _stage.Clock, NullLogger.Instance);

    /// <summary>What is due at an instant would else rest just then: posts were seen to leave seconds late.</summary>
    [Fact]
    public async Task Timer_that_is_early_is_set_again_and_nothing_rests()
    {
        _lane.Arm();

        await _stage.Fire(Slot - (3 * Millisecond));
        Assert.Equal((0, 4 * Millisecond), (_runs, _stage.Wait));

        await _stage.Fire(Slot + Millisecond);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Run_that_changed_nothing_rests_before_the_next()
    {
        _lane.Arm();

        await _stage.Fire(Slot);

        Assert.Equal((1, Rest + Millisecond), (_runs, _stage.Wait));
    }

    [Fact]
    public async Task Run_that_changed_something_is_followed_by_the_next_at_once()
    {
        _changes = true;
        _lane.Arm();

        await _stage.Fire(Slot);

        Assert.Equal((1, Millisecond), (_runs, _stage.Wait));
    }

    [Fact]
    public async Task Nothing_is_run_once_nothing_is_due()
    {
        _lane.Arm();
        _due = null;

        await _stage.Fire(Slot);

        Assert.Equal((0, null), (_runs, _stage.Wait));
    }

    [Fact]
    public void What_is_far_away_is_left_to_the_reminder_and_a_grain_that_goes_begins_nothing()
    {
        _due = Slot + TimeSpan.FromHours(1);
        _lane.Arm();
        Assert.Null(_stage.Wait);

        _due = Slot;
        _lane.Arm();
        Assert.NotNull(_stage.Wait);
        _lane.End();
        Assert.Null(_stage.Wait);
    }

    private Task Run()
    {
        _runs++;
        _state = _changes ? new() : _state;
        return Task.CompletedTask;
    }

    /// <summary>A grain whose timers go off when they are told to.</summary>
    private sealed class Stage : IGrainBase, ITimerRegistry, IServiceProvider
    {
        private Func<Task>? _callback;

        public Stage()
        {
            Clock = new StageClock(this);
            GrainContext = DispatchProxy.Create<IGrainContext, Context>();
            ((Context)(object)GrainContext).Services = this;
        }

        public DateTimeOffset Now { get; set; }

        public TimeProvider Clock { get; }

        public IGrainContext GrainContext { get; }

        /// <summary>Until the timer goes off, from when it was set; null: there is none.</summary>
        public TimeSpan? Wait { get; private set; }

        public Task Fire(DateTimeOffset at)
        {
            Now = at;
            return _callback!();
        }

        public IGrainTimer RegisterGrainTimer<TState>(
            IGrainContext grainContext,
            Func<TState, CancellationToken, Task> callback,
            TState state,
            GrainTimerCreationOptions options)
        {
            (_callback, Wait) = (() => callback(state, CancellationToken.None), options.DueTime);
            return new Timer(this);
        }

        public IDisposable RegisterTimer(
            IGrainContext grainContext,
            Func<object?, Task> asyncCallback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period) => throw new NotSupportedException();

        public object? GetService(Type serviceType) => serviceType == typeof(ITimerRegistry) ? this : null;

        private sealed class Timer(Stage stage) : IGrainTimer
        {
            public void Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

            public void Dispose() => stage.Wait = null;
        }

        private sealed class StageClock(Stage stage) : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => stage.Now;
        }
    }

#pragma warning disable CA1852 // A proxy is an object of a class that is derived from this one.
    private class Context : DispatchProxy
#pragma warning restore CA1852
    {
        public IServiceProvider? Services { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod?.Name == $"get_{nameof(IGrainContext.ActivationServices)}" ? Services : null;
    }
}
