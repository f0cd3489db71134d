namespace LytSlot.Grains.Sending;

/// <summary>
/// At most so many in any span of a length: the times of the last ones, in a ring. Exact where a token bucket would let
/// a full bucket and its refill through in one span.
/// </summary>
internal sealed class Window
{
    private readonly TimeSpan[] _taken;
    private readonly TimeSpan _length;
    private int _oldest;

    /// <summary>
    /// A window in which, until <paramref name="now"/>, somebody has sent evenly as much as may be: what a restart must
    /// assume of its predecessor without standing still for a whole length.
    /// </summary>
    public Window(int count, TimeSpan length, TimeSpan now)
    {
        _length = length;
        _taken = new TimeSpan[count];
        for (var i = 0; i < count; i++)
        {
            _taken[i] = now - length + (length * (i + 1) / count);
        }
    }

    /// <summary>When one more may go.</summary>
    public TimeSpan Opens => _taken[_oldest] + _length;

    /// <summary>When everything counted so far has left the window.</summary>
    public TimeSpan EmptyAt => _taken[(_oldest + _taken.Length - 1) % _taken.Length] + _length;

    /// <summary>Counts sends, whether there was room or not.</summary>
    public void Take(int count, TimeSpan now)
    {
        for (var i = Math.Min(count, _taken.Length); i > 0; i--)
        {
            _taken[_oldest] = now;
            _oldest = (_oldest + 1) % _taken.Length;
        }
    }
}
