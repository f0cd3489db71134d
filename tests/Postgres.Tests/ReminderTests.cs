using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>What the reminder provider is promised.</summary>
public sealed class ReminderTests(PostgresFixture fixture)
{
    private static readonly DateTime Soon = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5);

    [Fact]
    public async Task Reminder_is_written_read_and_deleted_by_its_version()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        Assert.Equal(0, await Upsert(sql, "order/a", "next", 1, Soon));
        Assert.Equal(1, await Upsert(sql, "order/a", "next", 1, Soon.AddMinutes(1)));
        Assert.Equal(0, await Upsert(sql, "order/a", "other", 1, Soon));
        Assert.Equal(0, await Upsert(sql, "order/b", "next", 1, Soon));

        var rows = await sql.Rows("ReadReminderRowsKey", Service, new("GrainId", "order/a"));
        var row = Assert.Single(await sql.Rows("ReadReminderRowKey", Service, new("GrainId", "order/a"), Name("next")));
        Assert.Equal(["next", "other"], rows.Select(r => r["ReminderName"]).Order());
        Assert.Equal(("order/a", 60_000L, 1), (row["GrainId"], row["Period"], row["Version"]));
        Assert.Equal(Soon.AddMinutes(1), Assert.IsType<DateTime>(row["StartTime"]), TimeSpan.FromMilliseconds(1));

        Assert.Equal(0, await Delete(sql, "order/a", "next", version: 0));
        Assert.Equal(1, await Delete(sql, "order/a", "next", version: 1));
        await sql.Rows("DeleteReminderRowsKey", new NpgsqlParameter("ServiceId", "someone else"));
        Assert.Single(await sql.Rows("ReadReminderRowsKey", Service, new("GrainId", "order/b")));
        await sql.Rows("DeleteReminderRowsKey", Service);
        Assert.Empty(await sql.Rows("ReadReminderRowsKey", Service, new("GrainId", "order/b")));
    }

    [Fact]
    public async Task Range_excludes_its_begin_and_includes_its_end()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await Fill(sql);

        Assert.Equal("a,b", await Range(sql, "ReadRangeRows1Key", -100, 10));
        Assert.Equal("b", await Range(sql, "ReadRangeRows1Key", -10, 10));
    }

    [Fact]
    public async Task Range_wraps_around_the_ring()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await Fill(sql);

        Assert.Equal("a,c", await Range(sql, "ReadRangeRows2Key", 10, -10));
        Assert.Equal("a,b,c", await Range(sql, "ReadRangeRows2Key", 0, 0));
    }

    [Theory]
    [InlineData(5, 1440, true)]
    [InlineData(14, 1440, true)]
    [InlineData(20, 1440, false)]
    [InlineData(-5, 1440, false)]
    [InlineData(-0.5, 1440, true)]
    [InlineData(-1430, 1440, true)]
    [InlineData(-1420, 1440, false)]
    [InlineData(-100_000, 1, true)]
    public async Task Range_holds_what_is_due_within_a_quarter_of_an_hour(
        double startMinutes, int periodMinutes, bool read)
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        var start = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(startMinutes);
        await Upsert(sql, "order/a", "next", 5, start, periodMinutes * 60_000L);

        Assert.Equal(read ? "a" : "", await Range(sql, "ReadRangeRows1Key", 0, 10));
        Assert.Equal(read ? "a" : "", await Range(sql, "ReadRangeRows2Key", 0, 0));
        Assert.Single(await sql.Rows("ReadReminderRowsKey", Service, new("GrainId", "order/a")));
    }

    private static NpgsqlParameter Service => new("ServiceId", OrleansSql.Service);

    private static async Task Fill(OrleansSql sql)
    {
        await Upsert(sql, "order/a", "next", -10, Soon);
        await Upsert(sql, "order/b", "next", 10, Soon);
        await Upsert(sql, "order/c", "next", 100, Soon);
    }

    private static async Task<string> Range(OrleansSql sql, string key, int begin, int end)
    {
        var rows = await sql.Rows(key, Service, new("BeginHash", begin), new("EndHash", end));
        return string.Join(',', rows.Select(row => $"{row["GrainId"]}"["order/".Length..]).Order());
    }

    private static Task<int> Upsert(
        OrleansSql sql, string grain, string name, int hash, DateTime start, long period = 60_000) =>
        sql.Number(
            "UpsertReminderRowKey",
            Service,
            new("GrainId", grain),
            Name(name),
            new("StartTime", start),
            new("Period", period),
            new("GrainHash", hash));

    private static Task<int> Delete(OrleansSql sql, string grain, string name, int version) => sql.Number(
        "DeleteReminderRowKey",
        Service,
        new("GrainId", grain),
        Name(name),
        new NpgsqlParameter<int>("Version", version));

    private static NpgsqlParameter Name(string name) => new("ReminderName", name);
}
