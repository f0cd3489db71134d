using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Payments;
using LytSlot.Silo.Postgres;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class OverdueTests(PostgresFixture fixture)
{
    [Fact]
    public async Task Longest_overdue_order_comes_first_and_what_waits_for_nothing_never()
    {
        await using var states = await StoredStates.In(fixture);
        var keys = await states.Add(
        [
            Given.Order with { DueAt = Given.Noon.AddMinutes(-1) },
            Given.Order with { DueAt = Given.Noon.AddDays(-1) },
            Given.Order with { DueAt = Given.Noon.AddMinutes(1) },
            Given.Order with { DueAt = null },
        ]);

        var overdue = await new Overdue(states.Databases).Orders(Given.Noon, null, 10);

        Assert.Equal([$"{keys[1]}", $"{keys[0]}"], overdue.Select(one => one.Key));
    }

    [Fact]
    public async Task No_more_come_than_asked_for()
    {
        await using var states = await StoredStates.In(fixture);
        var keys = await states.Add(
            Enumerable.Range(1, 5).Select(i => Given.Order with { DueAt = Given.Noon.AddMinutes(-i) }));

        var overdue = await new Overdue(states.Databases).Orders(Given.Noon, null, 2);

        Assert.Equal([$"{keys[4]}", $"{keys[3]}"], overdue.Select(one => one.Key));
    }

    [Fact]
    public async Task Pages_follow_each_other_even_where_many_are_due_at_once()
    {
        await using var states = await StoredStates.In(fixture);
        var keys = await states.Add(
            Enumerable.Range(1, 5).Select(i => Given.Order with { DueAt = Given.Noon.AddMinutes(-i / 3) }));
        var overdue = new Overdue(states.Databases);
        var all = new List<string>();
        OverdueGrain? last = null;
        do
        {
            var page = await overdue.Orders(Given.Noon.AddSeconds(1), last, 2);
            all.AddRange(page.Select(one => one.Key));
            last = page is [_, var end] ? end : null;
        }
        while (last is not null);

        Assert.Equal(keys.Select(key => $"{key}").Order(), all.Order());
    }

    [Fact]
    public async Task Payments_and_orders_are_kept_apart()
    {
        await using var states = await StoredStates.In(fixture);
        var order = await states.Add(Given.Order with { DueAt = Given.Noon.AddMinutes(-1) });
        var owed = new PaymentState
        {
            Status = PaymentStatus.RefundDue,
            TenantId = Given.Tenant,
            DueAt = Given.Noon.AddMinutes(-1),
        };
        await states.AddAll("payment", [("p:stars:1", owed), ("p:stars:2", owed with { DueAt = null })]);
        var overdue = new Overdue(states.Databases);

        Assert.Equal($"{order}", Assert.Single(await overdue.Orders(Given.Noon, null, 10)).Key);
        Assert.Equal("p:stars:1", Assert.Single(await overdue.Payments(Given.Noon, null, 10)).Key);
    }
}
