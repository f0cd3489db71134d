namespace LytSlot.BotHost.Updates;

/// <summary>How often updates have failed here, however often Telegram brought them. Remembers the last 1000.</summary>
internal sealed class UpdateTries
{
    private const int Remembered = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, int> _tries = [];
    private readonly Queue<int> _oldest = [];

    /// <summary>Counts a failure.</summary>
    /// <returns>How many there are now.</returns>
    public int Failed(int update)
    {
        lock (_gate)
        {
            if (!_tries.TryGetValue(update, out var before))
            {
                _oldest.Enqueue(update);
                if (_oldest.Count > Remembered)
                {
                    _tries.Remove(_oldest.Dequeue());
                }
            }

            return _tries[update] = before + 1;
        }
    }

    /// <summary>Nothing more will come of it.</summary>
    public void Forget(int update)
    {
        lock (_gate)
        {
            // Stays in the queue of the oldest, where it takes a place until its turn.
            _tries.Remove(update);
        }
    }
}
