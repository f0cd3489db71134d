using System.Collections.Concurrent;
using LytSlot.ApiHost.Analytics;
using LytSlot.Testing.Cluster;
using Npgsql;

namespace LytSlot.Api.Tests;

/// <summary>The database as the redirect sees it, in memory.</summary>
internal sealed class FakeClickStore : IClickStore
{
    private readonly ConcurrentDictionary<(Guid Host, long Batch), ClickBatch> _batches = new();
    private readonly ConcurrentQueue<string> _asked = new();

    private volatile TaskCompletionSource _counted = NewSignal();

    private int _lostAnswers;

    /// <summary>Where codes lead.</summary>
    public ConcurrentDictionary<string, string> Links { get; } = new();

    /// <summary>Whether it can't be reached.</summary>
    public bool IsAway { get; set; }

    /// <summary>How often it was asked for a code.</summary>
    public int Asked(string code) => _asked.Count(asked => asked == code);

    /// <summary>So many next batches are counted without the host hearing of it.</summary>
    public void LoseAnswers(int count) => Volatile.Write(ref _lostAnswers, count);

    public int Clicks(string code) => _batches.Values.Sum(batch => batch.Clicks.GetValueOrDefault(code));

    /// <summary>As soon as at least so many clicks are counted, letting time pass for it.</summary>
    public async Task Until(string code, int clicks, TestCluster cluster)
    {
        while (true)
        {
            var counted = _counted.Task;
            if (Clicks(code) >= clicks)
            {
                return;
            }

            cluster.PassAtOnce(TimeSpan.FromMilliseconds(500));
            await counted.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public Task<string?> Target(string code, CancellationToken cancel)
    {
        _asked.Enqueue(code);
        return IsAway ? throw new NpgsqlException("away") : Task.FromResult(Links.GetValueOrDefault(code));
    }

    public Task<byte[]> Salt(DateOnly day, DateOnly today, CancellationToken cancel) => Task.FromResult(new byte[32]);

    public Task Count(Guid host, ClickBatch batch, CancellationToken cancel)
    {
        _batches.TryAdd((host, batch.Number), batch);
        Interlocked.Exchange(ref _counted, NewSignal()).SetResult();
        return Interlocked.Decrement(ref _lostAnswers) >= 0
            ? throw new NpgsqlException("lost")
            : Task.CompletedTask;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
