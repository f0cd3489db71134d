using LytSlot.Grains.Tenants;
using LytSlot.Silo.Postgres;
using LytSlot.Tenants;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class TenantListTests(PostgresFixture fixture)
{
    private static readonly TenantState Morning = new()
    {
        Status = TenantStatus.Active,
        Name = "Утро",
        Language = "ru",
        TimeZone = "Europe/Moscow",
        Plan = Plan.Pro,
        FeeBasisPoints = 1_250,
        Members = [new(5, Role.Owner, "Анна"), new(6, Role.Viewer, "Олег")],
        Channels = [-1, -2, -3],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tenants_come_newest_first_with_everything_there_is()
    {
        await using var states = await StoredStates.In(fixture);
        await Add(
            states, (Given.Tenant, Morning), (Given.OtherTenant, Morning with { Status = TenantStatus.Suspended }));
        await states.Add([Given.Order, Given.Order.At(-1), Given.Order.At(24)]);

        var rows = (await Lists(states).OfAll(Given.Noon, new(null, 10), Cancel))!.Rows;

        Assert.Equal(
            [
                new(Given.OtherTenant, "Утро", "ru", Plan.Pro, 1_250, true, 3, 2, 0),
                new TenantRow(Given.Tenant, "Утро", "ru", Plan.Pro, 1_250, false, 3, 2, 2),
            ],
            rows);
    }

    [Fact]
    public async Task Pages_have_every_tenant_once_and_are_read_from_the_index()
    {
        await using var states = await StoredStates.In(fixture);
        var ids = Enumerable.Range(0, 1_000).Select(_ => Guid.NewGuid()).ToList();
        await Add(states, [.. ids.Select(id => (id, Morning))]);
        await states.Analyze();

        var all = await Pages.All(
            97, page => Lists(states).OfAll(Given.Noon, page, Cancel), page => page.Rows, page => page.Next);
        var plan = await states.SiloPlan(
            TenantLists.AllTenants, Instant(Given.Noon), Id(Guid.AllBitsSet), Number(51));

        Assert.Equal(ids.OrderDescending(), all.Select(tenant => tenant.Id));
        Assert.Contains("tenant_by_id", plan, StringComparison.Ordinal);
        Assert.Null(await Lists(states).OfAll(Given.Noon, new(new Cursor(0, "x").Write('t'), 10), Cancel));
        Assert.Null(await Lists(states).OfAll(Given.Noon, new(new Cursor(0, "x").Write('o'), 10), Cancel));
    }

    private static TenantLists Lists(StoredStates states) => new(states.Databases);

    private static Task Add(StoredStates states, params IReadOnlyCollection<(Guid Id, TenantState State)> tenants) =>
        states.AddAll("tenant", [.. tenants.Select(tenant => (
            new TenantKey(tenant.Id).ToString(), tenant.State with { TenantId = tenant.Id }))]);
}
