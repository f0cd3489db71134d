using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Record;

/// <summary>Every call in order. An entry's number is its place, so a reader pays only for what is new.</summary>
internal sealed class CallLog(World world)
{
    private readonly List<CallEntry> _entries = [];

    public Signal Changed { get; } = new();

    public long Last => _entries.Count;

    public void Add(Func<long, CallEntry> entry)
    {
        var made = entry(Last + 1);
        _entries.Add(made);
        world.Keep("call", made);
        Changed.Pulse();
    }

    public void Restore(CallEntry entry) => _entries.Add(entry);

    public List<CallEntry> After(long seq) =>
        seq >= Last ? [] : _entries.GetRange((int)Math.Max(seq, 0), (int)(Last - Math.Max(seq, 0)));

    public void Clear()
    {
        _entries.Clear();
        Changed.Pulse();
    }
}
