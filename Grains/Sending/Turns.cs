namespace LytSlot.Grains.Sending;

/// <summary>The open chats of one priority: tenants in turn, within a tenant who queued first.</summary>
internal sealed class Turns
{
    private readonly Dictionary<Guid, SortedSet<ChatLine>> _lines = [];
    private readonly Dictionary<Guid, LinkedListNode<Guid>> _places = [];
    private readonly LinkedList<Guid> _turn = [];

    public bool IsEmpty => _turn.Count == 0;

    /// <summary>Whose turn it is.</summary>
    public ChatLine First => _lines[_turn.First!.Value].Min!;

    public void Add(ChatLine line)
    {
        var tenant = line.Place!.Tenant;
        if (!_lines.TryGetValue(tenant, out var lines))
        {
            _lines[tenant] = lines = [];
            _places[tenant] = _turn.AddLast(tenant);
        }

        lines.Add(line);
    }

    public void Remove(ChatLine line)
    {
        var tenant = line.Place!.Tenant;
        var lines = _lines[tenant];
        lines.Remove(line);
        if (lines.Count == 0)
        {
            _lines.Remove(tenant);
            _places.Remove(tenant, out var place);
            _turn.Remove(place!);
        }
    }

    /// <summary>Removes the first, after which its tenant is the last to have a turn again.</summary>
    public void TakeFirst()
    {
        var line = First;
        var tenant = line.Place!.Tenant;
        Remove(line);
        if (_places.TryGetValue(tenant, out var place))
        {
            _turn.Remove(place);
            _turn.AddLast(place);
        }
    }
}
