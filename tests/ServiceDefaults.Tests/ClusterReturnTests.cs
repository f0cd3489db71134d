using System.Threading.Channels;
using LytSlot.ServiceDefaults.Cluster;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LytSlot.ServiceDefaults.Tests;

public sealed class ClusterReturnTests : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Clock _time = new();
    private readonly ClusterState _cluster = new();
    private readonly Channel<TaskCompletionSource> _questions = Channel.CreateUnbounded<TaskCompletionSource>();
    private readonly Lines _log = new();
    private readonly ClusterReturn _return;

    public ClusterReturnTests() => _return = new(_cluster, Ask, _time, _log);

    [Fact]
    public async Task Lost_cluster_is_asked_each_second_until_it_answers()
    {
        await Lose();
        for (var second = 0; second < 5; second++)
        {
            (await Asked()).SetException(new TimeoutException("No silo is there."));
        }

        Assert.NotNull(_cluster.Reason);
        (await Asked()).SetResult();
        await _log.Line("The cluster answers again");

        Assert.Null(_cluster.Reason);
    }

    [Fact]
    public async Task Cluster_that_is_back_is_asked_no_more()
    {
        await Lose();
        (await Asked()).SetResult();
        await _log.Line("The cluster answers again");

        for (var second = 0; second < 5; second++)
        {
            _time.Advance(Second);
        }

        _cluster.Lost();
        await Asked();
        Assert.False(_questions.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Question_that_is_never_answered_does_not_end_the_asking()
    {
        await Lose();
        await Asked();
        await _time.MadeTimer();

        _time.Advance(TimeSpan.FromSeconds(2));
        (await Asked()).SetResult();
        await _log.Line("The cluster answers again");

        Assert.Null(_cluster.Reason);
    }

    [Fact]
    public async Task Log_has_one_line_for_the_loss_and_one_for_the_return()
    {
        await Lose();
        for (var second = 0; second < 5; second++)
        {
            (await Asked()).SetException(new TimeoutException("No silo is there."));
        }

        (await Asked()).SetResult();
        await _log.Line("The cluster answers again");

        Assert.Equal(["No silo is connected any more; asking each second"], _log.Before);
    }

    [Fact]
    public async Task Cluster_that_was_never_joined_is_not_called_found()
    {
        await Start();
        _cluster.Lost();

        (await Asked()).SetResult();
        await Asked();

        Assert.NotNull(_cluster.Reason);
    }

    public async ValueTask DisposeAsync()
    {
        await _return.StopAsync(CancellationToken.None);
        _return.Dispose();
    }

    private async Task Start()
    {
        await _return.StartAsync(TestContext.Current.CancellationToken);
        await _time.MadeTimer();
    }

    private async Task Lose()
    {
        await Start();
        _cluster.Up();
        _cluster.Lost();
    }

    private Task Ask()
    {
        var question = new TaskCompletionSource();
        _questions.Writer.TryWrite(question);
        return question.Task;
    }

    /// <summary>The next question, a second later.</summary>
    private async Task<TaskCompletionSource> Asked()
    {
        _time.Advance(Second);
        return await Told(_questions.Reader, "question");
    }

    private static async Task<T> Told<T>(ChannelReader<T> reader, string what)
    {
        try
        {
            return await reader.ReadAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No {what} came.");
        }
    }

    /// <summary>Time that is moved before anybody measures it is lost.</summary>
    private sealed class Clock : FakeTimeProvider
    {
        private readonly Channel<ITimer> _timers = Channel.CreateUnbounded<ITimer>();

        /// <summary>As soon as one more timer was made than was waited for.</summary>
        public Task<ITimer> MadeTimer() => Told(_timers.Reader, "timer");

        public override ITimer CreateTimer(
            TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _timers.Writer.TryWrite(timer);
            return timer;
        }
    }

    private sealed class Lines : ILogger<ClusterReturn>
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        /// <summary>What was written before the line that was waited for.</summary>
        public List<string> Before { get; } = [];

        public async Task Line(string text)
        {
            for (var line = await Told(_lines.Reader, text); line != text; line = await Told(_lines.Reader, text))
            {
                Before.Add(line);
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => _lines.Writer.TryWrite(formatter(state, exception));
    }
}
