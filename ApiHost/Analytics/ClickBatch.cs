namespace LytSlot.ApiHost.Analytics;

/// <summary>Clicks of one day of UTC, gathered in memory and then stored at once.</summary>
/// <param name="number">Its number among those of this run of this host.</param>
/// <param name="beganAt">When its first click came.</param>
internal sealed class ClickBatch(long number, DateTimeOffset beganAt)
{
    /// <summary>
    /// Only while the database is away for long does a batch become so large; further visitors are then counted as
    /// clicks alone.
    /// </summary>
    private const int MostVisitors = 200_000;

    public long Number => number;

    public DateTimeOffset BeganAt => beganAt;

    public DateOnly Day { get; } = DateOnly.FromDateTime(beganAt.UtcDateTime);

    /// <summary>How many clicks each code got.</summary>
    public Dictionary<string, int> Clicks { get; } = new(StringComparer.Ordinal);

    /// <summary>Who clicked on what.</summary>
    public HashSet<(string Code, long Visitor)> Visitors { get; } = [];

    public void Add(string code, long? visitor)
    {
        Clicks[code] = Clicks.GetValueOrDefault(code) + 1;
        if (visitor is { } known && Visitors.Count < MostVisitors)
        {
            Visitors.Add((code, known));
        }
    }
}
