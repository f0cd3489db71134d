using System.Collections.Concurrent;

namespace LytSlot.Chaos.People;

/// <summary>How the people fared, and the clock they live by.</summary>
internal sealed class Played(TimeProvider time, TextWriter log)
{
    private readonly ConcurrentDictionary<Habit, int> _done = new();
    private readonly ConcurrentDictionary<Whim, int> _whims = new();
    private int _gaveUp;

    public TimeProvider Time => time;

    public void Counted(Habit habit) => _done.AddOrUpdate(habit, 1, (_, count) => count + 1);

    public void Did(Whim whim) => _whims.AddOrUpdate(whim, 1, (_, count) => count + 1);

    /// <summary>Someone lost patience.</summary>
    public void GaveUp(string who, Exception failure)
    {
        Interlocked.Increment(ref _gaveUp);
        lock (log)
        {
            log.WriteLine($"{time.GetUtcNow():HH:mm:ss.f} {who}: {failure.GetType().Name} {failure.Message}");
            log.Flush();
        }
    }

    public string Report() => string.Join(
        ", ",
        [
            .. _done.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"),
            .. _whims.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"),
            $"gave up {_gaveUp}",
        ]);
}
