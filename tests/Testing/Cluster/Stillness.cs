using System.Collections.Concurrent;

namespace LytSlot.Testing.Cluster;

/// <summary>
/// The moment in which nothing is under way in this process: no call between grains, no write, no timer that fired.
/// All of that runs on the thread pool, nothing of it waits for the network or the disk, and what waits for the test's
/// clock is no work; so nobody works when the pool has nothing to do.
/// </summary>
internal static class Stillness
{
    /// <summary>Of such a pool nothing more is to be expected: whatever works there works without an end.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly BlockingCollection<TaskCompletionSource> Waiting = Watched();

    /// <summary>Waits for it.</summary>
    public static Task Comes()
    {
        if (IsHere(beside: Thread.CurrentThread.IsThreadPoolThread ? 1 : 0))
        {
            return Task.CompletedTask;
        }

        var come = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Waiting.Add(come);
        return come.Task;
    }

    // A thread of its own: whoever looked from the pool would keep it from being idle.
    private static BlockingCollection<TaskCompletionSource> Watched()
    {
        var waiting = new BlockingCollection<TaskCompletionSource>();
        new Thread(() => Watch(waiting)) { IsBackground = true, Name = nameof(Stillness) }.Start();
        return waiting;
    }

    private static void Watch(BlockingCollection<TaskCompletionSource> waiting)
    {
        foreach (var come in waiting.GetConsumingEnumerable())
        {
            if (SpinWait.SpinUntil(() => IsHere(), Longest))
            {
                come.SetResult();
            }
            else
            {
                come.SetException(new TimeoutException("The thread pool does not come to rest."));
            }
        }
    }

    /// <summary>
    /// Whether nobody works, <paramref name="beside"/> who asks, and no work waits. A worker counts from when it is
    /// called until it sleeps, so what it leaves behind is seen after it; what was taken meanwhile is seen by looking
    /// twice.
    /// </summary>
    private static bool IsHere(int beside = 0) =>
        AtWork() == beside && ThreadPool.PendingWorkItemCount == 0 && AtWork() == beside;

    private static int AtWork()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return most - free;
    }
}
