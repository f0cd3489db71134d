using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Towns;

/// <summary>
/// While it is shut, the first order of a group is stored and no other one: whoever writes it waits, and is turned away
/// when the gate opens. So a process can be killed between two holds, however fast it is.
/// </summary>
internal sealed class Gate : IAsyncDisposable
{
    private const string Build = """
        create function wait_at_gate() returns trigger language plpgsql as $$
        begin
            if exists (select from grain_state_order where payload ->> 'group' = new.payload ->> 'group') then
                perform pg_advisory_xact_lock(1, 1);
                raise exception 'The gate was shut.';
            end if;
            return new;
        end;
        $$;
        create trigger gate before insert on grain_state
            for each row when (new.grain_type = 'order') execute function wait_at_gate();
        """;

    private const string Remove = """
        drop trigger gate on grain_state;
        drop function wait_at_gate();
        """;

    private readonly NpgsqlConnection _keeper;

    private Gate(NpgsqlConnection keeper) => _keeper = keeper;

    public static async Task<Gate> Shut(TestDatabase database)
    {
        var gate = new Gate(await database.As("owner").OpenConnectionAsync());
        await gate.Do("select pg_advisory_lock(1, 1)");
        await gate.Do(Build);
        return gate;
    }

    /// <summary>Turns away who waits, and lets in who comes from now on.</summary>
    public async Task Open()
    {
        await Do("select pg_advisory_unlock(1, 1)");
        await Do(Remove);
    }

    public ValueTask DisposeAsync() => _keeper.DisposeAsync();

    private async Task Do(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _keeper);
        await command.ExecuteNonQueryAsync();
    }
}
