using System.Collections.Concurrent;

namespace LytSlot.Chaos.People;

/// <summary>How the people fared, and the clock they live by.</summary>
internal sealed class Played(TimeProvider time, TextWriter log)
{
    private readonly ConcurrentDictionary<Habit, int> _done = new();
    private int _gaveUp;

    public TimeProvider Time => time;

    public void Counted(Habit habit) => _done.AddOrUpdate(habit, 1, (_, count) => count + 1);

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
        _done.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}").Append($"gave up {_gaveUp}"));
}
