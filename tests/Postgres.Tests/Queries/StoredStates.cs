using System.Text.Json;
using LytSlot.Channels;
using LytSlot.Grains;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Silo.Postgres;
using LytSlot.Testing;
using Npgsql;
using NpgsqlTypes;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>A database with states in it, written by the storage's own function in the JSON grains write.</summary>
internal sealed class StoredStates : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private StoredStates(TestDatabase database)
    {
        _database = database;
        Databases = new(database.Configuration);
    }

    public Databases Databases { get; }

    public static async Task<StoredStates> In(PostgresFixture fixture) => new(await fixture.Postgres.NewDatabase());

    public async Task<OrderKey> Add(OrderState order) => (await Add([order]))[0];

    public async Task<OrderKey[]> Add(IEnumerable<OrderState> orders)
    {
        var given = orders.ToList();
        var keys = given.Select(order => new OrderKey(order.TenantId!.Value, Guid.CreateVersion7())).ToArray();
        await AddAll("order", [.. given.Select((order, i) => (keys[i].ToString(), order))]);
        return keys;
    }

    public Task Add(params IReadOnlyCollection<ChannelState> channels) => AddAll(
        "channel", [.. channels.Select(channel => (new ChannelKey(channel.ChannelId!.Value).ToString(), channel))]);

    public async Task AddAll<TState>(string name, IReadOnlyCollection<(string Key, TState State)> states)
    {
        await using var command = _database.As("silo").CreateCommand("""
            select write_state('lytslot', $1, key, null, payload)
              from unnest($2, $3) as given (key, payload)
            """);
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = states.Select(state => state.Key).ToArray() });
        command.Parameters.Add(new()
        {
            Value = states.Select(s => JsonSerializer.SerializeToUtf8Bytes(s.State, StateJson.Options)).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea,
        });
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What the planner goes by, as autovacuum would gather it.</summary>
    public async Task Analyze(string table = "grain_state")
    {
        await using var command = _database.As("owner").CreateCommand($"analyze {table}");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Does what only the owner may.</summary>
    public async Task Owner(string sql)
    {
        await using var command = _database.As("owner").CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The one text that the owner finds.</summary>
    public async Task<string?> One(string sql)
    {
        await using var command = _database.As("owner").CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string;
    }

    /// <summary>The plan of a question as the reader asks it.</summary>
    public async Task<string> ReaderPlan(
        string question, Guid? tenant, long? advertiser, params NpgsqlParameter[] parameters)
    {
        var explain = new NpgsqlBatchCommand($"explain {question}");
        explain.Parameters.AddRange(parameters);
        return string.Join('\n', await Databases.Reader.Ask(
            tenant, advertiser, explain, row => row.GetString(0), TestContext.Current.CancellationToken));
    }

    /// <summary>The plan of a question as the silo asks it.</summary>
    public async Task<string> SiloPlan(string question, params NpgsqlParameter[] parameters)
    {
        await using var command = Databases.Silo.CreateCommand($"explain {question}");
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(rows.GetString(0));
        }

        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        await Databases.DisposeAsync();
        await _database.DisposeAsync();
    }
}
