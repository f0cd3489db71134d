using System.Text.RegularExpressions;
using LytSlot.Advertisers;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Silo.Postgres;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class AdvertiserListTests(PostgresFixture fixture)
{
    private static readonly AdvertiserFilter All = new(null, null);

    private static readonly AdvertiserState Blocked = new()
    {
        Status = Standing.Blocked,
        Note = "Спорил",
        SetBy = 5,
        SetAt = Given.Noon,
        Version = 2,
        Events = [Given.Happened(2, "blocked", "member:5", "Спорил")],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_who_ordered_or_is_listed_comes_with_orders_and_money()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(
        [
            Given.Order with { AdvertiserName = "Emma" },
            Given.Order.At(48) with
            {
                Status = OrderStatus.Completed,
                AdvertiserName = "Эмма",
                Mark = new(new("ООО «Ромашка»", "7707083893", null), "ru", null),
                Money = [Charge(150, MoneyState.Earned), Charge(150, MoneyState.Returned)],
            },
            Given.Order.At(24) with
            {
                Currency = "EUR",
                Money =
                [
                    Charge(1_500, MoneyState.Held, "EUR") with { Parts = [new(Guid.Empty, 400, MoneyState.Owed)] },
                ],
            },
            Given.Order with { TenantId = Given.OtherTenant, AdvertiserId = 9 },
        ]);
        await Add(states, Given.Tenant, (8, Blocked));

        var rows = (await Lists(states).OfTenant(Given.Tenant, All, new(null, 10), Cancel))!.Rows;

        Assert.Equal([7L, 8L], rows.Select(row => row.Advertiser.Key.Advertiser));
        Assert.Equal(("Эмма", "ООО «Ромашка»"), (rows[0].Name, rows[0].LegalName));
        Assert.Equal((3, 1), (rows[0].Orders, rows[0].Completed));
        Assert.Equal(Given.Noon.AddHours(48), rows[0].LastSlotAt);
        Assert.Equal([new Money(1_100, "EUR"), new Money(150, Money.Stars)], rows[0].Spent);
        Assert.Equal(new(new(Given.Tenant, 7), Standing.None, null, null, null), rows[0].Advertiser);
        Assert.Equal(new(new(Given.Tenant, 8), Standing.Blocked, "Спорил", 5, Given.Noon), rows[1].Advertiser);
        Assert.Equal((null, 0, null, 0), (rows[1].Name, rows[1].Orders, rows[1].LastSlotAt, rows[1].Spent.Length));
    }

    [Theory]
    [InlineData(null, null, 30)]
    [InlineData(Standing.Blocked, null, 6)]
    [InlineData(Standing.Allowed, null, 4)]
    [InlineData(Standing.None, null, 20)]
    [InlineData(null, "ЭММА 1", 11)]
    [InlineData(Standing.Blocked, "эмма 1", 3)]
    [InlineData(null, "%", 0)]
    public async Task Pages_have_everybody_who_fits_once_and_in_order(Standing? standing, string? name, int count)
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Enumerable.Range(0, 60).Select(i =>
            Given.Order.At(i) with { AdvertiserId = 1 + (i % 30), AdvertiserName = $"Эмма {1 + (i % 30)}" }));
        await Add(states, Given.Tenant, [.. Enumerable.Range(1, 10).Select(i => (
            (long)i * 3, Blocked with { Status = i <= 6 ? Standing.Blocked : Standing.Allowed }))]);
        await Add(states, Given.Tenant, (2, Blocked with { Status = Standing.None }));

        var all = await Pages.All(
            4,
            page => Lists(states).OfTenant(Given.Tenant, new(standing, name), page, Cancel),
            page => page.Rows,
            page => page.Next);

        var people = all.Select(row => row.Advertiser.Key.Advertiser).ToList();
        Assert.Equal(count, people.Count);
        Assert.Equal(people.Distinct().Order(), people);
        Assert.All(all, row => Assert.True(standing is null || row.Advertiser.Standing == standing));
    }

    [Fact]
    public async Task One_is_found_by_id_and_nobody_by_anothers()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Given.Order);
        await Add(states, Given.Tenant, (8, Blocked));

        Assert.Equal(1, (await Lists(states).Find(Given.Tenant, Given.Advertiser, Cancel))?.Orders);
        Assert.Equal(Standing.Blocked, (await Lists(states).Find(Given.Tenant, 8, Cancel))?.Advertiser.Standing);
        Assert.Null(await Lists(states).Find(Given.Tenant, 9, Cancel));
        Assert.Null(await Lists(states).Find(Given.OtherTenant, 8, Cancel));
        Assert.Null(await Lists(states).OfTenant(Given.Tenant, All, new(new Cursor(1, "x").Write('o'), 10), Cancel));
    }

    [Fact]
    public async Task Whom_an_order_is_placed_for_is_known_by_the_tenants_own_orders_and_lists()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(
        [
            Given.Order with { Status = OrderStatus.Held, AdvertiserName = "Emma" },
            Given.Order.At(24) with { Status = OrderStatus.Held, AdvertiserName = "Эмма" },
            Given.Order.At(12) with { Status = OrderStatus.Completed },
            Given.Order with { TenantId = Given.OtherTenant },
            Given.Order with { TenantId = Given.OtherTenant, AdvertiserId = 9 },
        ]);
        await Add(states, Given.Tenant, (8, Blocked));
        var before = Given.Noon.AddMinutes(-1);

        Assert.Equal(new(Standing.None, "Эмма", 2), await Known(Given.Advertiser, before));
        Assert.Equal(new(Standing.None, "Эмма", 1), await Known(Given.Advertiser, Given.Noon.AddHours(1)));
        Assert.Equal(new(Standing.Blocked, null, 0), await Known(8, before));
        Assert.Null(await Known(9, before));

        Task<KnownAdvertiser?> Known(long advertiser, DateTimeOffset now) =>
            Lists(states).Known(Given.Tenant, advertiser, now);
    }

    [Fact]
    public async Task Whom_an_order_is_placed_for_costs_no_walk_through_their_past()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Enumerable.Range(0, 4_000).Select(i => Given.Order.At(i / 20) with
        {
            AdvertiserId = i % 4,
        }));
        await Add(states, Given.Tenant, [.. Enumerable.Range(1, 1_000).Select(i => ((long)i, Blocked))]);
        await states.Analyze();

        var plan = await states.SiloPlan(
            AdvertiserLists.KnownAdvertiserOfTenant, Id(Given.Tenant), Number(2), Instant(Given.Noon.AddHours(199)));

        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.Matches(@"Index Cond: .*advertiser_id.*starts_at >", plan);
    }

    [Fact]
    public async Task Calendar_hears_of_those_on_a_list_alone()
    {
        await using var states = await StoredStates.In(fixture);
        await Add(
            states,
            Given.Tenant,
            (8, Blocked),
            (9, Blocked with { Status = Standing.Allowed, Version = 7 }),
            (10, Blocked with { Status = Standing.None }));
        await Add(states, Given.OtherTenant, (11, Blocked));

        var listed = await Lists(states).Listed(Given.Tenant, 10);

        Assert.Equal(
            [new(8, Standing.Blocked, 2), new AdvertiserStanding(9, Standing.Allowed, 7)],
            listed.OrderBy(one => one.Advertiser));
        Assert.Single(await Lists(states).Listed(Given.Tenant, 1));
    }

    [Theory]
    [InlineData("advertiser_standings")]
    [InlineData("grain_state_advertiser")]
    [InlineData("event")]
    public async Task Only_the_tenant_sees_its_lists_and_not_even_who_is_on_them(string relation)
    {
        await using var states = await StoredStates.In(fixture);
        await Add(states, Given.Tenant, (Given.Advertiser, Blocked));

        Assert.Single(await Seen(Given.Tenant, null));
        Assert.Empty(await Seen(Given.OtherTenant, null));
        Assert.Empty(await Seen(null, Given.Advertiser));
        Assert.Empty(await Seen(null, null));

        Task<List<long>> Seen(Guid? tenant, long? advertiser) => states.Databases.Reader.Ask(
            tenant,
            advertiser,
            new NpgsqlBatchCommand($"select advertiser_id from {relation}"),
            row => row.GetInt64(0),
            Cancel);
    }

    [Fact]
    public async Task Only_the_tenant_sees_what_an_advertiser_paid_it()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add([Given.Order with { Status = OrderStatus.Completed }]);

        Assert.Equal([Given.Advertiser], await Seen(Given.Tenant, null));
        Assert.Empty(await Seen(Given.OtherTenant, null));
        Assert.Empty(await Seen(null, Given.Advertiser));
        Assert.Empty(await Seen(null, null));

        Task<List<long>> Seen(Guid? tenant, long? advertiser) => states.Databases.Reader.Ask(
            tenant,
            advertiser,
            new NpgsqlBatchCommand("select advertiser_id from advertiser_total"),
            row => row.GetInt64(0),
            Cancel);
    }

    [Fact]
    public async Task Page_and_look_up_read_their_indexes_and_scan_nothing()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Enumerable.Range(0, 4_000).Select(i => Given.Order.At(i / 20) with
        {
            TenantId = i % 2 == 0 ? Given.Tenant : Given.OtherTenant,
            AdvertiserId = i % 500,
            Status = i % 10 == 0 ? OrderStatus.Held : OrderStatus.Completed,
        }));
        await Add(states, Given.Tenant, [.. Enumerable.Range(1, 1_000).Select(i => ((long)i, Blocked))]);
        await Add(states, Given.OtherTenant, [.. Enumerable.Range(1, 1_000).Select(i => ((long)i, Blocked))]);
        await states.Analyze();

        string[] questions = [AdvertiserLists.AdvertisersOfTenant, AdvertiserLists.ListedAdvertisersOfTenant];
        foreach (var question in questions)
        {
            var plan = await states.ReaderPlan(
                question, Given.Tenant, null, Id(Given.Tenant), Number(100), Number(51), Text(null), Text(null));
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
            Assert.Contains("order_by_tenants_advertiser", plan, StringComparison.Ordinal);
            Assert.Equal(2, Regex.Count(plan, "order_under_way"));
        }

        Assert.Matches(
            "Index (Only )?Scan (using|on) advertiser_",
            await states.SiloPlan(AdvertiserLists.ListedOfTenant, Id(Guid.CreateVersion7()), Number(1_001)));
    }

    private static AdvertiserLists Lists(StoredStates states) => new(states.Databases);

    private static OrderMoney Charge(long amount, MoneyState state, string currency = Money.Stars) =>
        new($"p:stars:{Guid.NewGuid():N}", amount, currency, state);

    private static Task Add(
        StoredStates states, Guid tenant, params IReadOnlyCollection<(long Person, AdvertiserState State)> listed) =>
        states.AddAll("advertiser", [.. listed.Select(one => (
            new AdvertiserKey(tenant, one.Person).ToString(),
            one.State with { TenantId = tenant, AdvertiserId = one.Person }))]);
}
