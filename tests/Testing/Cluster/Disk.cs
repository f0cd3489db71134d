using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LytSlot.Accounting;
using LytSlot.Grains;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payouts;
using Orleans.Storage;

namespace LytSlot.Testing.Cluster;

/// <summary>
/// Grain storage in memory that keeps the database's word: states as JSON, versions, facts and ledger lines moved out
/// of the state, no two orders in one slot. Fails on demand.
/// </summary>
internal sealed class Disk : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, string Key), Row> _rows = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<Fact>> _facts = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<Posting>> _postings = new();
    private readonly ConcurrentDictionary<(Guid Tenant, string Key), string> _stateOf = new();
    private readonly ConcurrentDictionary<string, Exception> _failures = new();
    private readonly ConcurrentDictionary<string, Exception> _unreadable = new();
    private readonly Lock _writing = new();

    /// <summary>Writes that were carried out.</summary>
    public int Writes { get; private set; }

    /// <summary>The next write of the grain with this key fails and changes nothing.</summary>
    public void FailNextWrite(string key, Exception? with = null) =>
        _failures[key] = with ?? new IOException("The disk is full.");

    /// <summary>The next read of the state with this key fails: its grain can't be activated.</summary>
    public void FailNextRead(string key, Exception with) => _unreadable[key] = with;

    /// <summary>Keys of grains of which every write fails and changes nothing.</summary>
    public ConcurrentDictionary<string, bool> Broken { get; } = new();

    /// <summary>Says of each write, by the grain's key, how it ends; null: well.</summary>
    public Func<string, WriteEnd>? Ends { get; set; }

    /// <summary>Says of each write, by the grain's key, what it waits for; null: for nothing.</summary>
    public Func<string, Task?>? Waits { get; set; }

    /// <summary>Puts another state in the place of a stored one, as an older release would have left it.</summary>
    public void Plant<TState>(string state, string key, TState planted) => _rows[(state, key)] =
        _rows[(state, key)] with { Json = JsonSerializer.Serialize(planted, StateJson.Options) };

    /// <summary>Puts a state where none is.</summary>
    public void Add<TState>(string state, string key, TState added) =>
        _rows[(state, key)] = new(JsonSerializer.Serialize(added, StateJson.Options), 1);

    /// <summary>What is stored, null when nothing is.</summary>
    public string? Stored(string state, string key) => _rows.TryGetValue((state, key), out var row) ? row.Json : null;

    /// <summary>What is stored.</summary>
    public TState Read<TState>(string state, string key) =>
        Load<TState>(Stored(state, key) ?? throw new InvalidOperationException($"Nothing is stored at {key}."));

    /// <summary>Every state of one name, with its key.</summary>
    public IReadOnlyList<(string Key, TState State)> All<TState>(string state) =>
        [.. _rows.Where(row => row.Key.State == state).Select(row => (row.Key.Key, Load<TState>(row.Value.Json)))];

    /// <summary>Every state of one name that has this text in its JSON.</summary>
    public IEnumerable<TState> All<TState>(string state, string with) =>
        from row in _rows
        where row.Key.State == state && row.Value.Json.Contains(with, StringComparison.Ordinal)
        select Load<TState>(row.Value.Json);

    /// <summary>What happened to a grain, in order.</summary>
    public IReadOnlyList<Fact> Facts(string key) => _facts.GetValueOrDefault(key, []);

    /// <summary>What happened to everything that a write said is a tenant's.</summary>
    public IEnumerable<DiskFact> FactsOf(Guid tenant) =>
        from thing in _stateOf
        where thing.Key.Tenant == tenant
        from fact in Facts(thing.Key.Key)
        select new DiskFact(thing.Value, thing.Key.Key, fact);

    /// <summary>A grain's lines in the ledger.</summary>
    public IReadOnlyList<Posting> Postings(string key) => _postings.GetValueOrDefault(key, []);

    /// <summary>Enters lines into the ledger, as an order of long ago left them.</summary>
    public void Post(string key, params IEnumerable<Posting> lines) =>
        _postings.AddOrUpdate(key, _ => [.. lines], (_, known) => [.. known, .. lines]);

    /// <summary>The whole ledger.</summary>
    public IReadOnlyList<(string Key, Posting Posting)> AllPostings() =>
        [.. _postings.SelectMany(lines => lines.Value, (lines, line) => (lines.Key, line))];

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_unreadable.TryRemove(KeyOf(grainId), out var failure))
        {
            return Task.FromException(failure);
        }

        if (_rows.TryGetValue((stateName, KeyOf(grainId)), out var row))
        {
            grainState.State = Load<T>(row.Json);
            grainState.ETag = Spell(row.Version);
            grainState.RecordExists = true;
        }

        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await (Waits?.Invoke(KeyOf(grainId)) ?? Task.CompletedTask);
        await Write(stateName, KeyOf(grainId), grainState);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _rows.TryRemove((stateName, KeyOf(grainId)), out _);
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private Task Write<T>(string stateName, string key, IGrainState<T> grainState)
    {
        if (_failures.TryRemove(key, out var failure))
        {
            return Task.FromException(failure);
        }

        var end = Broken.ContainsKey(key) ? WriteEnd.Nothing : Ends?.Invoke(key) ?? WriteEnd.Well;
        if (end is WriteEnd.Nothing)
        {
            return Task.FromException(new IOException("The disk is full."));
        }

        lock (_writing)
        {
            var version = _rows.TryGetValue((stateName, key), out var row) ? row.Version : 0;
            if (grainState.ETag != (version == 0 ? null : Spell(version)))
            {
                return Task.FromException(new InconsistentStateException("Another was first."));
            }

            if (grainState.State is OrderState { HoldsSlot: true } order && IsTaken(key, order))
            {
                return Task.FromException(new SlotTakenException());
            }

            if (!IsCovered(grainState.State))
            {
                return Task.FromException(new NotCoveredException());
            }

            Store(stateName, key, grainState.State, version + 1);
            if (end is WriteEnd.Silence)
            {
                return Task.FromException(new TimeoutException("The database does not answer."));
            }

            grainState.ETag = Spell(version + 1);
            grainState.RecordExists = true;
        }

        return Task.CompletedTask;
    }

    private void Store<T>(string stateName, string key, T state, int version)
    {
        var json = JsonSerializer.SerializeToNode(state, StateJson.Options)!.AsObject();
        Move(json, "events", _facts, key, fact => fact.Sequence);
        Move(json, "postings", _postings, key, posting => posting.Sequence);
        _rows[(stateName, key)] = new(json.ToJsonString(StateJson.Options), version);
        if ((Guid?)json["tenantId"] is { } tenant)
        {
            _stateOf[(tenant, key)] = stateName;
        }

        Writes++;
    }

    private static void Move<T>(
        JsonObject state,
        string member,
        ConcurrentDictionary<string, ImmutableArray<T>> log,
        string key,
        Func<T, int> number)
    {
        var lines = state[member].Deserialize<List<T>>(StateJson.Options) ?? [];
        state.Remove(member);
        var known = log.GetValueOrDefault(key, []);
        log[key] = [.. known, .. lines.Where(line => known.IsEmpty || number(line) > number(known[^1]))];
    }

    private bool IsTaken(string key, OrderState wanted) => All<OrderState>("order").Any(other =>
        other.Key != key
        && other.State.HoldsSlot
        && other.State.ChannelId == wanted.ChannelId
        && other.State.StartsAt < wanted.EndsAt
        && wanted.StartsAt < other.State.EndsAt);

    /// <summary>Whether what somebody's wish takes from the tenant's account with this write is there.</summary>
    private bool IsCovered(object? state) => state switch
    {
        PayoutState payout => IsCovered(payout.TenantId, [.. payout.Postings]),
        OrderState order => order.Postings.GroupBy(line => (line.Entry, line.Currency))
            .Where(entry => entry.Any(line => line is { Account: Account.Held, AmountMinor: > 0 }))
            .All(entry => IsCovered(order.TenantId, [.. entry])),
        _ => true,
    };

    private bool IsCovered(Guid? tenant, IReadOnlyList<Posting> lines) =>
        lines.FirstOrDefault(line => line is { Account: Account.Tenant, AmountMinor: < 0 }) is not { } taken
        || taken.AmountMinor + AllPostings()
            .Where(line => line.Key.StartsWith($"t:{tenant:N}/", StringComparison.Ordinal)
                && line.Posting.Account is Account.Tenant && line.Posting.Currency == taken.Currency)
            .Sum(line => line.Posting.AmountMinor) >= 0;

    private static T Load<T>(string json) => JsonSerializer.Deserialize<T>(json, StateJson.Options)!;

    private static string KeyOf(GrainId grain) => grain.Key.ToString()!;

    private static string Spell(int version) => version.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(string Json, int Version);
}
