using LytSlot.Testing;
using Npgsql;

namespace LytSlot.Postgres.Tests;

/// <summary>Running totals never differ from the ledger, whoever writes at once, and no payout takes more.</summary>
public sealed class BalanceTests(PostgresFixture fixture)
{
    private const string TenantA = "aaaaaaaa-0000-0000-0000-000000000000";
    private const string TenantB = "bbbbbbbb-0000-0000-0000-000000000000";

    private const string Differences = """
        select count(*)
          from (select tenant_id, currency, account, sum(amount_minor) as ledger from posting group by 1, 2, 3) as p
          full join balance as b using (tenant_id, currency, account)
          full join (select tenant_id, currency, account, sum(amount_minor) as months from turnover group by 1, 2, 3)
                 as t using (tenant_id, currency, account)
         where ledger is distinct from amount_minor or months is distinct from amount_minor
        """;

    [Fact]
    public async Task Postings_are_summed_by_account_currency_and_month()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await Earn(sql, TenantA, 1, 120, at: "2026-10-31T23:59:59.999999Z");
        await Earn(sql, TenantA, 2, 30, at: "2026-11-01T00:00:00Z");
        await Earn(sql, TenantA, 3, 7, currency: "EUR");
        await Earn(sql, TenantB, 4, 1_000);

        Assert.Equal("EUR 7|XTR 150", await Text(database, $"""
            select string_agg(concat_ws(' ', currency, amount_minor), '|' order by currency)
              from balance where tenant_id = '{TenantA}' and account = 'tenant'
            """));
        Assert.Equal("2026-10-01 XTR 120|2026-11-01 EUR 7|2026-11-01 XTR 30", await Text(database, $"""
            select string_agg(concat_ws(' ', month, currency, amount_minor), '|' order by month, currency)
              from turnover where tenant_id = '{TenantA}' and account = 'tenant'
            """));
        Assert.Equal("0", await Text(database, Differences));
    }

    [Fact]
    public async Task Facts_a_state_carries_twice_are_summed_once()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        var state = State(TenantA, Lines(1, "held", "tenant", 100));

        await sql.Write("order", "t:a/o:1", null, state);
        await sql.Write("order", "t:a/o:1", 1, state);
        await sql.Write("order", "t:a/o:1", 1, State(TenantA, Lines(3, "held", "tenant", 900)));

        Assert.Equal("100", await Available(database, TenantA));
        Assert.Equal("0", await Text(database, Differences));
    }

    [Fact]
    public async Task Rows_that_move_to_the_partition_of_their_month_are_summed_once()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await Earn(new OrleansSql(database), TenantA, 1, 100, at: "2031-05-31T10:00:00Z");

        await Text(database, "select make_month_partitions('2031-04-15', 3)::text");

        Assert.Equal("100", await Available(database, TenantA));
        Assert.Equal("0", await Text(database, Differences));
    }

    [Fact]
    public async Task Many_orders_of_a_tenant_that_earn_at_once_are_all_summed()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await Task.WhenAll(Enumerable.Range(1, 60).Select(
            i => Earn(sql, i % 2 == 0 ? TenantA : TenantB, i, i, i % 3 == 0 ? "EUR" : "XTR")));

        Assert.Equal("0", await Text(database, Differences));
        Assert.Equal("0", await Text(database, "select sum(amount_minor)::text from balance"));
    }

    [Fact]
    public async Task Payouts_asked_for_at_once_never_take_more_than_there_is()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await Earn(sql, TenantA, 1, 100);
        await Earn(sql, TenantA, 2, 1_000, "EUR");
        await Earn(sql, TenantB, 3, 1_000);

        var asked = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Ask(sql, TenantA, i, 30)));

        Assert.Equal(3, asked.Count(isGranted => isGranted));
        Assert.Equal("10", await Available(database, TenantA));
        Assert.Equal("0", await Text(database, Differences));
        Assert.Equal("3", await Text(database, "select count(*)::text from payouts"));
    }

    [Fact]
    public async Task Payout_of_more_than_there_is_leaves_nothing_behind()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await Earn(sql, TenantA, 1, 100);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => sql.Write(
            "payout", "t:a/payout:1", null, State(TenantA, Lines(1, "tenant", "in_payout", 101))));

        Assert.Equal("LS001", refused.SqlState);
        Assert.Null(await sql.Read("payout", "t:a/payout:1"));
        Assert.Equal("100", await Available(database, TenantA));
    }

    [Fact]
    public async Task What_a_bank_takes_back_may_leave_less_than_nothing_and_then_nothing_is_paid_out()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await Earn(sql, TenantA, 1, 100);
        Assert.True(await Ask(sql, TenantA, 1, 100));

        await sql.Write("order", "t:a/o:2", null, State(TenantA, Lines(1, "tenant", "advertiser", 80)));

        Assert.Equal("-80", await Available(database, TenantA));
        Assert.False(await Ask(sql, TenantA, 2, 1));
        await sql.Write("payout", "t:a/payout:1", 1, State(TenantA, Lines(3, "in_payout", "tenant", 100)));
        Assert.True(await Ask(sql, TenantA, 3, 20));
        Assert.Equal("0", await Available(database, TenantA));
    }

    [Fact]
    public async Task Earned_money_goes_back_only_while_it_is_there()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await Earn(sql, TenantA, 1, 100);
        await Earn(sql, TenantA, 2, 1_000, "EUR");
        await Earn(sql, TenantB, 3, 1_000);
        Assert.True(await Ask(sql, TenantA, 1, 70));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => sql.Write(
            "order", "t:a/o:1", 1, State(TenantA, Lines(3, "tenant", "held", 31))));

        Assert.Equal("LS001", refused.SqlState);
        Assert.Equal("30", await Available(database, TenantA));
        Assert.Equal("2", await Text(database, "select count(*)::text from posting where grain_key = 't:a/o:1'"));
        await sql.Write("order", "t:a/o:1", 1, State(TenantA, Lines(3, "tenant", "held", 30)));
        Assert.Equal("0", await Available(database, TenantA));
        Assert.Equal("0", await Text(database, Differences));
    }

    [Fact]
    public async Task Money_given_back_and_payouts_at_once_never_take_more_than_there_is()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);
        await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Earn(sql, TenantA, i, 10)));

        var granted = await Task.WhenAll(Enumerable.Range(1, 10).SelectMany(i => new[]
        {
            Ask(sql, TenantA, i, 10),
            Granted(sql.Write("order", $"t:a/o:{i}", 1, State(TenantA, Lines(3, "tenant", "held", 10)))),
        }));

        Assert.Equal(10, granted.Count(isGranted => isGranted));
        Assert.Equal("0", await Available(database, TenantA));
        Assert.Equal("0", await Text(database, Differences));
    }

    /// <summary>As the order posts it: the money is with the tenant, who owes the fee.</summary>
    [Fact]
    public async Task Transfer_that_is_earned_leaves_the_fee_owed_and_nothing_to_be_paid_out()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        var sql = new OrleansSql(database);

        await sql.Write("order", "t:a/o:1", null, State(TenantA, """
            {"sequence":1,"entry":1,"at":"2026-11-22T10:00:00Z","account":"held","amountMinor":-150,"currency":"XTR"},
            {"sequence":2,"entry":1,"at":"2026-11-22T10:00:00Z","account":"payout","amountMinor":150,"currency":"XTR"},
            {"sequence":3,"entry":1,"at":"2026-11-22T10:00:00Z","account":"tenant","amountMinor":-30,"currency":"XTR"},
            {"sequence":4,"entry":1,"at":"2026-11-22T10:00:00Z","account":"platform","amountMinor":30,"currency":"XTR"}
            """));

        Assert.Equal("-30", await Available(database, TenantA));
        Assert.False(await Ask(sql, TenantA, 1, 1));
    }

    [Fact]
    public async Task Silo_can_not_write_a_balance_by_itself()
    {
        await using var database = await fixture.Postgres.NewDatabase();
        await Earn(new OrleansSql(database), TenantA, 1, 100);

        foreach (var sql in new[]
        {
            "update balance set amount_minor = 0", "delete from turnover",
            $"insert into balance values ('{TenantB}', 'XTR', 'tenant', 9)",
        })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Text(database, sql, "silo"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private static Task<int?> Earn(
        OrleansSql sql, string tenant, int order, int amount, string currency = "XTR",
        string at = "2026-11-22T10:00:00Z") => sql.Write(
        "order", $"t:{tenant[0]}/o:{order}", null, State(tenant, Lines(1, "held", "tenant", amount, currency, at)));

    private static Task<bool> Ask(OrleansSql sql, string tenant, int payout, int amount) => Granted(sql.Write(
        "payout", $"t:{tenant[0]}/payout:{payout}", null, State(tenant, Lines(1, "tenant", "in_payout", amount))));

    private static async Task<bool> Granted(Task<int?> write)
    {
        try
        {
            await write;
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == "LS001")
        {
            return false;
        }
    }

    private static string State(string tenant, string lines) =>
        $$"""{"tenantId":"{{tenant}}","requestedAt":"2026-11-22T10:00:00Z","postings":[{{lines}}]}""";

    private static string Lines(
        int sequence, string from, string to, int amount, string currency = "XTR",
        string at = "2026-11-22T10:00:00Z") => $$"""
        {"sequence":{{sequence}},"entry":{{sequence}},"at":"{{at}}","account":"{{from}}","amountMinor":-{{amount}},
         "currency":"{{currency}}"},
        {"sequence":{{sequence + 1}},"entry":{{sequence}},"at":"{{at}}","account":"{{to}}","amountMinor":{{amount}},
         "currency":"{{currency}}"}
        """;

    private static Task<string?> Available(TestDatabase database, string tenant) => Text(database, $"""
        select amount_minor from balance where tenant_id = '{tenant}' and account = 'tenant' and currency = 'XTR'
        """);

    private static async Task<string?> Text(TestDatabase database, string sql, string role = "owner")
    {
        await using var command = database.As(role).CreateCommand(sql);
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
    }
}
