using System.Text;
using LytSlot.Testing;
using Npgsql;
using NpgsqlTypes;

namespace LytSlot.Towns;

/// <summary>
/// The town's database, read as psql would. Waiting for a state works by signal: in this town, and only here, each
/// write of a state notifies whoever listens.
/// </summary>
internal sealed class Books(TestDatabase database) : IAsyncDisposable
{
    private const string TellOfWrites = """
        create function tell_of_write() returns trigger language plpgsql as $$
        begin
            perform pg_notify('state', '');
            return null;
        end
        $$;
        create trigger tell_of_write after insert or update on grain_state
            for each row execute function tell_of_write();
        """;

    private readonly CancellationTokenSource _closing = new();

    private volatile TaskCompletionSource _written = NewSignal();

    private Task _listening = Task.CompletedTask;

    /// <summary>From now on each write is heard of. After the migration.</summary>
    public async Task Listen()
    {
        await using (var owner = database.As("owner").CreateCommand(TellOfWrites))
        {
            await owner.ExecuteNonQueryAsync();
        }

        _listening = Listen(await Listener());
    }

    /// <summary>One value, read as that role.</summary>
    public async Task<T?> Read<T>(string role, string sql, params IReadOnlyList<object> values)
    {
        await using var command = Command(role, sql, values);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>Changes something as that role, however long it takes.</summary>
    public async Task Change(string role, string sql, params IReadOnlyList<object> values)
    {
        await using var command = Command(role, sql, values);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>All rows of one column, read as that role.</summary>
    public async Task<List<T>> Column<T>(string role, string sql, params IReadOnlyList<object> values)
    {
        await using var command = Command(role, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetFieldValue<T>(0));
        }

        return found;
    }

    /// <summary>Keys of the rows a view shows to whom <c>app.tenant_id</c> or <c>app.advertiser_id</c> says.</summary>
    public async Task<List<string>> Keys(string role, string view, string setting, string value)
    {
        await using var connection = await database.As(role).OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var who = new NpgsqlCommand("select set_config($1, $2, true)", connection, transaction))
        {
            who.Parameters.Add(new() { Value = setting });
            who.Parameters.Add(new() { Value = value });
            await who.ExecuteNonQueryAsync();
        }

        await using var rows = new NpgsqlCommand($"select grain_key from {view} order by 1", connection, transaction);
        await using var reader = await rows.ExecuteReaderAsync();
        var keys = new List<string>();
        while (await reader.ReadAsync())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }

    /// <summary>Writes a state with the very SQL that silos run.</summary>
    public async Task WriteAsSilo(string type, string key, string state)
    {
        var sql = await Read<string>("silo", "select querytext from orleansquery where querykey = 'WriteToStorageKey'");
        await using var write = database.As("silo").CreateCommand(sql!);
        write.Parameters.AddWithValue("ServiceId", "lytslot");
        write.Parameters.AddWithValue("GrainTypeString", type);
        write.Parameters.AddWithValue("GrainIdN0", 0L);
        write.Parameters.AddWithValue("GrainIdN1", 0L);
        write.Parameters.AddWithValue("GrainIdHash", 0);
        write.Parameters.AddWithValue("GrainTypeHash", 0);
        write.Parameters.AddWithValue("GrainIdExtensionString", key);
        write.Parameters.AddWithValue("GrainStateVersion", NpgsqlDbType.Integer, DBNull.Value);
        write.Parameters.AddWithValue("PayloadBinary", Encoding.UTF8.GetBytes(state));
        await write.ExecuteNonQueryAsync();
    }

    /// <summary>The orders of an advertiser as lytslot_silo sees them, oldest first.</summary>
    public async Task<List<StoredOrder>> OrdersOf(long advertiser) =>
        (await Column<string>(
            "silo",
            """
            select jsonb_build_object('key', grain_key, 'status', status, 'dueAt', due_at, 'state', payload)::text
              from grain_state_order
             where advertiser_id = $1
             order by grain_key
            """,
            advertiser)).ConvertAll(StoredOrder.Parse);

    /// <summary>The advertiser's one order, as soon as it is as wanted.</summary>
    public async Task<StoredOrder> Order(
        long advertiser, Func<StoredOrder, bool> fits, string what, TimeSpan? limit = null)
    {
        using var patience = Patience.Start(limit);
        while (true)
        {
            var written = _written.Task;
            var orders = await OrdersIfAny(advertiser);
            if (orders is [var order] && fits(order))
            {
                return order;
            }

            await patience.For(
                written, () => $"The order of {advertiser} is not {what}: {string.Join('\n', orders)}");
        }
    }

    /// <summary>As soon as there is a state of that kind that belongs to the advertiser.</summary>
    public async Task Written(string table, long advertiser)
    {
        using var patience = Patience.Start();
        while (true)
        {
            var written = _written.Task;
            var sql = $"select count(*) from {table} where (payload ->> 'advertiserId')::bigint = $1";
            if (await Read<long>("silo", sql, advertiser) > 0)
            {
                return;
            }

            await patience.For(written, () => $"Nothing of {advertiser} in {table}.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _listening;
        _closing.Dispose();
        await database.DisposeAsync();
    }

    /// <summary>None while the database is away; its return is told like a write.</summary>
    private async Task<List<StoredOrder>> OrdersIfAny(long advertiser)
    {
        try
        {
            return await OrdersOf(advertiser);
        }
        catch (NpgsqlException)
        {
            return [];
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NpgsqlCommand Command(string role, string sql, IReadOnlyList<object> values)
    {
        var command = database.As(role).CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }

    private async Task<NpgsqlConnection> Listener()
    {
        var connection = await database.As("owner").OpenConnectionAsync();
        await using var listen = new NpgsqlCommand("listen state", connection);
        await listen.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task Listen(NpgsqlConnection first)
    {
        var connection = first;
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                await using var _ = connection;
                connection.Notification += (_, _) => Tell();
                while (true)
                {
                    await connection.WaitAsync(_closing.Token);
                }
            }
            catch (Exception end) when (end is OperationCanceledException or NpgsqlException)
            {
                connection = await ListenAgain() ?? connection;
                database.As("silo").Clear();
                Tell();
            }
        }
    }

    /// <summary>After the database broke down: as soon as it is back. Null when the town is closing.</summary>
    private async Task<NpgsqlConnection?> ListenAgain()
    {
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                return await Listener();
            }
            catch (NpgsqlException)
            {
                await again.WaitForNextTickAsync(CancellationToken.None);
            }
        }

        return null;
    }

    private void Tell() => Interlocked.Exchange(ref _written, NewSignal()).SetResult();
}
