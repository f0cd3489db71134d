using System.Data;
using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>What the membership provider is promised.</summary>
public sealed class MembershipTests(PostgresFixture fixture)
{
    private const int Joining = 2;
    private const int Active = 3;
    private const int Dead = 6;

    private static readonly DateTime Start = new(2026, 11, 22, 10, 0, 0, 123, DateTimeKind.Utc);

    [Fact]
    public async Task Version_comes_back_without_members()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        Assert.Equal(1, await sql.Number("InsertMembershipVersionKey", Cluster));
        Assert.Equal(0, await sql.Number("InsertMembershipVersionKey", Cluster));

        var all = Assert.Single(await sql.Rows("MembershipReadAllKey", Cluster));
        var one = Assert.Single(await sql.Rows("MembershipReadRowKey", [Cluster, .. Member(1)]));
        Assert.Equal((0, null, null), (all["Version"], all["Address"], all["SiloName"]));
        Assert.Equal((0, null, null), (one["Version"], one["Port"], one["Status"]));
    }

    [Fact]
    public async Task Member_is_added_only_at_the_version_the_writer_saw()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Number("InsertMembershipVersionKey", Cluster);

        Assert.Equal(0, await Insert(sql, port: 1, version: 3));
        Assert.Equal(1, await Insert(sql, port: 1, version: 0));
        Assert.Equal(0, await Insert(sql, port: 2, version: 0));
        Assert.Equal(0, await Insert(sql, port: 1, version: 1));
        Assert.Equal(1, await Insert(sql, port: 2, version: 1));

        var rows = await sql.Rows("MembershipReadAllKey", Cluster);
        var first = rows.Single(row => row["Port"] is 1);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(2, row["Version"]));
        Assert.Equal(
            ("dev", "127.0.0.1", 7, "silo-1", "host", Joining, 30_001, null, Start, Start),
            (first["DeploymentId"], first["Address"], first["Generation"], first["SiloName"], first["HostName"],
                first["Status"], first["ProxyPort"], first["SuspectTimes"], first["StartTime"], first["IAmAliveTime"]));
    }

    [Fact]
    public async Task Of_racing_members_one_gets_the_version()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Number("InsertMembershipVersionKey", Cluster);

        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(port => Insert(sql, port, version: 0)));

        Assert.Equal(1, answers.Sum());
        Assert.Equal(1, Assert.Single(await sql.Rows("MembershipReadAllKey", Cluster))["Version"]);
    }

    [Fact]
    public async Task Member_is_updated_only_at_the_version_the_writer_saw()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Number("InsertMembershipVersionKey", Cluster);
        await Insert(sql, port: 1, version: 0);

        Assert.Equal(0, await Update(sql, port: 1, Active, version: 0));
        Assert.Equal(0, await Update(sql, port: 9, Active, version: 1));
        Assert.Equal(1, await Update(sql, port: 1, Active, version: 1, suspects: "x,y"));

        var row = Assert.Single(await sql.Rows("MembershipReadRowKey", [Cluster, .. Member(1)]));
        Assert.Equal((Active, "x,y", 2), (row["Status"], row["SuspectTimes"], row["Version"]));
    }

    [Fact]
    public async Task Sign_of_life_leaves_the_version_alone()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Number("InsertMembershipVersionKey", Cluster);
        await Insert(sql, port: 1, version: 0);

        await sql.Rows("UpdateIAmAlivetimeKey", [Cluster, .. Member(1), new("IAmAliveTime", Start.AddSeconds(5))]);

        var row = Assert.Single(await sql.Rows("MembershipReadAllKey", Cluster));
        Assert.Equal((Start.AddSeconds(5), 1), (row["IAmAliveTime"], row["Version"]));
    }

    [Fact]
    public async Task Gateways_are_members_in_the_status_asked_for_that_take_clients()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Number("InsertMembershipVersionKey", Cluster);
        await Insert(sql, port: 1, version: 0);
        await Insert(sql, port: 2, version: 1, proxy: 0);
        await Insert(sql, port: 3, version: 2);
        await Update(sql, port: 1, Active, version: 3);
        await Update(sql, port: 2, Active, version: 4);

        var row = Assert.Single(await sql.Rows("GatewaysQueryKey", Cluster, new("Status", Active)));

        Assert.Equal(("127.0.0.1", 30_001, 7), (row["Address"], row["ProxyPort"], row["Generation"]));
    }

    [Fact]
    public async Task Cleanup_takes_the_silent_and_not_the_active()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Number("InsertMembershipVersionKey", Cluster);
        await Insert(sql, port: 1, version: 0);
        await Insert(sql, port: 2, version: 1);
        await Update(sql, port: 1, Active, version: 2);
        await Update(sql, port: 2, Dead, version: 3);

        await sql.Rows("CleanupDefunctSiloEntriesKey", Cluster, new("IAmAliveTime", Start));
        Assert.Equal(2, (await sql.Rows("MembershipReadAllKey", Cluster)).Count);
        await sql.Rows("CleanupDefunctSiloEntriesKey", Cluster, new("IAmAliveTime", Start.AddSeconds(1)));
        Assert.Equal(1, Assert.Single(await sql.Rows("MembershipReadAllKey", Cluster))["Port"]);
        await sql.Rows("DeleteMembershipTableEntriesKey", Cluster);
        Assert.Empty(await sql.Rows("MembershipReadAllKey", Cluster));
    }

    private static NpgsqlParameter Cluster => new("DeploymentId", "dev");

    private static NpgsqlParameter[] Member(int port) =>
        [new("Address", "127.0.0.1"), new("Port", port), new("Generation", 7)];

    private static Task<int> Insert(OrleansSql sql, int port, int version, int? proxy = null) =>
        sql.Number("InsertMembershipKey", [
            Cluster,
            .. Member(port),
            new("SiloName", $"silo-{port}"),
            new("HostName", "host"),
            new("Status", Joining),
            new("ProxyPort", proxy ?? 30_000 + port),
            new("StartTime", Start),
            new("IAmAliveTime", Start),
            new("Version", version)]);

    private static Task<int> Update(OrleansSql sql, int port, int status, int version, string? suspects = null) =>
        sql.Number("UpdateMembershipKey", [
            Cluster,
            .. Member(port),
            new("Status", status),
            new("SuspectTimes", DbType.String) { Value = (object?)suspects ?? DBNull.Value },
            new("IAmAliveTime", Start),
            new("Version", version)]);
}
