using LytSlot.Grains.Prices;
using LytSlot.Prices;
using LytSlot.Silo.Postgres;
using Npgsql;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class PromoCodeListTests(PostgresFixture fixture)
{
    private static readonly PromoCodeState Tenth = new()
    {
        Status = PromoStatus.Active,
        Percent = 10,
        Limit = 5,
        LimitEach = 1,
        From = Given.Noon,
        Channels = [Given.Channel],
        Formats = ["1/24"],
        Uses = [new(Guid.CreateVersion7(), 7, Given.Noon.AddSeconds(30)), new(Guid.CreateVersion7(), 8, null)],
        DueAt = Given.Noon.AddSeconds(90),
        Version = 3,
        Events = [Given.Happened(3, "taken", "system")],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tenants_codes_come_by_code_with_everything_there_is()
    {
        await using var states = await StoredStates.In(fixture);
        await Add(states, Given.Tenant, ("B-CODE", Tenth), ("A-CODE", Tenth with
        {
            Status = PromoStatus.Ended,
            Percent = null,
            AmountMinor = 500,
            Currency = "EUR",
            LimitEach = null,
            Channels = [],
            Formats = [],
            Uses = [],
        }));
        await Add(states, Given.OtherTenant, ("C-CODE", Tenth));

        var page = await new PromoCodeLists(states.Databases).OfTenant(Given.Tenant, new(null, 10), Cancel);

        Assert.Equal(["A-CODE", "B-CODE"], page!.Rows.Select(promo => promo.Key.Code));
        var (amount, percent) = (page.Rows[0], page.Rows[1]);
        Assert.Equal((PromoStatus.Ended, new Money(500, "EUR")), (amount.Status, amount.Offer.Amount));
        Assert.Equal((null, 0), (amount.Offer.LimitEach, amount.Used));
        Assert.Equal((10, 5, 1), (percent.Offer.Percent, percent.Offer.Limit, percent.Offer.LimitEach));
        Assert.Equal(2, percent.Used);
        Assert.Equal((Given.Noon, null, 3), (percent.Offer.From, percent.Offer.To, percent.Version));
        Assert.Equal([Given.Channel], percent.Offer.Channels);
        Assert.Equal(["1/24"], percent.Offer.Formats);
    }

    [Fact]
    public async Task Pages_lose_nothing_and_double_nothing_and_foreign_cursors_are_refused()
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new PromoCodeLists(states.Databases);
        await Add(states, Given.Tenant, [.. Enumerable.Range(1, 25).Select(i => ($"CODE-{i:000}", Tenth))]);

        var all = await Pages.All(
            4, page => lists.OfTenant(Given.Tenant, page, Cancel), page => page.Rows, page => page.Next);

        Assert.Equal(Enumerable.Range(1, 25).Select(i => $"CODE-{i:000}"), all.Select(promo => promo.Key.Code));
        Assert.Null(await lists.OfTenant(Given.Tenant, new(new Cursor(1, "x").Write('o'), 10), Cancel));
    }

    [Fact]
    public async Task Only_the_tenant_sees_its_codes_whatever_is_asked()
    {
        await using var states = await StoredStates.In(fixture);
        await Add(states, Given.Tenant, ("A-CODE", Tenth));

        Assert.Single(await Seen(Given.Tenant, null));
        Assert.Empty(await Seen(Given.OtherTenant, null));
        Assert.Empty(await Seen(null, Given.Advertiser));
        Assert.Empty(await Seen(null, null));

        Task<List<string>> Seen(Guid? tenant, long? advertiser) => states.Databases.Reader.Ask(
            tenant,
            advertiser,
            new NpgsqlBatchCommand("select grain_key from promo_codes"),
            row => row.GetString(0),
            Cancel);
    }

    [Fact]
    public async Task Code_with_a_use_in_doubt_is_overdue()
    {
        await using var states = await StoredStates.In(fixture);
        await Add(states, Given.Tenant, ("A-CODE", Tenth), ("B-CODE", Tenth with { DueAt = null }));

        var overdue = await new Overdue(states.Databases).PromoCodes(Given.Noon.AddHours(1), null, 10);

        Assert.EndsWith("/promo:A-CODE", Assert.Single(overdue).Key, StringComparison.Ordinal);
    }

    private static Task Add(StoredStates states, Guid tenant, params (string Code, PromoCodeState State)[] promos) =>
        states.AddAll("promo_code", [.. promos.Select(promo => (
            new PromoCodeKey(tenant, promo.Code).ToString(),
            promo.State with { TenantId = tenant, Code = promo.Code }))]);
}
