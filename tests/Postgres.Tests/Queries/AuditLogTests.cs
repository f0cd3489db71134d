using LytSlot.Accounting;
using LytSlot.Audit;
using LytSlot.Grains;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class AuditLogTests(PostgresFixture fixture)
{
    private static readonly Month March = new(2027, 3);

    private static readonly AuditFilter ByPeople = new(March, null, null, false);

    private static readonly Page First = new(null, 100);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_tells_who_did_what_latest_first_and_to_their_own_tenant_alone()
    {
        await using var states = await StoredStates.In(fixture);
        var log = new AuditLog(states.Databases);
        var order = await states.Add(Given.Order with
        {
            Events =
            [
                Fact(1, "placed", "person:7"), Fact(2, "paid", "system"), Fact(3, "approved", "member:5"),
                Fact(4, "changes_requested", "member:5/key:a"), Fact(5, "rejected", "member:51/key:a"),
                Fact(6, "told", "system") with { At = Given.Noon.AddMonths(1) },
            ],
        });
        await states.Add(Given.Order with { TenantId = Given.OtherTenant });
        await states.Add(Given.Shop with { Events = [Fact(1, "connected", "member:50")] });

        var people = (await log.Log(Given.Tenant, ByPeople, First, Cancel))!.Entries;
        var one = (await log.Log(Given.Tenant, ByPeople with { Person = 5 }, First, Cancel))!.Entries;
        var all = (await log.Log(Given.Tenant, ByPeople with { Thing = "order", WithSystem = true }, First, Cancel))!;

        Assert.Equal(
            ["rejected", "changes_requested", "approved", "placed", "connected"], people.Select(entry => entry.Kind));
        Assert.Equal(
            new AuditEntry(Given.Noon.AddMinutes(3), "order", $"{order.Order}", 3, "approved", "member:5", "so", null),
            one[1]);
        Assert.Equal(["changes_requested", "approved"], one.Select(entry => entry.Kind));
        Assert.Equal(
            ["rejected", "changes_requested", "approved", "paid", "placed"], all.Entries.Select(entry => entry.Kind));
        Assert.Equal($"{Given.Channel}", people[^1].Id);
        Assert.Empty((await log.Log(Guid.NewGuid(), ByPeople, First, Cancel))!.Entries);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_lose_nothing_and_double_nothing_either_way(int limit)
    {
        await using var states = await StoredStates.In(fixture);
        var log = new AuditLog(states.Databases);
        await states.Add(Enumerable.Range(0, 10).Select(i => Given.Order with
        {
            Events =
            [
                Fact(1, "placed", "person:7") with { At = Given.Noon.AddMinutes(i / 4) }, Fact(2, "paid", "system"),
            ],
        }));

        var back = await Pages.All(
            limit,
            page => log.Log(Given.Tenant, ByPeople with { WithSystem = true }, page, Cancel),
            page => page.Entries,
            page => page.Next);
        var forth = await Pages.All(
            limit, page => log.Since(Given.Tenant, Given.Noon, page, Cancel), page => page.Entries, page => page.Next);

        Assert.Equal(20, back.Distinct().Count());
        Assert.Equal(20, back.Count);
        Assert.Equal(Enumerable.Reverse(back), forth);
    }

    [Fact]
    public async Task Followers_hear_of_what_they_may_act_on_from_an_instant_on()
    {
        await using var states = await StoredStates.In(fixture);
        var log = new AuditLog(states.Databases);
        await states.Add(Given.Order with
        {
            Events = [Fact(1, "placed", "person:7"), Fact(2, "told", "system"), Fact(3, "paid", "system")],
        });
        await states.Add(Given.Order with { TenantId = Given.OtherTenant });

        var since = (await log.Since(Given.Tenant, Given.Noon.AddMinutes(2), First, Cancel))!;

        Assert.Equal(["paid"], since.Entries.Select(entry => entry.Kind));
        Assert.Empty((await log.Since(Guid.NewGuid(), Given.Noon, First, Cancel))!.Entries);
    }

    [Theory]
    [InlineData("words")]
    [InlineData("")]
    public async Task Cursor_of_something_else_is_refused(string after)
    {
        await using var states = await StoredStates.In(fixture);
        var log = new AuditLog(states.Databases);

        Assert.Null(await log.Log(Given.Tenant, ByPeople, new(after, 10), Cancel));
        Assert.Null(await log.Since(Given.Tenant, Given.Noon, new(after, 10), Cancel));
        Assert.Null(await log.Log(Given.Tenant, ByPeople, new(new Cursor(1, "x#1").Write('l'), 10), Cancel));
        Assert.Null(await log.Since(Given.Tenant, Given.Noon, new(new Cursor(1, "x#y").Write('f'), 10), Cancel));
    }

    [Fact]
    public async Task Pages_are_read_from_the_index_of_the_tenant()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Enumerable.Range(0, 1_500).Select(i => Given.Order with
        {
            TenantId = i % 2 == 0 ? Given.Tenant : Given.OtherTenant,
            Events = [Fact(1, "placed", "person:7") with { At = Given.Noon.AddMinutes(i) }],
        }));
        await states.Analyze("event");

        var back = await states.ReaderPlan(
            AuditLog.EntriesOfTenant,
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
            Truth(false),
            Number(51));
        var forth = await states.ReaderPlan(
            AuditLog.EntriesSince,
            Given.Tenant,
            null,
            Id(Given.Tenant),
            Instant(Given.Noon.AddHours(20)),
            Text(""),
            Number(0),
            Number(101));

        Assert.Matches(@"Index Scan Backward using event_\w*tenant_id_at", back);
        Assert.Matches(@"Index Scan using event_\w*tenant_id_at", forth);
    }

    private static Fact Fact(int sequence, string kind, string actor) =>
        new(sequence, kind, Given.Noon.AddMinutes(sequence), actor, "so", null);
}
