using LytSlot.Testing;

namespace LytSlot.Postgres.Tests;

/// <summary>What must stay cheap: updates in place, and pages that read only what they show.</summary>
public sealed class PlanTests(PostgresFixture fixture)
{
    /// <summary>40 tenants, 50 advertisers, 100 channels, one order an hour each.</summary>
    private const string ManyOrders = """
        insert into grain_state (service_id, grain_type, grain_key, version, modified_at, payload)
        select 'lytslot', 'order', 't:' || i % 40 || '/o:' || i, 1, '2026-11-22', jsonb_build_object(
                   'tenantId', md5((i % 40)::text)::uuid, 'channelId', i % 100, 'advertiserId', i % 50,
                   'startsAt', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                   'endsAt', to_char(at + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                   'dueAt', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'holdsSlot', true)
          from generate_series(0, 19999) as i,
               lateral (select timestamp '2027-01-01' + i / 100 * interval '1 hour' as at) as time;
        analyze grain_state_order
        """;

    [Fact]
    public async Task State_that_changes_nothing_indexed_is_updated_in_place()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write("conversation", "chat:1", null, """{"step":0}""");
        for (var version = 1; version <= 50; version++)
        {
            await sql.Write("conversation", "chat:1", version, $$"""{"step":{{version}}}""");
        }

        await Lines(database, "silo", "select pg_stat_force_next_flush()::text");
        var counted = await Lines(
            database,
            "silo",
            "select n_tup_hot_upd::text from pg_stat_user_tables where relname = 'grain_state_conversation'");

        Assert.Equal(["50"], counted);
    }

    [Theory]
    [InlineData("app.tenant_id", "tenant_id", "order_by_start")]
    [InlineData("app.advertiser_id", "advertiser_id", "order_by_advertiser")]
    public async Task Page_of_orders_under_row_security_reads_its_index_only_where_the_page_is(
        string setting, string column, string index)
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await Lines(database, "owner", ManyOrders);
        var who = column == "tenant_id" ? "c4ca4238-a0b9-2382-0dcc-509a6f75849b" : "7";

        var plan = await Lines(database, "reader", $"""
            begin;
            set local {setting} = '{who}';
            explain (analyze, costs off, timing off, summary off)
            select grain_key, status, price_minor
              from orders
             where {column} = '{who}' and starts_at <= '2027-01-06' and (starts_at, grain_key) < ('2027-01-06', 'z')
             order by starts_at desc, grain_key desc
             limit 50;
            """);

        var scan = Assert.Single(plan, line => line.Contains("Scan", StringComparison.Ordinal));
        Assert.Contains($"Index Scan Backward using {index}", scan, StringComparison.Ordinal);
        Assert.Contains("rows=50", scan, StringComparison.Ordinal);
        Assert.Contains(plan, line => line.Contains("Index Cond", StringComparison.Ordinal)
            && line.Contains(column, StringComparison.Ordinal)
            && line.Contains("ROW(starts_at, grain_key)", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("Rows Removed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("live_order where channel_id = 7 and slot && int8range(1798761600, 1798848000)", "order_slot_taken")]
    [InlineData("overdue where due_at <= '2027-01-01' order by due_at limit 9", "grain_state_order_due_at_idx")]
    public async Task Question_of_the_silo_uses_its_index(string question, string index)
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await Lines(database, "owner", ManyOrders);

        var plan = await Lines(database, "silo", $"explain (costs off) select * from {question}");

        Assert.Contains(plan, line => line.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("Seq Scan on grain_state_order", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Lines(TestDatabase database, string role, string sql)
    {
        await using var command = database.As(role).CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        do
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                lines.Add(reader.GetString(0));
            }
        }
        while (await reader.NextResultAsync(TestContext.Current.CancellationToken));

        return lines;
    }
}
