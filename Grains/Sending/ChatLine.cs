namespace LytSlot.Grains.Sending;

/// <summary>
/// Everyone who waits for one chat. A chat takes part in the contest for the bot's budget once, in the place of its
/// first waiter: so that a chat with a thousand waiters costs as little as one with a single one.
/// </summary>
internal sealed class ChatLine(long chat) : IComparable<ChatLine>
{
    private readonly SortedSet<Waiter>?[] _ranks = new SortedSet<Waiter>?[Ranks.Count];
    private readonly Patience _patience = new();

    public long Chat => chat;

    /// <summary>In whose place the chat competes; null when it does not compete now.</summary>
    public Waiter? Place { get; set; }

    /// <summary>Whether it waits for its own budget.</summary>
    public bool IsShut { get; set; }

    /// <summary>The first of the highest priority; null when nobody waits.</summary>
    public Waiter? First => Array.Find(_ranks, rank => rank is { Count: > 0 })?.Min;

    public void Add(Waiter waiter) => (_ranks[waiter.Rank] ??= []).Add(waiter);

    public void Remove(Waiter waiter) => _ranks[waiter.Rank]?.Remove(waiter);

    /// <summary>Lets one go: the first, or one of a lower priority that was passed over too often.</summary>
    public Waiter Take()
    {
        var rank = _patience.Choose(Waits);
        var waiter = _ranks[rank]!.Min!;
        Remove(waiter);
        _patience.Took(rank, Waits);
        return waiter;
    }

    public int CompareTo(ChatLine? other) => Comparer<Waiter>.Default.Compare(Place, other?.Place);

    private bool Waits(int rank) => _ranks[rank] is { Count: > 0 };
}
