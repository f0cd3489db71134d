using LytSlot.TelegramStandIn.Faults;
using LytSlot.TelegramStandIn.Json;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Updates;

/// <summary>Updates on their way to the bot, in order, until they are confirmed. Used under the world's lock.</summary>
internal sealed class UpdateQueue(World world)
{
    private const int HistoryLength = 1000;
    private const long FirstId = 700_000_001;

    private static readonly HashSet<string> OnlyIfNamed =
        ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly LinkedList<PendingUpdate> _pending = [];
    private readonly Queue<StoredUpdate> _history = [];
    private PendingUpdate? _overtaken;
    private long _lastId = FirstId - 1;

    public Signal Arrived { get; } = new();

    /// <summary>Why the webhook last failed.</summary>
    public DeliveryFailure? LastFailure { get; set; }

    public int Count => _pending.Count;

    public IEnumerable<PendingUpdate> Pending => _pending;

    /// <summary>Queues an update unless the bot did not ask for its type.</summary>
    public void Add<T>(string type, long? chatId, T payload)
    {
        if (!IsWanted(type))
        {
            return;
        }

        var id = ++_lastId;
        var json = RawJson.Of(new Dictionary<string, object?> { ["update_id"] = id, [type] = payload });
        var update = new StoredUpdate(id, type, chatId, json);
        world.Keep("update", update);
        Remember(update);
        var fault = world.Faults.TakeForUpdate(type, chatId)?.Kind;
        if (fault is FaultKind.ReorderUpdate or FaultKind.WithholdUpdate)
        {
            world.Keep("late", id);
        }

        if (fault == FaultKind.ReorderUpdate && _overtaken is null)
        {
            _overtaken = new PendingUpdate(update) { OutOfTurn = true };
            return;
        }

        _pending.AddLast(new PendingUpdate(update) { Withheld = fault == FaultKind.WithholdUpdate });
        if (fault == FaultKind.DuplicateUpdate)
        {
            _pending.AddLast(new PendingUpdate(update) { OutOfTurn = true });
        }

        if (_overtaken is { } late)
        {
            _pending.AddLast(late);
            _overtaken = null;
        }

        Arrived.Pulse();
    }

    /// <summary>
    /// Forgets what <paramref name="offset"/> confirms; a negative one keeps only that many from the end.
    /// </summary>
    public void Confirm(long offset)
    {
        var confirmed = offset >= 0 ? offset : _pending.SkipLast((int)Math.Min(int.MaxValue, -offset))
            .Select(pending => pending.Update.Id + 1).DefaultIfEmpty(0).Max();
        for (var node = _pending.First; node is not null;)
        {
            var next = node.Next;
            var pending = node.Value;
            if (pending.Update.Id < confirmed && !pending.Withheld && (pending.Delivered || !pending.OutOfTurn))
            {
                Remove(node);
            }

            node = next;
        }
    }

    /// <summary>The next updates to hand over by polling.</summary>
    public List<RawJson> Take(int limit)
    {
        var batch = _pending.Where(pending => !pending.Withheld).Take(limit).ToList();
        foreach (var pending in batch)
        {
            pending.Delivered = true;
        }

        return [.. batch.Select(pending => pending.Update.Json)];
    }

    /// <summary>A webhook call went well.</summary>
    public void Done(PendingUpdate pending)
    {
        if (_pending.Find(pending) is { } node)
        {
            Remove(node);
        }
    }

    /// <summary>Sends the last updates once more, with the same ids.</summary>
    public int Repeat(int last)
    {
        var withheld = _pending.Where(pending => pending.Withheld).Select(pending => pending.Update.Id).ToHashSet();
        var again = _history.Where(update => !withheld.Contains(update.Id)).TakeLast(last).ToList();
        foreach (var update in again)
        {
            _pending.AddLast(new PendingUpdate(update) { OutOfTurn = true });
        }

        Arrived.Pulse();
        return again.Count;
    }

    /// <summary>Lets go of everything that was kept back.</summary>
    public void Release()
    {
        foreach (var pending in _pending.Where(pending => pending.Withheld))
        {
            // The offset may be past it by now.
            pending.Withheld = false;
            pending.OutOfTurn = true;
        }

        if (_overtaken is { } late)
        {
            _pending.AddLast(late);
            _overtaken = null;
        }

        Arrived.Pulse();
    }

    public void Restore(StoredUpdate update)
    {
        _lastId = Math.Max(_lastId, update.Id);
        _pending.AddLast(new PendingUpdate(update));
        Remember(update);
    }

    /// <summary>The offset may be past this one, which was kept back when the journal ended.</summary>
    public void RestoreLate(long id)
    {
        foreach (var pending in _pending.Where(pending => pending.Update.Id == id))
        {
            pending.OutOfTurn = true;
        }
    }

    /// <summary>Drops an update by id; replays what the journal says was confirmed.</summary>
    public void Forget(long id)
    {
        for (var node = _pending.First; node is not null; node = node.Next)
        {
            if (node.Value.Update.Id == id)
            {
                _pending.Remove(node);
                return;
            }
        }
    }

    public void Clear()
    {
        _pending.Clear();
        _history.Clear();
        _overtaken = null;
        Arrived.Pulse();
    }

    public void DropAll() => Confirm(long.MaxValue);

    private bool IsWanted(string type) => world.Bot.AllowedUpdates is { Length: > 0 } allowed
        ? allowed.Contains(type)
        : !OnlyIfNamed.Contains(type);

    private void Remember(StoredUpdate update)
    {
        _history.Enqueue(update);
        if (_history.Count > HistoryLength)
        {
            _history.Dequeue();
        }
    }

    private void Remove(LinkedListNode<PendingUpdate> node)
    {
        _pending.Remove(node);
        world.Keep("done", node.Value.Update.Id);
    }
}
