using System.Data;
using System.Text;
using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>What the grain storage provider is promised.</summary>
public sealed class StorageTests(PostgresFixture fixture)
{
    private static readonly (long N0, long N1, string? Extension)[] Keys =
        [(1, 0, null), (0, 1, null), (1, 0, "a"), (0, 0, "a")];

    [Fact]
    public async Task State_is_read_back_with_its_version()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        Assert.Equal(1, await sql.Write("conversation", "chat:1", null, """{"step":"a","text":"Привет 👋"}"""));
        Assert.Equal(2, await sql.Write("conversation", "chat:1", 1, """{"step":"b","text":"Привет 👋"}"""));

        Assert.Equal(("""{"step": "b", "text": "Привет 👋"}""", 2), await sql.Read("conversation", "chat:1"));
        Assert.Null(await sql.Read("conversation", "chat:2"));
        Assert.Null(await sql.Read("user", "chat:1"));
    }

    [Theory]
    [InlineData("tenant")]
    [InlineData("user")]
    [InlineData("login")]
    [InlineData("channel")]
    [InlineData("order")]
    [InlineData("creative")]
    [InlineData("payment")]
    [InlineData("conversation")]
    [InlineData("sender")]
    [InlineData("poller")]
    [InlineData("unheard_of")]
    public async Task Every_state_name_keeps_the_contract(string type)
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        Assert.Equal(1, await sql.Write(type, "k:1", null, "{}"));
        Assert.Null(await sql.Write(type, "k:1", null, """{"second":"insert"}"""));
        Assert.Equal(2, await sql.Write(type, "k:1", 1, """{"n":2}"""));
        Assert.Equal(1, await sql.Write(type, "k:1", 1, """{"late":true}"""));
        Assert.Equal(7, await sql.Write(type, "k:2", 7, """{"never":"inserted"}"""));

        Assert.Equal(("""{"n": 2}""", 2), await sql.Read(type, "k:1"));
        Assert.Null(await sql.Read(type, "k:2"));
    }

    [Fact]
    public async Task Cleared_state_keeps_its_row_and_can_be_written_again()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write("user", "u:1", null, """{"language":"ru"}""");

        Assert.Null(await sql.Remove("ClearStorageKey", "user", "u:1", 5));
        Assert.Equal(2, await sql.Remove("ClearStorageKey", "user", "u:1", 1));
        Assert.Equal((null, 2), await sql.Read("user", "u:1"));
        Assert.Equal(3, await sql.Write("user", "u:1", 2, """{"language":"en"}"""));
    }

    [Fact]
    public async Task Deleted_state_is_gone()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write("user", "u:1", null, "{}");

        Assert.Null(await sql.Remove("DeleteStorageKey", "user", "u:1", 5));
        Assert.Equal(2, await sql.Remove("DeleteStorageKey", "user", "u:1", 1));
        Assert.Null(await sql.Read("user", "u:1"));
    }

    [Fact]
    public async Task Of_racing_first_writes_one_wins()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => sql.Write("login", "login:x", null, $$"""{"writer":{{i}}}""")));

        Assert.Equal(1, Assert.Single(answers, answer => answer is not null));
        Assert.Equal(1, (await sql.Read("login", "login:x"))?.Version);
    }

    [Fact]
    public async Task Of_racing_next_writes_one_wins()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write("sender", "bot:1", null, "{}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => sql.Write("sender", "bot:1", 1, $$"""{"writer":{{i}}}""")));

        Assert.Single(answers, answer => answer == 2);
        Assert.Equal(19, answers.Count(answer => answer == 1));
    }

    [Fact]
    public async Task Keys_that_are_not_text_do_not_meet()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        foreach (var (n0, n1, extension) in Keys)
        {
            var rows = await sql.Rows(
                "WriteToStorageKey",
                new("GrainIdN0", n0),
                new("GrainIdN1", n1),
                new("GrainIdExtensionString", DbType.String) { Value = (object?)extension ?? DBNull.Value },
                new("GrainTypeString", "other"),
                new("ServiceId", OrleansSql.Service),
                new("GrainStateVersion", DbType.Int32) { Value = DBNull.Value },
                new("PayloadBinary", Encoding.UTF8.GetBytes("{}")));

            Assert.Equal(1, rows[0]["NewGrainStateVersion"]);
        }
    }

    [Fact]
    public async Task Time_without_offset_is_refused()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => sql.Write("payment", "p:stars:1", null, """{"dueAt":"2027-01-01T10:00:00"}"""));

        Assert.Equal(PostgresErrorCodes.InvalidDatetimeFormat, refused.SqlState);
    }

    [Fact]
    public async Task Columns_come_from_the_state()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await new OrleansSql(database).Write("order", "t:1/o:1", null, """
            {
              "tenantId": "0191d3c0-a1b2-4c3d-8e4f-5061728394a5", "channelId": -1001234567890, "advertiserId": 77,
              "status": "held", "startsAt": "2027-03-01T12:00:00+03:00", "endsAt": "2027-03-01T10:00:00Z",
              "dueAt": "2027-02-01T00:00:00.1234567Z", "holdsSlot": true
            }
            """);

        await using var command = database.As("silo").CreateCommand("""
            select concat_ws(' ', tenant_id, channel_id, advertiser_id, status, extract(epoch from starts_at)::bigint,
                             due_at at time zone 'UTC', slot, holds_slot)
              from grain_state
            """);
        Assert.Equal(
            "0191d3c0-a1b2-4c3d-8e4f-5061728394a5 -1001234567890 77 held 1803891600 2027-02-01 00:00:00.123457 "
                + "[1803891600,1803895200) t",
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
