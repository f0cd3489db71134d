using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class TimelineTests(PostgresFixture fixture)
{
    private static readonly OrderState Rejected = Given.Order with
    {
        Events = [Given.Happened(1, "placed", "person:7"), Given.Happened(2, "rejected", "member:5", "Не подходит")],
    };

    [Fact]
    public async Task Tenant_and_advertiser_see_the_same_changes_in_order()
    {
        await using var states = await StoredStates.In(fixture);
        var key = await states.Add(Rejected);
        await states.Add(Rejected);

        var ofTenant = await Ask(states, key, Given.Tenant, null);
        var ofAdvertiser = await Ask(states, key, null, Given.Advertiser);

        Assert.Equal(
            [
                new TimelineEntry(1, Given.Noon.AddDays(-2).AddMinutes(1), "placed", "person:7", null),
                new TimelineEntry(2, Given.Noon.AddDays(-2).AddMinutes(2), "rejected", "member:5", "Не подходит"),
            ],
            ofTenant.Entries);
        Assert.Equal(ofTenant.Entries, ofAdvertiser.Entries);
    }

    [Fact]
    public async Task Others_see_nothing()
    {
        await using var states = await StoredStates.In(fixture);
        var key = await states.Add(Rejected);

        Assert.Empty((await Ask(states, key, Given.OtherTenant, null)).Entries);
        Assert.Empty((await Ask(states, key, null, 8)).Entries);
        Assert.Empty((await Ask(states, key, Given.OtherTenant, 8)).Entries);
        Assert.Empty((await Ask(states, key, null, null)).Entries);
    }

    private static Task<Timeline> Ask(StoredStates states, OrderKey order, Guid? tenant, long? advertiser) =>
        new OrderLists(states.Databases).TimelineOf(order, tenant, advertiser, TestContext.Current.CancellationToken);
}
