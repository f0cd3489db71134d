namespace LytSlot.Grains.Tests.Orders.Lives;

/// <summary>A channel in which the posts of one order stand, also such as arrive late.</summary>
internal sealed class ChannelWorld
{
    /// <summary>A call that Telegram is still at when the answer was given up.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(8);

    private readonly List<(DateTimeOffset At, int Message)> _flying = [];
    private int _last = 10;

    public HashSet<int> Standing { get; } = [];

    public int Highest => _last;

    public int Post()
    {
        Standing.Add(++_last);
        return _last;
    }

    public void PostLate(DateTimeOffset now) => _flying.Add((now + Late, ++_last));

    public void Pass(DateTimeOffset now)
    {
        Standing.UnionWith(_flying.Where(post => post.At <= now).Select(post => post.Message));
        _flying.RemoveAll(post => post.At <= now);
    }
}
