using System.Diagnostics.Metrics;
using System.Threading.Channels;
using LytSlot.BotHost.Updates;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Payments;

namespace LytSlot.BotHost.Tests;

public sealed class PatientHandlerTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Channel<int> _tried = Channel.CreateUnbounded<int>();
    private Func<Task<bool>> _payment = () => Task.FromResult(false);
    private int _tries;
    private int _counted;
    private int _worksFrom;

    [Fact]
    public async Task Update_that_fails_once_is_handled_at_the_second_try()
    {
        var handling = Handle(succeedsAt: 2, clusterWorks: true);
        await Rounds(1);

        await Done(handling);

        Assert.Equal(2, _tries);
    }

    [Fact]
    public async Task Poisonous_update_is_set_aside_after_five_tries()
    {
        var handling = Handle(succeedsAt: 99, clusterWorks: true);
        await Rounds(4);

        await Done(handling);

        Assert.Equal(5, _tries);
    }

    [Fact]
    public async Task While_the_cluster_is_away_nothing_is_lost()
    {
        var handling = Handle(succeedsAt: 40, clusterWorks: false);
        await Rounds(39);

        await Done(handling);

        Assert.Equal(40, _tries);
    }

    [Fact]
    public async Task Checkout_is_given_up_when_telegram_no_longer_waits()
    {
        var update = new Update { Id = 1, PreCheckoutQuery = new PreCheckoutQuery() };
        var handling = Handler(succeedsAt: 99, clusterWorks: false).Handle(update, Always, CancellationToken.None);
        await Rounds(3);

        await Done(handling);

        Assert.InRange(_tries, 3, 4);
    }

    [Fact]
    public async Task Stop_ends_the_waiting_and_the_update_stays_unhandled()
    {
        using var stop = new CancellationTokenSource();
        var handling = Handler(succeedsAt: 99, clusterWorks: false).Handle(new Update { Id = 1 }, Always, stop.Token);
        await Try();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => handling);
    }

    [Fact]
    public async Task Failures_during_an_outage_do_not_count_after_it()
    {
        _worksFrom = 20;
        var handling = Handle(succeedsAt: 24, clusterWorks: true);
        await Rounds(23);

        Assert.True(await handling.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal(24, _tries);
    }

    [Fact]
    public async Task Failures_count_on_when_the_update_comes_again()
    {
        var handler = Handler(succeedsAt: 99, clusterWorks: true);
        for (var i = 0; i < 4; i++)
        {
            Assert.False(await handler.Handle(new Update { Id = 1 }, Never, CancellationToken.None));
        }

        Assert.True(await handler.Handle(new Update { Id = 1 }, Never, CancellationToken.None));
        Assert.False(await handler.Handle(new Update { Id = 1 }, Never, CancellationToken.None));
    }

    [Fact]
    public async Task Payment_is_counted_when_its_update_can_not_be_handled()
    {
        _payment = () => Task.FromResult(true);
        var handling = Handle(succeedsAt: 99, clusterWorks: true);
        await Rounds(4);

        await Done(handling);

        Assert.Equal((5, 1), (_tries, _counted));
    }

    [Fact]
    public async Task Payment_that_can_not_be_counted_is_never_set_aside()
    {
        _payment = () => _counted < 30 ? Task.FromException<bool>(new TimeoutException()) : Task.FromResult(true);
        var handling = Handle(succeedsAt: 99, clusterWorks: true);
        await Rounds(33);

        await Done(handling);

        Assert.Equal((34, 30), (_tries, _counted));
    }

    private static bool Always(TimeSpan age) => true;

    private static bool Never(TimeSpan age) => false;

    private Task<bool> Handle(int succeedsAt, bool clusterWorks) =>
        Handler(succeedsAt, clusterWorks).Handle(new Update { Id = 1 }, Always, CancellationToken.None);

    private PatientHandler Handler(int succeedsAt, bool clusterWorks) => new(
        (_, _) =>
        {
            _tried.Writer.TryWrite(++_tries);
            return _tries >= succeedsAt ? Task.CompletedTask : Task.FromException(new TimeoutException());
        },
        _ =>
        {
            _counted++;
            return _payment();
        },
        _ => Task.FromResult(clusterWorks && _tries >= _worksFrom),
        new BotMetrics(new Meters()),
        _clock,
        NullLogger<PatientHandler>.Instance);

    /// <summary>Lets so many tries fail, and their pauses pass.</summary>
    private async Task Rounds(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Try();
            _clock.Advance(TimeSpan.FromSeconds(2 + Math.Pow(2, Math.Min(i, 4))));
        }
    }

    private Task<int> Try() => _tried.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
        .WaitAsync(TimeSpan.FromMinutes(1));

    private static Task Done(Task handling) =>
        handling.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    private sealed class Meters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options);

        public void Dispose()
        {
        }
    }
}
