namespace LytSlot.PaymentStandIn.State;

/// <summary>Trouble on order.</summary>
internal sealed class Trouble
{
    private readonly Lock _changing = new();
    private readonly Dictionary<string, int> _left = [];
    private readonly HashSet<string> _refused = [];

    /// <summary>The API is not there.</summary>
    public const string Away = "away";

    /// <summary>A refund fails for the moment.</summary>
    public const string RefundLater = "refundLater";

    /// <summary>A refund is refused for good.</summary>
    public const string RefundNever = "refundNever";

    /// <summary>Something is made, and its answer never arrives.</summary>
    public const string LoseAnswer = "loseAnswer";

    /// <summary>
    /// Whether a refund with this key is refused: ordered so, or once before; providers keep what they said to a key.
    /// </summary>
    public bool Refuses(string key)
    {
        lock (_changing)
        {
            return _refused.Contains(key) || (Strikes(RefundNever) && _refused.Add(key));
        }
    }

    public void Order(string kind, int times)
    {
        lock (_changing)
        {
            _left[kind] = times;
        }
    }

    /// <summary>Whether this time it happens.</summary>
    public bool Strikes(string kind)
    {
        lock (_changing)
        {
            return _left.TryGetValue(kind, out var left) && left > 0 && (_left[kind] = left - 1) >= 0;
        }
    }
}
