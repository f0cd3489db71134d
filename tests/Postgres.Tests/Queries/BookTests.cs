using LytSlot.Accounting;
using LytSlot.Grains;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payouts;
using LytSlot.Payouts;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class BookTests(PostgresFixture fixture)
{
    private static readonly LedgerFilter Everything = new(null, null, null, null);

    private static readonly Page First = new(null, 100);

    private static readonly Month March = new(2027, 3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ledger_shows_each_line_with_what_caused_it_latest_first()
    {
        await using var states = await StoredStates.In(fixture);
        var order = await states.Add(Completed(Given.Order, hour: 1));
        var payout = await Pay(states, Given.Tenant, 100, hour: 2);

        var page = await new Books(states.Databases).Ledger(Given.Tenant, Everything, First, Cancel);

        Assert.Equal(
            [
                new LedgerLine(Given.Noon.AddHours(2), null, payout, 2, 1, Account.InPayout, new(100, "XTR")),
                new LedgerLine(Given.Noon.AddHours(2), null, payout, 1, 1, Account.Tenant, new(-100, "XTR")),
                new LedgerLine(Given.Noon.AddHours(1), order.Order, null, 5, 2, Account.Platform, new(30, "XTR")),
                new LedgerLine(Given.Noon.AddHours(1), order.Order, null, 4, 2, Account.Tenant, new(120, "XTR")),
                new LedgerLine(Given.Noon.AddHours(1), order.Order, null, 3, 2, Account.Held, new(-150, "XTR")),
                new LedgerLine(Given.Noon, order.Order, null, 2, 1, Account.Held, new(150, "XTR")),
                new LedgerLine(Given.Noon, order.Order, null, 1, 1, Account.Advertiser, new(-150, "XTR")),
            ],
            page!.Lines);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Filter_keeps_what_it_names()
    {
        await using var states = await StoredStates.In(fixture);
        var order = await states.Add(Completed(Given.Order));
        await states.Add(Completed(Given.Order, currency: "EUR"));
        await states.Add(Completed(Given.Order, hour: 24 * 40));

        Assert.Equal(10 + 2, await Count(states, Everything with { Month = March }));
        Assert.Equal(3, await Count(states, Everything with { Month = new(2027, 4) }));
        Assert.Equal(3, await Count(states, Everything with { Account = Account.Tenant }));
        Assert.Equal(5, await Count(states, Everything with { Currency = "EUR" }));
        Assert.Equal(5, await Count(states, Everything with { Order = order.Order }));
        Assert.Equal(2, await Count(states, new(March, Account.Held, "EUR", null)));
        Assert.Equal(0, await Count(states, Everything with { Order = Guid.NewGuid() }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_lose_nothing_and_double_nothing_where_much_happens_at_once(int limit)
    {
        await using var states = await StoredStates.In(fixture);
        var books = new Books(states.Databases);
        await states.Add(Enumerable.Range(0, 12).Select(i => Completed(Given.Order, hour: i / 4)));
        await states.Add(Completed(Given.Order with { TenantId = Given.OtherTenant }));

        var lines = await Pages.All(
            limit, page => books.Ledger(Given.Tenant, Everything, page, Cancel), page => page.Lines, page => page.Next);

        Assert.Equal(60, lines.Count);
        Assert.Equal(60, lines.Distinct().Count());
        Assert.Equal(lines.OrderByDescending(line => line.At).Select(line => line.At), lines.Select(line => line.At));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("next")]
    public async Task Cursor_that_is_not_ours_gets_no_page(string after)
    {
        await using var states = await StoredStates.In(fixture);
        var books = new Books(states.Databases);

        Assert.Null(await books.Ledger(Given.Tenant, Everything, new(after, 10), Cancel));
        Assert.Null(await books.Ledger(Given.Tenant, Everything, new(new Cursor(1, "x").Write('o'), 10), Cancel));
        Assert.Null(await books.Ledger(Given.Tenant, Everything, new(new Cursor(1, "x#y").Write('l'), 10), Cancel));
        Assert.Null(await new PayoutLists(states.Databases).OfTenant(Given.Tenant, new(after, 10), Cancel));
        Assert.Null(await new PayoutLists(states.Databases).OfAll(PayoutStatus.Requested, new(after, 10), Cancel));
    }

    [Fact]
    public async Task Balances_tell_held_available_asked_for_and_paid_out_for_each_currency()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Completed(Given.Order));
        await states.Add(Completed(Given.Order, currency: "EUR"));
        await states.Add(Paid(Given.Order));
        await Pay(states, Given.Tenant, 50, hour: 2);
        await Pay(states, Given.Tenant, 20, hour: 3, isConfirmed: true);

        var balances = await new Books(states.Databases).Balances(Given.Tenant, Cancel);

        Assert.Equal(
            [new Balance("EUR", 0, 120, 0, 0), new Balance("XTR", 150, 50, 50, 20)], balances.Currencies);
        Assert.Empty((await new Books(states.Databases).Balances(Given.OtherTenant, Cancel)).Currencies);
    }

    [Fact]
    public async Task Books_of_others_are_closed_in_views_and_tables_alike()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Completed(Given.Order));
        await Pay(states, Given.Tenant, 50, hour: 2);

        foreach (var relation in new[]
        {
            "postings", "posting", "balance", "turnover", "payouts", "grain_state_payout",
        })
        {
            var question = $"select count(*) from {relation}";
            Assert.True(await CountAs(states, question, Given.Tenant) > 0, relation);
            Assert.Equal(0, await CountAs(states, question, Given.OtherTenant));
            Assert.Equal(0, await CountAs(states, question, null));
        }
    }

    [Fact]
    public async Task Page_of_the_ledger_is_read_from_the_index_in_its_order()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Enumerable.Range(0, 1_500).Select(i => Completed(
            Given.Order with { TenantId = i % 2 == 0 ? Given.Tenant : Given.OtherTenant }, hour: i / 3)));
        await states.Analyze("posting");

        var plan = await states.ReaderPlan(
            Books.LinesOfLedger,
            Given.Tenant,
            null,
            Id(Given.Tenant),
            Instant(Given.Noon.AddDays(10)),
            Text("t:"),
            Number(0),
            Instant(March.Start),
            Instant(March.End),
            Text(null),
            Text(null),
            Text(null),
            Number(51));

        Assert.Matches(@"Index Scan Backward using posting_\w*tenant_id_at", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payouts_are_listed_with_where_to_for_their_tenant_and_for_admins()
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new PayoutLists(states.Databases);
        await states.Add(Completed(Given.Order));
        await states.Add(Completed(Given.Order with { TenantId = Given.OtherTenant }));
        var own = await Pay(states, Given.Tenant, 50, hour: 2);
        var other = await Pay(states, Given.OtherTenant, 60, hour: 3);
        await Pay(states, Given.OtherTenant, 10, hour: 4, isConfirmed: true);

        var ofTenant = await lists.OfTenant(Given.Tenant, First, Cancel);
        var waiting = await lists.OfAll(PayoutStatus.Requested, First, Cancel);

        Assert.Equal(
            new PayoutView(
                new(Given.Tenant, own), PayoutStatus.Requested, new(50, "XTR"), new("IBAN"), Given.Noon.AddHours(2),
                null, null),
            Assert.Single(ofTenant!.Payouts));
        Assert.Equal([other, own], waiting!.Payouts.Select(payout => payout.Key.Payout));
    }

    private static OrderState Paid(OrderState order, int hour = 0, string currency = "XTR") => order with
    {
        Currency = currency,
        Postings =
        [
            new(1, 1, Given.Noon.AddHours(hour), Account.Advertiser, -150, currency),
            new(2, 1, Given.Noon.AddHours(hour), Account.Held, 150, currency),
        ],
    };

    private static OrderState Completed(OrderState order, int hour = 0, string currency = "XTR")
    {
        var (paid, at) = (Paid(order, 0, currency), Given.Noon.AddHours(hour));
        return paid with
        {
            Postings =
            [
                .. paid.Postings,
                new(3, 2, at, Account.Held, -150, currency),
                new(4, 2, at, Account.Tenant, 120, currency),
                new(5, 2, at, Account.Platform, 30, currency),
            ],
        };
    }

    private static async Task<Guid> Pay(
        StoredStates states, Guid tenant, long amount, int hour, bool isConfirmed = false)
    {
        var key = new PayoutKey(tenant, Guid.CreateVersion7());
        var stamp = new Stamp(Given.Noon.AddHours(hour), "member:5", ByAdvertiser: false, null);
        var payout = PayoutRules.Apply(
            new(), new PayoutEvent.Requested(tenant, new(new(amount, "XTR"), new("IBAN"))), stamp);
        if (isConfirmed)
        {
            var confirmed = PayoutRules.Apply(payout, new PayoutEvent.Confirmed(), stamp);
            payout = confirmed with { Postings = [.. payout.Postings, .. confirmed.Postings] };
        }

        await states.AddAll("payout", [(key.ToString(), payout)]);
        return key.Payout;
    }

    private static async Task<int> Count(StoredStates states, LedgerFilter filter) =>
        (await new Books(states.Databases).Ledger(Given.Tenant, filter, First, Cancel))!.Lines.Length;

    private static async Task<long> CountAs(StoredStates states, string question, Guid? tenant) =>
        (await states.Databases.Reader.Ask(
            tenant, null, new NpgsqlBatchCommand(question), row => row.GetInt64(0), Cancel)).Single();
}
