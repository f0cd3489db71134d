using System.Collections.Immutable;
using LytSlot.Accounting;
using LytSlot.Grains;
using LytSlot.Grains.Accounting;
using LytSlot.Silo.Postgres;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>Statements lead from one balance of the ledger to the next.</summary>
public sealed class StatementTests(PostgresFixture fixture)
{
    private static readonly Month March = new(2027, 3);

    private static readonly Month April = new(2027, 4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_say_what_tenant_and_platform_gained_and_in_which_channel()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Given.Shop);
        var here = await states.Add(Given.Order with { Postings = Lines(Given.Noon, Account.Held, 120, 30) });
        await states.Add(Given.Order with { Postings = Lines(Given.Noon, Account.Held, 9, 1, "EUR") });
        var back = await states.Add(Given.Order with
        {
            ChannelId = Given.Channel - 1,
            Postings = Lines(Given.Noon.AddHours(1), Account.Advertiser, -120, -30),
        });

        var page = await new Books(states.Databases).StatementEntries(Given.Tenant, March, "XTR", null, Cancel);

        Assert.Equal(
            [
                new StatementEntry(Given.Noon, here.Order, null, "Новости", 120, 30, IsOutside: false),
                new StatementEntry(Given.Noon.AddHours(1), back.Order, null, null, -120, -30, IsOutside: true),
            ],
            page!.Entries);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Lines_of_every_month_lead_from_its_opening_to_its_closing_balance()
    {
        await using var states = await StoredStates.In(fixture);
        var books = new Books(states.Databases);

        // Beyond a page, with many entries at one instant, over two months and two tenants.
        await states.Add(Enumerable.Range(0, 1_300).Select(i => Given.Order with
        {
            TenantId = i % 13 == 0 ? Given.OtherTenant : Given.Tenant,
            Postings = Lines(
                Given.Noon.AddHours(i / 3 * 2), i % 5 == 0 ? Account.Advertiser : Account.Held, 80 + i, 20, i % 2 == 0
                    ? "XTR"
                    : "EUR"),
        }));
        var march = await books.Statement(Given.Tenant, March, Cancel);
        var april = await books.Statement(Given.Tenant, April, Cancel);
        var balances = await books.Balances(Given.Tenant, Cancel);

        foreach (var (month, statement) in new[] { (March, march), (April, april) })
        {
            foreach (var totals in statement.Currencies)
            {
                var lines = await All(books, month, totals.Currency);
                Assert.Equal(totals.ClosingMinor, totals.OpeningMinor + lines.Sum(line => line.AmountMinor));
                Assert.Equal(lines.OrderBy(line => line.At).Select(line => line.At), lines.Select(line => line.At));
            }
        }

        Assert.Equal(march.Currencies.Select(t => t.ClosingMinor), april.Currencies.Select(t => t.OpeningMinor));
        Assert.Equal(balances.Currencies.Select(b => b.AvailableMinor), april.Currencies.Select(t => t.ClosingMinor));
        Assert.All(march.Currencies, totals => Assert.Equal(0, totals.OpeningMinor));
    }

    [Fact]
    public async Task Stranger_has_no_statement_and_a_foreign_cursor_no_page()
    {
        await using var states = await StoredStates.In(fixture);
        var books = new Books(states.Databases);
        await states.Add(Given.Order with { Postings = Lines(Given.Noon, Account.Held, 120, 30) });

        Assert.Empty((await books.Statement(Given.OtherTenant, March, Cancel)).Currencies);
        Assert.Empty((await books.StatementEntries(Given.OtherTenant, March, "XTR", null, Cancel))!.Entries);
        Assert.Null(await books.StatementEntries(Given.Tenant, March, "XTR", "next", Cancel));
        Assert.Null(await books.StatementEntries(
            Given.Tenant, March, "XTR", new Cursor(April.Start.UtcTicks, "x#1").Write('s'), Cancel));
    }

    private static async Task<List<StatementLine>> All(Books books, Month month, string currency)
    {
        var lines = new List<StatementLine>();
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var page = await books.StatementEntries(Given.Tenant, month, currency, after, Cancel);
            lines.AddRange(page!.Entries.SelectMany(StatementRules.Lines));
            next = page.Next;
        }

        return lines;
    }

    private static ImmutableArray<Posting> Lines(
        DateTimeOffset at, Account other, long tenant, long platform, string currency = "XTR") =>
    [
        new(1, 1, at, other, -tenant - platform, currency),
        new(2, 1, at, Account.Tenant, tenant, currency),
        new(3, 1, at, Account.Platform, platform, currency),
    ];
}
