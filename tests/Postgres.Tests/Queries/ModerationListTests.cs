using LytSlot.Grains.Orders;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;
using LytSlot.Testing;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>What waits for the platform's admins, kept by the database beside the orders.</summary>
public sealed class ModerationListTests(PostgresFixture fixture)
{
    private const string Kept = """
        select coalesce(string_agg(concat_ws(' ', grain_key, since at time zone 'UTC'), '|' order by since), '')
          from moderation_queue
        """;

    private const string Differences = """
        select count(*)::text
          from moderation_queue as kept
          full join (select service_id, grain_key, utc(payload -> 'moderation' ->> 'since') as since
                       from grain_state_order
                      where status in ('paid', 'scheduled')
                        and payload -> 'moderation' ->> 'status' = 'waiting') as order_
                 using (service_id, grain_key)
         where kept.since is distinct from order_.since
        """;

    private static readonly Finding Found =
        new(FindingKind.Link, "bets.example", PostPart.Button, "https://bets.example");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Who_waits_longest_is_first_whoever_sold_it(int limit)
    {
        await using var states = await StoredStates.In(fixture);
        var keys = await states.Add(
        [
            Waiting(3) with { TenantId = Given.OtherTenant },
            Waiting(1),
            Waiting(2) with { Status = OrderStatus.Scheduled },
            Waiting(0) with { Status = OrderStatus.Cancelled },
            Waiting(0) with { Moderation = Waiting(0).Moderation! with { Status = ModerationStatus.Cleared } },
            Given.Live,
        ]);
        var lists = new ModerationLists(states.Databases);

        var found = await Pages.All(
            limit, page => lists.Queue(page, Cancel), page => page.Rows, page => page.Next);

        Assert.Equal([keys[1], keys[2], keys[0]], found.Select(row => row.Order.Key));
        Assert.Equal(
            (ModerationStatus.Waiting, Given.Channel, Given.Order.AdvertiserName, Given.Noon.AddHours(1), Found),
            (found[0].Order.Moderation, found[0].Order.ChannelId, found[0].Order.AdvertiserName,
                found[0].Moderation.Since, Assert.Single(found[0].Moderation.Findings)));
        Assert.Equal("0", await states.One(Differences));
        Assert.Null(await lists.Queue(new Page("!", 5), Cancel));
        Assert.Null(await lists.Queue(new Page(new Cursor(-1, "x").Write('w'), 5), Cancel));
    }

    [Fact]
    public async Task Queue_follows_every_write_of_an_order()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await sql.Write("order", "t:a/o:1", null, Order("held", "waiting", 1));
        var held = await Seen(database, Kept);
        await sql.Write("order", "t:a/o:1", 1, Order("paid", "waiting", 2));
        var paid = await Seen(database, Kept);
        await sql.Write("order", "t:a/o:1", 2, Order("paid", "cleared", 2));
        var cleared = await Seen(database, Kept);
        await sql.Write("order", "t:a/o:1", 3, Order("scheduled", "waiting", 3));
        await sql.Write("order", "t:a/o:1", 4, Order("scheduled", "waiting", 4));
        var again = await Seen(database, Kept);
        await sql.Write("order", "t:a/o:1", 5, Order("failed", "waiting", 4));
        var failed = await Seen(database, Kept);
        await sql.Write("order", "t:a/o:2", null, Order("paid", "waiting", 5));
        await sql.Write("order", "t:a/o:2", 1, Order("paid", null, 5));

        Assert.Equal(
            ("", "t:a/o:1 2027-03-01 02:00:00", "", "t:a/o:1 2027-03-01 04:00:00", ""),
            (held, paid, cleared, again, failed));
        Assert.Equal("", await Seen(database, Kept));
        Assert.Equal("0", await Seen(database, Differences));
    }

    [Fact]
    public async Task Queue_and_rules_are_closed_to_all_but_admins_and_written_by_nobody()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await new OrleansSql(database).Write("order", "t:a/o:1", null, Order("paid", "waiting", 1));

        foreach (var role in new[] { "reader", "api", "bot" })
        {
            await Refused(database, role, "select * from moderation_queue");
            await Refused(database, role, "select * from grain_state_moderation");
        }

        foreach (var role in new[] { "silo", "admin_reader" })
        {
            await Refused(database, role, "delete from moderation_queue");
            Assert.Equal("1", await Seen(database, "select count(*)::text from moderation_queue", role));
        }

        Assert.Equal("0", await Seen(database, "select count(*)::text from grain_state_moderation", "admin_reader"));
    }

    [Fact]
    public async Task Admins_list_orders_of_all_tenants_or_of_one_and_the_rest_is_filtered()
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new OrderLists(states.Databases);
        var keys = await states.Add(
        [
            Given.Order.At(1),
            Waiting(2) with { TenantId = Given.OtherTenant },
            Given.Order.At(3) with { ChannelId = Given.Channel - 1 },
        ]);
        var everything = new OrderFilter(null, null, null, null);

        Assert.Equal([keys[2], keys[1], keys[0]], await Keys(null, everything));
        Assert.Equal([keys[0], keys[1], keys[2]], await Keys(null, everything with { SoonestFirst = true }));
        Assert.Equal([keys[1]], await Keys(Given.OtherTenant, everything));
        Assert.Equal([keys[1]], await Keys(null, everything with { Status = OrderStatus.Paid }));
        Assert.Equal([keys[2]], await Keys(null, everything with { ChannelId = Given.Channel - 1 }));
        Assert.Equal([keys[1], keys[0]], await Keys(null, everything with { To = Given.Noon.AddHours(3) }));
        Assert.Null(await lists.OfAll(null, everything, new Page("!", 5), Cancel));

        async Task<IEnumerable<OrderKey>> Keys(Guid? tenant, OrderFilter filter) => (await Pages.All(
            2, page => lists.OfAll(tenant, filter, page, Cancel), page => page.Rows, page => page.Next))
            .Select(row => row.Key);
    }

    [Fact]
    public async Task Both_lists_are_read_from_an_index_in_its_order()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Enumerable.Range(0, 2_000).Select(index =>
            (index % 2 == 0 ? Given.Order : Waiting(0)).At(index) with
            {
                TenantId = index % 3 == 0 ? Given.Tenant : Given.OtherTenant,
            }));
        await states.Analyze("grain_state_order");
        await states.Analyze("moderation_queue");

        var all = await states.SiloPlan(
            OrderLists.OrdersOfAll,
            Instant(DateTimeOffset.MaxValue),
            Text(""),
            Instant(DateTimeOffset.MinValue),
            Instant(DateTimeOffset.MaxValue),
            Text(null),
            Number(null),
            Number(51),
            Numbers(null),
            Truth(false));
        var queue = await states.SiloPlan(
            ModerationLists.WaitingOrders, Instant(DateTimeOffset.MinValue), Text(""), Number(51));

        Assert.Matches(@"Index Scan Backward using order_by_slot", all);
        Assert.Matches(@"Index (Only )?Scan using moderation_queue_by_since", queue);
        Assert.All(new[] { all, queue }, plan => Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal));
    }

    private static OrderState Waiting(int hour) => Given.Order.At(hour) with
    {
        Status = OrderStatus.Paid,
        Moderation = new(ModerationStatus.Waiting, [Found], Given.Noon.AddHours(hour), Given.Noon.AddDays(1)),
    };

    private static string Order(string status, string? moderation, int hour)
    {
        var said = moderation is null
            ? ""
            : $$""","moderation":{"status":"{{moderation}}","findings":[],"since":"2027-03-01T0{{hour}}:00:00Z"}""";
        return $$"""
            {"tenantId":"aaaaaaaa-0000-0000-0000-000000000000","channelId":-1,"advertiserId":7,"status":"{{status}}"
             {{said}}}
            """;
    }

    private static async Task<string> Seen(TestDatabase database, string sql, string role = "owner")
    {
        await using var command = database.As(role).CreateCommand(sql);
        return Assert.IsType<string>(await command.ExecuteScalarAsync(Cancel));
    }

    private static async Task Refused(TestDatabase database, string role, string sql)
    {
        await using var command = database.As(role).CreateCommand(sql);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }
}
