using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>What ratings come to never differs from the orders, and is seen in the catalogue alone.</summary>
public sealed class RatingTests(PostgresFixture fixture)
{
    private const string TenantA = "aaaaaaaa-0000-0000-0000-000000000000";
    private const string TenantB = "bbbbbbbb-0000-0000-0000-000000000000";

    private const string Totals = """
        select coalesce(string_agg(concat_ws(' ', channel_id, left(tenant_id::text, 1), ratings, stars), '|'
                                   order by channel_id desc, tenant_id), '')
          from channel_rating
        """;

    private const string Differences = """
        select count(*)::text
          from channel_rating as kept
          full join (select channel_id, tenant_id, count(*) as ratings, sum((payload ->> 'rating')::int) as stars
                       from grain_state_order where payload ? 'rating' group by 1, 2) as given
                 using (channel_id, tenant_id)
         where (kept.ratings, kept.stars) is distinct from (given.ratings, given.stars)
        """;

    [Fact]
    public async Task Rating_counts_once_changes_the_sum_and_belongs_to_channel_and_tenant()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await sql.Write("order", "t:a/o:1", null, Order(TenantA, -1, null));
        await sql.Write("order", "t:a/o:1", 1, Order(TenantA, -1, 3));
        await sql.Write("order", "t:a/o:1", 2, Order(TenantA, -1, 5));
        await sql.Write("order", "t:a/o:1", 3, Order(TenantA, -1, 5, more: 7));
        await sql.Write("order", "t:a/o:1", 1, Order(TenantA, -1, 1));
        await sql.Write("order", "t:a/o:2", null, Order(TenantA, -1, 2));
        await sql.Write("order", "t:b/o:3", null, Order(TenantB, -1, 1));
        await sql.Write("order", "t:a/o:4", null, Order(TenantA, -2, 4));

        Assert.Equal("-1 a 2 7|-1 b 1 1|-2 a 1 4", await Text(database, Totals));
        Assert.Equal("0", await Text(database, Differences));
    }

    [Fact]
    public async Task Many_orders_of_a_channel_that_are_rated_at_once_are_all_counted()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await Task.WhenAll(Enumerable.Range(1, 40)
            .Select(i => sql.Write("order", $"t:a/o:{i}", null, Order(TenantA, -1, 1 + (i % 5)))));

        Assert.Equal("-1 a 40 120", await Text(database, Totals));
        Assert.Equal("0", await Text(database, Differences));
    }

    [Fact]
    public async Task Write_that_is_rolled_back_leaves_no_rating()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await using var connection = await database.As("silo").OpenConnectionAsync(Cancel);
        await using (var transaction = await connection.BeginTransactionAsync(Cancel))
        {
            await using var write = new NpgsqlCommand(
                "select write_state('lytslot', 'order', 't:a/o:1', null, convert_to($1, 'UTF8'))", connection);
            write.Parameters.Add(new() { Value = Order(TenantA, -1, 5) });
            await write.ExecuteNonQueryAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
        }

        Assert.Equal("", await Text(database, Totals));
    }

    [Fact]
    public async Task Everybody_reads_the_rating_in_the_catalogue_and_nobody_the_table()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        foreach (var (tenant, channel) in new[] { (TenantA, -1), (TenantB, -2) })
        {
            await sql.Write("channel", $"ch:{channel}", null, $$"""
                {"tenantId":"{{tenant}}","channelId":{{channel}},"status":"active","title":"A","language":"ru",
                 "timeZone":"UTC","formats":[]}
                """);
        }

        await sql.Write("order", "t:a/o:1", null, Order(TenantA, -1, 4));
        await sql.Write("order", "t:a/o:2", null, Order(TenantA, -2, 1));

        Assert.Equal(["{1,4}", "none"], new[]
        {
            await Text(database, "select rating::text from catalogue where channel_id = -1", "reader"),
            await Text(
                database, "select coalesce(rating::text, 'none') from catalogue where channel_id = -2", "reader"),
        });
        foreach (var role in new[] { "reader", "admin_reader", "silo", "api", "bot" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(
                () => Text(database, "select count(*)::text from channel_rating", role));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Order(string tenant, long channel, int? rating, int more = 0) => $$"""
        {"tenantId":"{{tenant}}","channelId":{{channel}},"advertiserId":7,"status":"completed","more":{{more}}
         {{(rating is null ? "" : $",\"rating\":{rating}")}}}
        """;

    private static async Task<string> Text(TestDatabase database, string sql, string role = "owner")
    {
        await using var command = database.As(role).CreateCommand(sql);
        return Assert.IsType<string>(await command.ExecuteScalarAsync(Cancel));
    }
}
