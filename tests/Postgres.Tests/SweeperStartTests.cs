using System.Reflection;
using LytSlot.Orders;
using LytSlot.Silo;
using Microsoft.Extensions.Logging.Abstractions;

namespace LytSlot.Postgres.Tests;

/// <summary>A starting silo and a sweeper that does not answer at once.</summary>
public sealed class SweeperStartTests
{
    public static TheoryData<Exception> Silences => new()
    {
        new TimeoutException("Response did not arrive on time"),
        new OrleansException("The database does not answer as it should; the log of the silo says more."),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweeper_that_answers_is_started_once_and_by_the_system()
    {
        var sweeper = new Sweeper(failures: 0, new TimeoutException());

        await Start(sweeper, Cancel);

        Assert.Equal([Caller.System], sweeper.Callers);
    }

    [Theory, MemberData(nameof(Silences))]
    public async Task Sweeper_that_does_not_answer_is_asked_until_it_does(Exception silence)
    {
        var sweeper = new Sweeper(failures: 9, silence);

        await Start(sweeper, Cancel);

        Assert.Equal(10, sweeper.Callers.Count);
    }

    [Fact]
    public async Task Silo_that_is_to_stop_asks_no_more()
    {
        using var stop = new CancellationTokenSource();
        var sweeper = new Sweeper(failures: int.MaxValue, new TimeoutException(), asked: stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Start(sweeper, stop.Token));

        Assert.Single(sweeper.Callers);
    }

    [Fact]
    public async Task Mistake_in_the_program_ends_the_start()
    {
        var sweeper = new Sweeper(failures: 1, new InvalidOperationException("Not the system."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Start(sweeper, Cancel));
    }

    private static Task Start(Sweeper sweeper, CancellationToken stop) => new SweeperStart(
        Grains.With(sweeper), new NoPauses(), NullLogger<SweeperStart>.Instance).Execute(stop);

    private sealed class Sweeper(int failures, Exception failure, Action? asked = null) : ISweeperGrain
    {
        public List<Caller?> Callers { get; } = [];

        public Task Start()
        {
            Callers.Add(Caller.Current);
            asked?.Invoke();
            return Callers.Count > failures ? Task.CompletedTask : Task.FromException(failure);
        }
    }

    /// <summary>Has one grain, whichever is asked for.</summary>
#pragma warning disable CA1852 // A proxy is an object of a class that is derived from this one.
    private class Grains : DispatchProxy
#pragma warning restore CA1852
    {
        private ISweeperGrain? _only;

        public static IGrainFactory With(ISweeperGrain only)
        {
            var grains = Create<IGrainFactory, Grains>();
            ((Grains)(object)grains)._only = only;
            return grains;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _only;
    }

    private sealed class NoPauses : TimeProvider
    {
        public override ITimer CreateTimer(
            TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
