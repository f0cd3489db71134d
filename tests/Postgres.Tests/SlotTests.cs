using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>The law of the calendar: no two orders hold overlapping time of a channel.</summary>
public sealed class SlotTests(PostgresFixture fixture)
{
    [Fact]
    public async Task Of_racing_orders_for_one_slot_one_wins_and_the_others_hear_that_it_is_taken()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => Try(sql, $"t:1/o:{i}", null, Order(5, 10, 11))));

        Assert.Single(answers, "1");
        Assert.Equal(19, answers.Count(answer => answer == PostgresErrorCodes.ExclusionViolation));
    }

    [Fact]
    public async Task Of_racing_orders_that_overlap_in_chains_no_two_winners_overlap_and_none_deadlocks()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60)
            .Select(i => Try(sql, $"t:1/o:{i}", null, Order(i % 2, i / 3, (i / 3) + 2))));

        Assert.All(answers, answer => Assert.True(answer is "1" or PostgresErrorCodes.ExclusionViolation, answer));
        await using var overlaps = database.As("silo").CreateCommand("""
            select count(*) from live_order a join live_order b on a.grain_key < b.grain_key
               and a.channel_id = b.channel_id and a.slot && b.slot
            """);
        Assert.Equal(0L, await overlaps.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Neighbours_other_channels_and_released_slots_do_not_collide()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        Assert.Equal("1", await Try(sql, "t:1/o:1", null, Order(5, 10, 11)));
        Assert.Equal("1", await Try(sql, "t:1/o:2", null, Order(5, 11, 12)));
        Assert.Equal("1", await Try(sql, "t:1/o:3", null, Order(6, 10, 11)));
        Assert.Equal("1", await Try(sql, "t:1/o:4", null, Order(5, 10, 11, holds: false)));
        Assert.Equal("2", await Try(sql, "t:1/o:1", 1, Order(5, 10, 11, holds: false)));
        Assert.Equal("1", await Try(sql, "t:1/o:5", null, Order(5, 10, 11)));
    }

    [Fact]
    public async Task Order_can_not_move_into_or_come_back_to_a_taken_slot()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write("order", "t:1/o:1", null, Order(5, 10, 12));
        await sql.Write("order", "t:1/o:2", null, Order(5, 14, 15));
        await sql.Write("order", "t:1/o:3", null, Order(5, 10, 11, holds: false));

        Assert.Equal(PostgresErrorCodes.ExclusionViolation, await Try(sql, "t:1/o:2", 1, Order(5, 11, 13)));
        Assert.Equal(PostgresErrorCodes.ExclusionViolation, await Try(sql, "t:1/o:3", 1, Order(5, 10, 11)));
        Assert.Equal("2", await Try(sql, "t:1/o:2", 1, Order(5, 12, 13)));
    }

    [Fact]
    public async Task Constraint_refuses_what_goes_around_the_function()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await new OrleansSql(database).Write("order", "t:1/o:1", null, Order(5, 10, 12));
        await using var insert = database.As("silo").CreateCommand("""
            insert into grain_state (service_id, grain_type, grain_key, version, modified_at, payload)
            values ('lytslot', 'order', 't:1/o:2', 1, now(), $1::jsonb)
            """);
        insert.Parameters.Add(new() { Value = Order(5, 11, 13) });

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

        Assert.Equal("order_slot_taken", refused.ConstraintName);
    }

    [Theory]
    [InlineData("""{"channelId":5,"holdsSlot":true}""")]
    [InlineData("""{"channelId":5,"holdsSlot":true,"startsAt":"2027-01-01T10:00:00Z"}""")]
    [InlineData("""{"channelId":5,"holdsSlot":true,"startsAt":"2027-01-01T10:00Z","endsAt":"2027-01-01T10:00Z"}""")]
    [InlineData("""{"holdsSlot":true,"startsAt":"2027-01-01T10:00:00Z","endsAt":"2027-01-01T11:00:00Z"}""")]
    public async Task Order_that_holds_no_real_slot_is_refused(string state)
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        Assert.Equal(PostgresErrorCodes.CheckViolation, await Try(sql, "t:1/o:1", null, state));
    }

    private static async Task<string> Try(OrleansSql sql, string key, int? version, string state)
    {
        try
        {
            return $"{await sql.Write("order", key, version, state)}";
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
    }

    private static string Order(int channel, int fromHour, int toHour, bool holds = true) => $$"""
        {
          "channelId": {{channel}}, "status": "held", "holdsSlot": {{(holds ? "true" : "false")}},
          "startsAt": "2027-01-{{1 + (fromHour / 24):00}}T{{fromHour % 24:00}}:00:00+00:00",
          "endsAt": "2027-01-{{1 + (toHour / 24):00}}T{{toHour % 24:00}}:00:00+00:00"
        }
        """;
}
