using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class OrderListTests(PostgresFixture fixture)
{
    private static readonly OrderFilter Everything = new(null, null, null, null);

    private static readonly Page First = new(null, 100);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Order_is_listed_with_all_that_people_see()
    {
        await using var states = await StoredStates.In(fixture);
        var key = await states.Add(Given.Order with { Status = OrderStatus.ChangesRequested });

        var page = await new OrderLists(states.Databases).OfTenant(Given.Tenant, Everything, First, Cancel);

        var expected = new OrderRow(
            key, OrderStatus.ChangesRequested, Given.Channel, "Новости", "Europe/Moscow", Given.Advertiser, Given.Noon,
            "1/24", new(150, Money.Stars))
        { AdvertiserName = "Анна" };
        Assert.Equal(expected, Assert.Single(page!.Rows));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Latest_slot_comes_first()
    {
        await using var states = await StoredStates.In(fixture);
        var keys = await states.Add(
        [
            Given.Order.At(2),
            Given.Order.At(3),
            Given.Order.At(1),
        ]);

        var page = await new OrderLists(states.Databases).OfTenant(Given.Tenant, Everything, First, Cancel);

        Assert.Equal([keys[1], keys[0], keys[2]], page!.Rows.Select(row => row.Key));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_orders_that_hold_their_slot_are_listed_where_those_are_asked_for(bool ofAll)
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new OrderLists(states.Databases);
        var keys = await states.Add([Given.Order.At(1), Given.Live.At(2), Given.Live.At(3), Given.Order.At(4)]);
        var filter = Everything with { HoldsSlot = true };

        var latest = await List(filter);
        var soonest = await List(filter with { SoonestFirst = true });

        Assert.Equal([keys[2], keys[1]], latest);
        Assert.Equal([keys[1], keys[2]], soonest);

        async Task<IEnumerable<OrderKey>> List(OrderFilter wanted) => (await (ofAll
            ? lists.OfAll(null, wanted, First, Cancel)
            : lists.OfTenant(Given.Tenant, wanted, First, Cancel)))!.Rows.Select(row => row.Key);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_orders_of_the_advertisers_that_are_asked_for_are_listed(bool ofAll)
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new OrderLists(states.Databases);
        var keys = await states.Add([.. Enumerable.Range(1, 3).Select(hour =>
            Given.Order.At(hour) with { AdvertiserId = Given.Advertiser + hour })]);
        var filter = Everything with { Advertisers = [Given.Advertiser + 1, Given.Advertiser + 3] };

        var page = await (ofAll
            ? lists.OfAll(null, filter, First, Cancel)
            : lists.OfTenant(Given.Tenant, filter, First, Cancel));

        Assert.Equal([keys[2], keys[0]], page!.Rows.Select(row => row.Key));
    }

    [Fact]
    public async Task Other_tenants_order_is_never_listed()
    {
        await using var states = await StoredStates.In(fixture);
        var own = await states.Add(Given.Order);
        await states.Add(Given.Order with { TenantId = Given.OtherTenant });

        var page = await new OrderLists(states.Databases).OfTenant(Given.Tenant, Everything, First, Cancel);

        Assert.Equal(own, Assert.Single(page!.Rows).Key);
    }

    [Fact]
    public async Task Advertiser_sees_their_own_orders_of_every_tenant_and_no_others()
    {
        await using var states = await StoredStates.In(fixture);
        var here = await states.Add(Given.Order);
        var there = await states.Add(Given.Order.At(24) with { TenantId = Given.OtherTenant });
        await states.Add(Given.Order with { AdvertiserId = 8 });

        var page = await new OrderLists(states.Databases).OfAdvertiser(
            Given.Advertiser, OrderPhase.None, First, Cancel);

        Assert.Equal([there, here], page!.Rows.Select(row => row.Key));
    }

    [Theory]
    [InlineData(OrderPhase.None, "5 4 3 2 1 0")]
    [InlineData(OrderPhase.Waiting, "1 0")]
    [InlineData(OrderPhase.Coming, "2")]
    [InlineData(OrderPhase.Standing, "3")]
    [InlineData(OrderPhase.Done, "5 4")]
    public async Task Advertiser_sees_those_of_a_phase(OrderPhase phase, string expected)
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(
        [
            Given.Order.At(0) with { Status = OrderStatus.Paid },
            Given.Order.At(1) with { Status = OrderStatus.ChangesRequested },
            Given.Order.At(2) with { Status = OrderStatus.Scheduled },
            Given.Order.At(3) with { Status = OrderStatus.Published },
            Given.Order.At(4) with { Status = OrderStatus.Completed },
            Given.Order.At(5) with { Status = OrderStatus.Expired },
            Given.Order.At(6) with { Status = OrderStatus.Scheduled, AdvertiserId = 8 },
        ]);

        var page = await new OrderLists(states.Databases).OfAdvertiser(Given.Advertiser, phase, First, Cancel);

        Assert.Equal(expected, string.Join(' ', page!.Rows.Select(row => (row.StartsAt - Given.Noon).Hours)));
    }

    [Theory]
    [InlineData(OrderStatus.Paid, null, null, null, "3")]
    [InlineData(null, Given.Channel - 1, null, null, "2")]
    [InlineData(null, null, 1, null, "3 2 1")]
    [InlineData(null, null, null, 3, "2 1 0")]
    [InlineData(null, null, 1, 3, "2 1")]
    [InlineData(OrderStatus.Paid, Given.Channel - 1, null, null, "")]
    public async Task Filter_keeps_what_it_names(
        OrderStatus? status, long? channel, int? from, int? to, string expected)
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(
        [
            Given.Order,
            Given.Order.At(1),
            Given.Order.At(2) with { ChannelId = Given.Channel - 1 },
            Given.Order.At(3) with { Status = OrderStatus.Paid },
        ]);
        var filter = new OrderFilter(status, channel, At(from), At(to));

        var page = await new OrderLists(states.Databases).OfTenant(Given.Tenant, filter, First, Cancel);

        Assert.Equal(expected, string.Join(' ', page!.Rows.Select(row => (row.StartsAt - Given.Noon).Hours)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public async Task Soonest_first_is_the_same_list_the_other_way_round_and_has_cursors_of_its_own(int limit)
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new OrderLists(states.Databases);
        await states.Add(TiedOrders(limit * 3));
        await states.Add([Given.Order.At(1) with { TenantId = Given.OtherTenant }]);
        var soonest = Everything with { SoonestFirst = true };

        var found = await Pages.All(
            limit,
            page => lists.OfTenant(Given.Tenant, soonest, page, Cancel),
            page => page.Rows,
            page => page.Next);
        var latest = await lists.OfTenant(Given.Tenant, Everything, new(null, 200), Cancel);
        var next = (await lists.OfTenant(Given.Tenant, soonest, new(null, 1), Cancel))!.Next;

        Assert.Equal(latest!.Rows.Reverse(), found);
        Assert.Null(await lists.OfTenant(Given.Tenant, Everything, new(next, 1), Cancel));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    [InlineData(100)]
    public async Task Pages_lose_nothing_and_double_nothing_where_many_start_together(int limit)
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new OrderLists(states.Databases);
        var keys = await states.Add(TiedOrders(250));
        await states.Add(TiedOrders(50).Select(order => order with { TenantId = Given.OtherTenant, AdvertiserId = 8 }));

        var ofTenant = await Pages.All(
            limit,
            page => lists.OfTenant(Given.Tenant, Everything, page, Cancel),
            page => page.Rows,
            page => page.Next);
        var ofAdvertiser = await Pages.All(
            limit,
            page => lists.OfAdvertiser(Given.Advertiser, OrderPhase.None, page, Cancel),
            page => page.Rows,
            page => page.Next);

        Assert.Equal(keys.ToHashSet(), ofTenant.Select(row => row.Key).ToHashSet());
        Assert.Equal(keys.Length, ofTenant.Count);
        Assert.Equal(ofTenant.OrderByDescending(row => row.StartsAt).Select(row => row.StartsAt),
            ofTenant.Select(row => row.StartsAt));
        Assert.Equal(ofTenant, ofAdvertiser);
    }

    [Theory]
    [MemberData(nameof(BadCursors))]
    public async Task Cursor_that_is_not_ours_gets_no_page(string after)
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new OrderLists(states.Databases);

        Assert.Null(await lists.OfTenant(Given.Tenant, Everything, new(after, 10), Cancel));
        Assert.Null(await lists.OfAdvertiser(Given.Advertiser, OrderPhase.None, new(after, 10), Cancel));
    }

    public static TheoryData<string> BadCursors() =>
    [
        "",
        "!",
        "next",
        new string('A', 4_000),
        new Cursor(1, "x").Write('c'),
        new Cursor(1, "\0").Write('o'),
        new Cursor(-1, "x").Write('o'),
        new Cursor(long.MaxValue, "x").Write('o'),
        System.Buffers.Text.Base64Url.EncodeToString([(byte)'o', (byte)':', (byte)'1', (byte)':', 0xFF]),
        System.Buffers.Text.Base64Url.EncodeToString("o:one:x"u8),
    ];

    private static DateTimeOffset? At(int? hour) => hour is { } hours ? Given.Noon.AddHours(hours) : null;

    private static IEnumerable<OrderState> TiedOrders(int count) =>
        Enumerable.Range(0, count).Select(i => Given.Order.At(i / 60));
}
