using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>Events and postings leave with the write that caused them, once, or not at all.</summary>
public sealed class FactTests(PostgresFixture fixture)
{
    private const string Placed =
        """{"sequence":1,"kind":"placed","at":"2026-11-22T10:00:00.5+00:00","actor":"user:5","trace":"00-a-b-01"}""";

    private const string Paid =
        """{"sequence":2,"kind":"paid","at":"2026-11-22T10:01:00+00:00","actor":"user:5","data":{"charge":"c"}}""";

    [Fact]
    public async Task Events_and_postings_become_rows_and_leave_the_state()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await sql.Write(
            "order", "t:1/o:1", null, State([Placed, Paid], [Line(1, "advertiser", -100), Line(2, "held", 100)]));

        Assert.Equal(("""{"channelId": 5, "advertiserId": 7}""", 1), await sql.Read("order", "t:1/o:1"));
        Assert.Equal(
            "1 placed 2026-11-22 10:00:00.5 user:5 00-a-b-01 5 7|"
                + "2 paid 2026-11-22 10:01:00 user:5 {\"charge\": \"c\"} 5 7",
            await Text(database, """
                select string_agg(concat_ws(' ', sequence, kind, at at time zone 'UTC', actor, reason, trace, data,
                                            channel_id, advertiser_id), '|' order by sequence)
                  from event where grain_key = 't:1/o:1' and grain_type = 'order' and service_id = 'lytslot'
                """));
        Assert.Equal("1 1 advertiser -100 XTR|2 1 held 100 XTR", await Text(database, """
            select string_agg(concat_ws(' ', sequence, entry, account, amount_minor, currency), '|' order by sequence)
              from posting
            """));
    }

    [Fact]
    public async Task State_that_still_carries_taken_facts_adds_only_new_ones()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        var first = new[] { Line(1, "advertiser", -100), Line(2, "held", 100) };
        await sql.Write("payment", "p:stars:1", null, State([Placed], first));

        await sql.Write("payment", "p:stars:1", 1, State([Placed.Replace("10:00:00", "23:59:59")], first));
        await sql.Write("payment", "p:stars:1", 2, State([Placed, Paid], first));
        await sql.Write("payment", "p:stars:1", 3, State([], []));

        Assert.Equal(
            "1 2", await Text(database, "select string_agg(sequence::text, ' ' order by sequence) from event"));
        Assert.Equal("2", await Text(database, "select count(*)::text from posting"));
    }

    [Fact]
    public async Task Writer_that_came_second_leaves_no_facts()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write("order", "t:1/o:1", null, State([Placed], []));
        await sql.Write("order", "t:1/o:1", 1, State([], []));

        Assert.Null(await sql.Write("order", "t:1/o:1", null, State([Paid], [])));
        Assert.Equal(1, await sql.Write("order", "t:1/o:1", 1, State([Paid], [])));

        Assert.Equal("1", await Text(database, "select count(*)::text from event"));
    }

    [Fact]
    public async Task Unbalanced_entry_is_refused_with_everything_that_came_along()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => sql.Write(
            "order", "t:1/o:1", null, State([Placed], [Line(1, "advertiser", -100), Line(2, "held", 99)])));

        Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
        Assert.Equal("posting_balanced", refused.ConstraintName);
        Assert.Null(await sql.Read("order", "t:1/o:1"));
        Assert.Equal("0", await Text(database, "select (select count(*) from event) + (select count(*) from posting)"));
    }

    [Fact]
    public async Task Currencies_do_not_balance_each_other()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var rouble = Line(2, "held", 100).Replace("XTR", "RUB");

        await Assert.ThrowsAsync<PostgresException>(() => new OrleansSql(database).Write(
            "order", "t:1/o:1", null, State([Placed], [Line(1, "advertiser", -100), rouble])));
    }

    [Fact]
    public async Task Fact_that_can_not_be_stored_takes_the_state_with_it()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await Assert.ThrowsAsync<PostgresException>(
            () => sql.Write("order", "t:1/o:1", null, State(["""{"sequence":1,"at":"2026-11-22T10:00:00Z"}"""], [])));

        Assert.Null(await sql.Read("order", "t:1/o:1"));
    }

    [Fact]
    public async Task Month_without_partition_fails_no_write_and_is_moved_when_its_partition_comes()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var later = Placed.Replace("2026-11-22", "2031-05-31");
        await new OrleansSql(database).Write("order", "t:1/o:1", null, State([later], []));

        var before = await Text(database, "select tableoid::regclass::text from event");
        var made = await Text(database, "select make_month_partitions('2031-04-15', 3)");
        var again = await Text(database, "select make_month_partitions('2031-04-15', 3)");
        var after = await Text(database, "select tableoid::regclass::text from event");

        Assert.Equal(("event_default", "9", "0", "event_2031_05"), (before, made, again, after));
    }

    [Fact]
    public async Task Silo_can_not_rewrite_what_happened()
    {
        await using var database = await fixture.Postgres.NewDatabase();

        foreach (var sql in new[] { "update event set kind = ''", "delete from posting", "table event_default" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Text(database, sql));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private static string State(string[] events, string[] postings) => $$"""
        {
          "channelId": 5, "advertiserId": 7,
          "events": [{{string.Join(',', events)}}], "postings": [{{string.Join(',', postings)}}]
        }
        """;

    private static string Line(int sequence, string account, int amount) => $$"""
        {"sequence":{{sequence}},"entry":1,"at":"2026-11-22T10:00:00+00:00","account":"{{account}}",
         "amountMinor":{{amount}},"currency":"XTR"}
        """;

    private static async Task<string?> Text(TestDatabase database, string sql)
    {
        await using var command = database.As("silo").CreateCommand(sql);
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
    }
}
