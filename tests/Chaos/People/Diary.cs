using System.Collections.Concurrent;
using LytSlot.Chaos.Reckoning;

namespace LytSlot.Chaos.People;

/// <summary>Where the bot was not let in, and since when; kept by those who did it.</summary>
internal sealed class Diary(TimeProvider time)
{
    private readonly ConcurrentDictionary<long, Absence> _now = new();
    private readonly ConcurrentQueue<Absence> _past = new();

    public IReadOnlyList<Absence> Absences => [.. _past, .. _now.Values];

    /// <summary>Whether nobody can book there now.</summary>
    public bool IsShut(long channel) => _now.ContainsKey(channel);

    /// <summary>Before the bot is put out, or the channel deleted.</summary>
    public void Out(long channel, bool forGood = false) =>
        _now[channel] = new(channel, time.GetUtcNow(), To: null, forGood);

    /// <summary>Once it is in again.</summary>
    public void In(long channel)
    {
        if (_now.TryRemove(channel, out var absence))
        {
            _past.Enqueue(absence with { To = time.GetUtcNow() });
        }
    }
}
