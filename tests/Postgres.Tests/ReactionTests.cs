using LytSlot.Accounting;
using LytSlot.Analytics;
using LytSlot.Orders;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;
using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>Counts of reactions, as the silo keeps them and the two sides of an order see them.</summary>
public sealed class ReactionTests(PostgresFixture fixture)
{
    private const long Channel = -1009;

    private const int Update = 100;

    private static readonly Guid Tenant = Guid.Parse("aaaaaaaa-0000-0000-0000-000000000000");

    private static readonly OrderKey Order = new(Tenant, Guid.Parse("eeeeeeee-0000-0000-0000-000000000000"));

    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Latest_count_stands_in_whichever_order_they_come()
    {
        await using var database = await Published();
        await using var databases = new Databases(database.Configuration);
        var reactions = new Reactions(databases);
        Assert.Null(await reactions.Of(Order, Cancel));

        await Keep(17, 5, 10);
        await Keep(17, 5, 10);
        Assert.Equal(Counted(10, 5), await reactions.Of(Order, Cancel));
        await Keep(17, 9, 20);
        await Keep(17, 3, 15);
        Assert.Equal(Counted(20, 9), await reactions.Of(Order, Cancel));
        await Keep(17, 7, 20, Update + 1);
        await Keep(17, 8, 20, Update);
        Assert.Equal(Counted(20, 7), await reactions.Of(Order, Cancel));
        await Keep(17, 0, 30);

        Assert.Equal(Counted(30, 0), await reactions.Of(Order, Cancel));

        Task Keep(int message, int count, int second, int update = Update) =>
            reactions.Keep(Channel, new(message, count, Noon.AddSeconds(second), update));
    }

    [Fact]
    public async Task Messages_of_an_album_count_together_and_other_posts_never()
    {
        await using var database = await Published();
        await using var databases = new Databases(database.Configuration);
        var reactions = new Reactions(databases);

        await reactions.Keep(Channel, new(17, 5, Noon, Update));
        await reactions.Keep(Channel, new(18, 2, Noon.AddSeconds(9), Update));
        await reactions.Keep(Channel, new(19, 100, Noon.AddSeconds(99), Update));
        await reactions.Keep(Channel - 1, new(17, 100, Noon.AddSeconds(99), Update));

        Assert.Equal(Counted(9, 7), await reactions.Of(Order, Cancel));
        var page = await new OrderLists(databases).Placements(Tenant, new Month(2026, 11), new Page(null, 10), Cancel);
        Assert.Equal(Counted(9, 7), Assert.Single(page!.Rows).Reactions);
    }

    [Fact]
    public async Task Count_that_comes_before_the_order_knows_its_post_is_not_lost()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await using var databases = new Databases(database.Configuration);
        var reactions = new Reactions(databases);
        await reactions.Keep(Channel, new(17, 5, Noon, Update));

        await Publish(database);

        Assert.Equal(Counted(0, 5), await reactions.Of(Order, Cancel));
    }

    [Fact]
    public async Task What_is_nobodys_goes_after_two_days()
    {
        await using var database = await Published();
        await using var databases = new Databases(database.Configuration);
        var reactions = new Reactions(databases);
        await reactions.Keep(Channel, new(17, 5, Noon, Update));
        await reactions.Keep(Channel, new(30, 5, Noon, Update));
        await reactions.Keep(Channel, new(31, 5, Noon.AddDays(1), Update));

        await reactions.Keep(Channel, new(32, 1, Noon.AddDays(2).AddSeconds(1), Update));

        Assert.Equal([17, 18, 31, 32], await Messages(database, "admin_reader", null, ""));
        Assert.Equal(Counted(0, 5), await reactions.Of(Order, Cancel));
    }

    [Fact]
    public async Task Reactions_are_the_tenants_and_the_advertisers_own()
    {
        await using var database = await Published();
        await using var databases = new Databases(database.Configuration);
        await new Reactions(databases).Keep(Channel, new(17, 5, Noon, Update));
        await new Reactions(databases).Keep(Channel, new(30, 5, Noon, Update));

        Assert.Equal([17, 18], await Messages(database, "reader", "app.tenant_id", $"{Tenant}"));
        Assert.Equal([17, 18], await Messages(database, "reader", "app.advertiser_id", "7"));
        Assert.Empty(await Messages(database, "reader", "app.tenant_id", $"{Guid.NewGuid()}"));
        Assert.Empty(await Messages(database, "reader", "app.advertiser_id", "8"));
        Assert.Empty(await Messages(database, "reader", null, ""));
        Assert.Null(await new Reactions(databases).Of(Order with { Tenant = Guid.NewGuid() }, Cancel));
    }

    [Theory]
    [InlineData("api")]
    [InlineData("bot")]
    [InlineData("reader")]
    [InlineData("admin_reader")]
    public async Task Nobody_but_the_silo_counts(string role)
    {
        await using var database = await fixture.Postgres.NewDatabase();

        foreach (var sql in new[]
        {
            "select keep_reactions(1, 1, 1, '2026-11-26T12:00:00Z', 1)", "update post_reaction set count = 1",
            "delete from post_reaction",
        })
        {
            await using var command = database.As(role).CreateCommand(sql);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private static MeasuredCount Counted(int second, int count) => new(Noon.AddSeconds(second), count);

    private async Task<TestDatabase> Published()
    {
        var database = await fixture.Postgres.NewDatabase();
        await Publish(database);
        return database;
    }

    private static async Task Publish(TestDatabase database)
    {
        var sql = new OrleansSql(database);
        string State(string status, string more) => $$"""
            {"tenantId":"{{Tenant}}","channelId":{{Channel}},"advertiserId":7,"status":"{{status}}",
             "startsAt":"2026-11-26T12:00:00Z","endsAt":"2026-11-26T13:00:00Z","channelTitle":"News","timeZone":"UTC",
             "priceMinor":5,"currency":"XTR"{{more}}}
            """;
        var version = await sql.Write("order", $"{Order}", null, State("publishing", ""));
        await sql.Write("order", $"{Order}", version, State(
            "published", ",\"publishedAt\":\"2026-11-26T12:00:00Z\",\"messageIds\":[17,18]"));
    }

    private static async Task<List<long>> Messages(
        TestDatabase database, string role, string? setting, string value)
    {
        await using var batch = database.As(role).CreateBatch();
        batch.BatchCommands.Add(new("select set_config($1, $2, true)")
        {
            Parameters = { new() { Value = setting ?? "app.tenant_id" }, new() { Value = value } },
        });
        batch.BatchCommands.Add(new("select message_id from post_reaction order by 1"));
        await using var rows = await batch.ExecuteReaderAsync(Cancel);
        await rows.NextResultAsync(Cancel);
        var messages = new List<long>();
        while (await rows.ReadAsync(Cancel))
        {
            messages.Add(rows.GetInt64(0));
        }

        return messages;
    }
}
