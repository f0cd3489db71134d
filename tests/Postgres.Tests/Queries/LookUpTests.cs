using LytSlot.Channels;
using LytSlot.Grains.Tenants;
using LytSlot.Orders;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;
using LytSlot.Tenants;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>What admins find by a name or an id alone, whoever's it is.</summary>
public sealed class LookUpTests(PostgresFixture fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Channel_is_found_by_its_public_name_whatever_its_case_and_its_state()
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new ChannelLists(states.Databases);
        await states.Add(
            Given.Shop with { ChannelId = -1, Username = "Morning_news", Status = ChannelStatus.Suspended },
            Given.Shop with { ChannelId = -2, Username = "morning_news_2", TenantId = Given.OtherTenant },
            Given.Shop with { ChannelId = -3, Username = null });

        Assert.Equal(
            new ChannelRow(-1, ChannelStatus.Suspended, "Новости", "Morning_news", 1_000),
            await lists.Named("morning_NEWS", Cancel));
        Assert.Null(await lists.Named("morning", Cancel));
        Assert.Null(await lists.Named("%", Cancel));
    }

    [Fact]
    public async Task Name_that_went_from_one_channel_to_another_is_of_the_one_looked_at_last()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(
            Given.Shop with { ChannelId = -1, LookedAt = null },
            Given.Shop with { ChannelId = -2, LookedAt = Given.Noon },
            Given.Shop with { ChannelId = -3, LookedAt = Given.Noon.AddDays(-1) });

        Assert.Equal(-2, (await new ChannelLists(states.Databases).Named("news", Cancel))?.ChannelId);
    }

    [Fact]
    public async Task Order_is_found_by_its_id_alone_whoever_sold_it()
    {
        await using var states = await StoredStates.In(fixture);
        await Tenants(states, Given.Tenant, Given.OtherTenant);
        var orders = await states.Add([Given.Order, Given.Live with { TenantId = Given.OtherTenant }]);
        var lists = new OrderLists(states.Databases);

        Assert.Equal(
            new OrderRow(
                orders[1],
                OrderStatus.Scheduled,
                Given.Channel,
                "Новости",
                "Europe/Moscow",
                Given.Advertiser,
                Given.Noon,
                "1/24",
                new(150, Money.Stars))
            { AdvertiserName = "Анна" },
            await lists.Find(orders[1].Order, Cancel));
        Assert.Equal(orders[0], (await lists.Find(orders[0].Order, Cancel))?.Key);
        Assert.Null(await lists.Find(Guid.NewGuid(), Cancel));
    }

    [Fact]
    public async Task Among_many_orders_it_is_read_by_their_keys()
    {
        await using var states = await StoredStates.In(fixture);
        await Tenants(states, [.. Enumerable.Range(0, 50).Select(_ => Guid.NewGuid())]);
        await states.Add(Enumerable.Range(0, 5_000).Select(hour => Given.Order with
        {
            StartsAt = Given.Noon.AddHours(hour),
            EndsAt = Given.Noon.AddHours(hour + 1),
        }));
        await states.Analyze();

        var plan = await states.SiloPlan(OrderLists.OrderOfAnyone, Text($"/o:{Guid.NewGuid():N}"));

        Assert.Contains("grain_state_order_pkey", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on grain_state_order", plan, StringComparison.Ordinal);
    }

    private static Task Tenants(StoredStates states, params IReadOnlyCollection<Guid> ids) => states.AddAll(
        "tenant",
        [.. ids.Select(id => (
            new TenantKey(id).ToString(),
            new TenantState { TenantId = id, Status = TenantStatus.Active, Name = "Утро" }))]);
}
