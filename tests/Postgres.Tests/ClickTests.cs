using System.Text.Json;
using LytSlot.Creatives;
using LytSlot.Grains;
using LytSlot.Grains.Creatives;
using LytSlot.Orders;
using LytSlot.Silo.Postgres;
using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>Links and clicks, as the API host's role counts them.</summary>
public sealed class ClickTests(PostgresFixture fixture)
{
    private const string Shop = "https://shop.example/";

    private static readonly Guid Tenant = Guid.Parse("aaaaaaaa-0000-0000-0000-000000000000");

    private static readonly OrderKey Order = new(Tenant, Guid.Parse("eeeeeeee-0000-0000-0000-000000000000"));

    private static readonly Guid Host = Guid.Parse("cccccccc-0000-0000-0000-000000000000");

    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private static readonly CreativeKey Creative = new(Tenant, Guid.Parse("dddddddd-0000-0000-0000-000000000000"));

    private static readonly PostContent Post = LinkRules.Count(
        new(
            PostText.Plain("Bread"),
            [],
            [new("Shop", Shop), new("Again", Shop)],
            false,
            true,
            Clicks: CountedLinks.Wish(LinkCounting.Buttons)),
        Creative,
        new ClickAddress("https://go.example"));

    private static string Code => Post.Clicks!.Links[0].Code;

    private static string OtherCode => Post.Clicks!.Links[1].Code;

    [Fact]
    public async Task Link_is_there_with_its_creative_and_counts_from_the_attempt_to_publish_it()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await sql.Write("creative", $"{Creative}", null, Stored());
        await sql.Write("creative", "t:a/n:plain", null, """{"tenantId":"aaaaaaaa-0000-0000-0000-000000000000"}""");
        Assert.Equal(Shop, await One<string>(database, "api", "select link_target($1)", Code));
        Assert.Null(await One<string>(database, "api", "select link_target($1)", "AAAAAAAAAAA"));

        await Count(database, 1, [(Code, 1)], [(Code, 1)]);
        Assert.Empty(await Days(database));

        await Publish(database);
        await Count(
            database,
            2,
            [(Code, 2), (OtherCode, 1), ("AAAAAAAAAAA", 9)],
            [(Code, 1), (OtherCode, 1), (Code, 2)]);

        Assert.Equal(["2026-11-26 3 2"], await Days(database));
        Assert.Equal(3, await One<long>(database, "owner", "select sum(clicks)::bigint from click"));
    }

    [Fact]
    public async Task Batch_counts_once_however_often_and_by_however_many_it_is_given()
    {
        await using var database = await Published();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Count(database, 1, [(Code, 5)], [(Code, 7)])));
        await Count(database, 1, [(Code, 5)], [(Code, 7)]);

        Assert.Equal(["2026-11-26 5 1"], await Days(database));
    }

    [Fact]
    public async Task Hosts_that_count_the_same_people_at_once_count_each_once()
    {
        await using var database = await Published();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
        {
            var people = Enumerable.Range(0, 500).Select(one => (Code, (long)one)).ToArray();
            Random.Shared.Shuffle(people);
            return Count(database, number, [(Code, 500)], people, host: Guid.NewGuid());
        }));

        Assert.Equal(["2026-11-26 4000 500"], await Days(database));
    }

    [Fact]
    public async Task Person_counts_again_on_another_day()
    {
        await using var database = await Published();

        await Count(database, 1, [(Code, 1)], [(Code, 7)]);
        await Count(database, 2, [(Code, 1)], [(Code, 7)], at: Noon.AddHours(12));

        Assert.Equal(["2026-11-26 1 1", "2026-11-27 1 1"], await Days(database));
    }

    [Fact]
    public async Task Report_has_all_clicks_and_the_latest_days()
    {
        await using var database = await Published();
        await using var databases = new Databases(database.Configuration);
        var clicks = new PlacementClicks(databases);
        for (var day = 0; day < 33; day++)
        {
            await Count(database, day, [(Code, 2)], [(Code, 7)], at: Noon.AddDays(day));
        }

        var report = (await clicks.Of(Order, Creative, TestContext.Current.CancellationToken))!;

        Assert.Equal((66, 33, 31), (report.Clicks, report.Visitors, report.Days.Length));
        Assert.Equal(new(new(2026, 12, 28), 2, 1), report.Days[0]);
        Assert.Null(await clicks.Of(
            Order, Creative with { Creative = Guid.NewGuid() }, TestContext.Current.CancellationToken));
        Assert.Null(await clicks.Of(
            Order with { Tenant = Guid.NewGuid() }, Creative, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Salt_is_one_for_all_hosts_and_thrown_away_with_its_day()
    {
        await using var database = await Published();
        var day = new DateOnly(2026, 11, 26);
        Task<byte[]?> Salt(DateOnly of, DateOnly today) =>
            One<byte[]>(database, "api", "select visitor_salt_of($1, $2)", of, today);

        var first = await Salt(day, day);
        var next = await Salt(day.AddDays(1), day);
        Assert.Equal(32, first!.Length);
        Assert.Equal(first, await Salt(day, day));
        Assert.NotEqual(first, next);
        await Count(database, 1, [(Code, 1)], [(Code, 7)]);

        Assert.Equal(next, await Salt(day.AddDays(1), day.AddDays(1)));

        Assert.Equal(1, await One<long>(database, "owner", "select count(*) from visitor_salt"));
        Assert.Equal(1, await One<long>(database, "owner", "select count(*) from visitor"));
        await Salt(day.AddDays(2), day.AddDays(2));
        Assert.Equal(0, await One<long>(database, "owner", "select count(*) from visitor"));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("placement_day")]
    public async Task Numbers_are_the_tenants_and_the_advertisers_own(string relation)
    {
        await using var database = await Published();
        await Count(database, 1, [(Code, 1)], []);

        Assert.Equal(1, await Seen(relation, "app.tenant_id", $"{Tenant}"));
        Assert.Equal(1, await Seen(relation, "app.advertiser_id", "7"));
        Assert.Equal(0, await Seen(relation, "app.tenant_id", $"{Guid.NewGuid()}"));
        Assert.Equal(0, await Seen(relation, "app.advertiser_id", "8"));
        Assert.Equal(0, await Seen(relation, "app.tenant_id", ""));

        async Task<long> Seen(string of, string setting, string value)
        {
            await using var batch = database.As("reader").CreateBatch();
            batch.BatchCommands.Add(new("select set_config($1, $2, true)")
            {
                Parameters = { new() { Value = setting }, new() { Value = value } },
            });
            batch.BatchCommands.Add(new($"select count(distinct tenant_id) from {of}"));
            await using var answer = await batch.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            await answer.NextResultAsync(TestContext.Current.CancellationToken);
            await answer.ReadAsync(TestContext.Current.CancellationToken);
            return answer.GetInt64(0);
        }
    }

    [Theory]
    [InlineData("api")]
    [InlineData("bot")]
    [InlineData("silo")]
    [InlineData("reader")]
    [InlineData("admin_reader")]
    public async Task Who_clicked_and_the_salt_are_nobodys(string role)
    {
        await using var database = await fixture.Postgres.NewDatabase();

        foreach (var sql in new[]
        {
            "select * from visitor", "select * from visitor_salt", "select * from click", "insert into link values ()",
            "update link set target = 'https://evil.example/'", "delete from placement_day",
        })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => One<object>(
                database, role, sql.Replace("values ()", "select * from link", StringComparison.Ordinal)));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        if (role is not "api")
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Count(database, 1, [], [], role: role));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private async Task<TestDatabase> Published()
    {
        var database = await fixture.Postgres.NewDatabase();
        await new OrleansSql(database).Write("creative", $"{Creative}", null, Stored());
        await Publish(database);
        return database;
    }

    private static string Stored() => JsonSerializer.Serialize(
        new CreativeState { TenantId = Tenant, AdvertiserId = 7, Content = Post, Hash = "h" }, StateJson.Options);

    private static async Task Publish(TestDatabase database)
    {
        var sql = new OrleansSql(database);
        string State(string status) => $$"""
            {"tenantId":"{{Tenant}}","advertiserId":7,"status":"{{status}}","creative":"{{Creative}}"}
            """;
        var version = await sql.Write("order", $"{Order}", null, State("scheduled"));
        await sql.Write("order", $"{Order}", version, State("publishing"));
    }

    private static async Task Count(
        TestDatabase database,
        long batch,
        (string Code, int Clicks)[] clicks,
        (string Code, long Visitor)[] visitors,
        Guid? host = null,
        DateTimeOffset? at = null,
        string role = "api") => await One<object>(
        database,
        role,
        "select count_clicks($1, $2, $3, $4, $5, $6, $7)",
        host ?? Host,
        batch,
        (at ?? Noon).UtcDateTime,
        clicks.Select(one => one.Code).ToArray(),
        clicks.Select(one => one.Clicks).ToArray(),
        visitors.Select(one => one.Code).ToArray(),
        visitors.Select(one => one.Visitor).ToArray());

    private static async Task<List<string>> Days(TestDatabase database)
    {
        await using var command = database.As("admin_reader").CreateCommand("""
            select concat_ws(' ', day, clicks, visitors) from placement_day order by day
            """);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var days = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            days.Add(rows.GetString(0));
        }

        return days;
    }

    private static async Task<T?> One<T>(
        TestDatabase database, string role, string sql, params IReadOnlyList<object> values)
    {
        await using var command = database.As(role).CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is T found ? found : default;
    }
}
