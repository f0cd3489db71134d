using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Silo.Postgres;
using LytSlot.Testing;

namespace LytSlot.Postgres.Tests;

/// <summary>What an advertiser ordered and paid, added up as orders come to their end.</summary>
public sealed class AdvertiserTotalTests(PostgresFixture fixture)
{
    private const string TenantA = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string TenantB = "bbbbbbbb-0000-0000-0000-000000000002";

    private const string Totals = """
        select coalesce(string_agg(concat_ws(' ', left(tenant_id::text, 1), advertiser_id, currency, orders, completed,
                                             spent_minor), '|' order by tenant_id, advertiser_id, currency), '')
          from advertiser_total
         where orders > 0
        """;

    private const string Differences = """
        select count(*)::text
          from (select * from advertiser_total where orders > 0) as kept
          full join (select tenant_id, advertiser_id, payload ->> 'currency' as currency, count(*) as orders,
                            count(*) filter (where status = 'completed') as completed,
                            sum(spent_of(payload)) as spent_minor
                       from grain_state_order where is_over(status) group by 1, 2, 3) as given
                 using (tenant_id, advertiser_id, currency)
         where (kept.orders, kept.completed, kept.spent_minor)
               is distinct from (given.orders, given.completed, given.spent_minor)
        """;

    [Fact]
    public async Task Order_counts_once_it_is_over_and_what_goes_back_later_does_not_count_as_spent()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await sql.Write("order", "t:a/o:1", null, Order(TenantA, 7, "held"));
        await sql.Write("order", "t:a/o:1", 1, Order(TenantA, 7, "published", Charge(500, "held")));
        Assert.Equal("", await Text(database, Totals));

        await sql.Write("order", "t:a/o:1", 2, Order(TenantA, 7, "completed", Charge(500, "earned")));
        await sql.Write("order", "t:a/o:1", 3, Order(TenantA, 7, "completed", Charge(500, "earned"), more: 1));
        await sql.Write("order", "t:a/o:1", 2, Order(TenantA, 7, "completed", Charge(900, "earned")));
        await sql.Write("order", "t:a/o:2", null, Order(TenantA, 7, "completed", Charge(40, "earned")));
        await sql.Write("order", "t:a/o:3", null, Order(TenantA, 7, "rejected", Charge(70, "owed")));
        await sql.Write("order", "t:a/o:4", null, Order(TenantA, 7, "completed", Charge(9, "earned"), "RUB"));
        await sql.Write("order", "t:b/o:5", null, Order(TenantB, 7, "completed", Charge(3, "earned")));
        Assert.Equal("a 7 RUB 1 1 9|a 7 XTR 3 2 540|b 7 XTR 1 1 3", await Text(database, Totals));

        await sql.Write("order", "t:a/o:1", 4, Order(
            TenantA, 7, "completed", """{"amountMinor":500,"state":"earned","parts":[{"amountMinor":200}]}"""));
        await sql.Write("order", "t:a/o:2", 1, Order(TenantA, 7, "completed", Charge(40, "lost")));

        Assert.Equal("a 7 RUB 1 1 9|a 7 XTR 3 2 300|b 7 XTR 1 1 3", await Text(database, Totals));
        Assert.Equal("0", await Text(database, Differences));
    }

    [Fact]
    public async Task Expired_order_that_is_paid_after_all_is_over_no_more()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await sql.Write("order", "t:a/o:1", null, Order(TenantA, 7, "held"));
        await sql.Write("order", "t:a/o:1", 1, Order(TenantA, 7, "expired"));
        var expired = await Text(database, Totals);
        await sql.Write("order", "t:a/o:1", 2, Order(TenantA, 7, "paid", Charge(500, "held")));
        var paid = await Text(database, Totals);
        await sql.Write("order", "t:a/o:1", 3, Order(TenantA, 7, "completed", Charge(500, "earned")));

        Assert.Equal(("a 7 XTR 1 0 0", "", "a 7 XTR 1 1 500"), (expired, paid, await Text(database, Totals)));
    }

    [Fact]
    public async Task Many_orders_that_come_to_their_end_at_once_are_all_counted()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await Task.WhenAll(Enumerable.Range(1, 40).Select(async i =>
        {
            await sql.Write("order", $"t:a/o:{i}", null, Order(TenantA, i % 2, "published", Charge(i, "held")));
            await sql.Write("order", $"t:a/o:{i}", 1, Order(TenantA, i % 2, "completed", Charge(i, "earned")));
        }));

        Assert.Equal("a 0 XTR 20 20 420|a 1 XTR 20 20 400", await Text(database, Totals));
        Assert.Equal("0", await Text(database, Differences));
    }

    /// <summary>The database has the list of such statuses once more, for its index.</summary>
    [Fact]
    public async Task Database_and_rules_agree_on_what_is_over()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var statuses = Enum.GetValues<OrderStatus>();

        var over = await Task.WhenAll(statuses.Select(status =>
            Text(database, $"select is_over('{Spelling.Of(status)}')::text")));

        Assert.Equal(statuses.Where(OrderRules.IsFinal), statuses.Where((_, i) => bool.Parse(over[i])));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Charge(int amount, string state) =>
        $$"""{"amountMinor":{{amount}},"state":"{{state}}","parts":[]}""";

    private static string Order(
        string tenant,
        long advertiser,
        string status,
        string charge = "",
        string currency = "XTR",
        int more = 0) => $$"""
        {"tenantId":"{{tenant}}","channelId":-1,"advertiserId":{{advertiser}},"status":"{{status}}",
         "currency":"{{currency}}","money":[{{charge}}],"more":{{more}} }
        """;

    private static async Task<string> Text(TestDatabase database, string sql)
    {
        await using var command = database.As("owner").CreateCommand(sql);
        return Assert.IsType<string>(await command.ExecuteScalarAsync(Cancel));
    }
}
