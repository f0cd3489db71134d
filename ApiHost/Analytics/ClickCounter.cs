namespace LytSlot.ApiHost.Analytics;

/// <summary>Counts clicks in memory, for <see cref="ClickWriter"/> to store.</summary>
internal sealed class ClickCounter
{
    private readonly Lock _gate = new();
    private readonly Queue<ClickBatch> _closed = new();
    private ClickBatch? _open;
    private long _number;

    /// <summary>Counts one click.</summary>
    /// <param name="code">Of a link that exists.</param>
    /// <param name="visitor">Hash of who clicked; null when that is not known.</param>
    /// <param name="now">When.</param>
    public void Count(string code, long? visitor, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_open is not null && _open.Day != DateOnly.FromDateTime(now.UtcDateTime))
            {
                Close();
            }

            _open ??= new(++_number, now);
            _open.Add(code, visitor);
        }
    }

    /// <summary>
    /// The oldest batch that is not stored yet, closed: it never changes again. The same until it is stored; null when
    /// there is none.
    /// </summary>
    public ClickBatch? Next()
    {
        lock (_gate)
        {
            if (_closed.Count == 0)
            {
                Close();
            }

            return _closed.TryPeek(out var oldest) ? oldest : null;
        }
    }

    /// <summary>What <see cref="Next"/> gave is stored.</summary>
    public void Stored()
    {
        lock (_gate)
        {
            _closed.Dequeue();
        }
    }

    private void Close()
    {
        if (_open is { } full)
        {
            _closed.Enqueue(full);
            _open = null;
        }
    }
}
