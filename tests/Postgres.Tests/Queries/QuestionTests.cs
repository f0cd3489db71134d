using LytSlot.Channels;
using LytSlot.Orders;
using LytSlot.Silo.Postgres;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>How questions are asked: under row-level security whatever their text, and by an index.</summary>
public sealed class QuestionTests(PostgresFixture fixture)
{
    private const string AllOrders = "select grain_key from orders";

    [Fact]
    public async Task Database_shows_only_what_is_of_the_one_who_asks()
    {
        await using var states = await StoredStates.In(fixture);
        var own = await states.Add(Given.Order);
        await states.Add(Given.Order with { TenantId = Given.OtherTenant, AdvertiserId = 8 });

        Assert.Equal([$"{own}"], await Ask(states, AllOrders, Given.Tenant, null));
        Assert.Equal([$"{own}"], await Ask(states, AllOrders, null, Given.Advertiser));
        Assert.Empty(await Ask(states, AllOrders, null, null));
    }

    [Fact]
    public async Task Nothing_of_who_asked_stays_in_the_session()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Given.Order);
        await Ask(states, AllOrders, Given.Tenant, Given.Advertiser);

        await using var next = states.Databases.Reader.CreateCommand(
            "select concat(current_setting('app.tenant_id', true), current_setting('app.advertiser_id', true))");

        Assert.Equal("", await next.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_question_is_planned_for_what_it_asks()
    {
        await using var states = await StoredStates.In(fixture);

        Assert.Equal(
            ["force_custom_plan"], await Ask(states, "select current_setting('plan_cache_mode')", Given.Tenant, null));
    }

    [Fact]
    public async Task Page_of_a_tenant_is_read_from_the_index_in_its_order()
    {
        await using var states = await Full();

        var plan = await states.ReaderPlan(
            OrderLists.OrdersOfTenant,
            Given.Tenant,
            null,
            Id(Given.Tenant),
            Instant(Given.Noon.AddDays(20)),
            Text("t:"),
            Instant(DateTimeOffset.MinValue),
            Instant(DateTimeOffset.MaxValue),
            Text(null),
            Number(null),
            Number(51),
            Numbers(null),
            Truth(false));

        AssertInOrder(plan, "order_by_start");
        Assert.Contains("ROW(starts_at, grain_key) <", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Soonest_orders_of_a_tenant_are_read_from_the_index_in_its_order()
    {
        await using var states = await Full();

        var plan = await states.ReaderPlan(
            OrderLists.SoonestOfTenant,
            Given.Tenant,
            null,
            Id(Given.Tenant),
            Instant(DateTimeOffset.MinValue),
            Text(""),
            Instant(Given.Noon.AddDays(20)),
            Instant(DateTimeOffset.MaxValue),
            Text("paid"),
            Number(null),
            Number(51),
            Numbers(null),
            Truth(false));

        AssertInOrder(plan, "order_by_start");
    }

    [Fact]
    public async Task Orders_of_some_advertisers_of_a_tenant_are_looked_up()
    {
        await using var states = await Full();

        var plan = await states.ReaderPlan(
            OrderLists.OrdersOfTenant,
            Given.Tenant,
            null,
            Id(Given.Tenant),
            Instant(DateTimeOffset.MaxValue),
            Text(""),
            Instant(DateTimeOffset.MinValue),
            Instant(DateTimeOffset.MaxValue),
            Text(null),
            Number(null),
            Number(51),
            Numbers([2, 4]),
            Truth(false));

        Assert.Contains("order_by_tenants_advertiser", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_an_advertiser_is_read_from_the_index_in_its_order()
    {
        await using var states = await Full();

        var plan = await states.ReaderPlan(
            OrderLists.OrdersOfAdvertiser,
            null,
            Given.Advertiser,
            Number(Given.Advertiser),
            Instant(DateTimeOffset.MaxValue),
            Text(""),
            Number(51),
            Texts(null));

        AssertInOrder(plan, "order_by_advertiser");
    }

    [Fact]
    public async Task Page_of_the_catalogue_is_read_from_the_index_in_its_order()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add([.. Enumerable.Range(1, 2_000).Select(i => Given.Shop with
        {
            ChannelId = -i,
            Subscribers = i % 700,
            Category = ChannelCategory.All[i % ChannelCategory.All.Length].Code,
        })]);
        await states.Analyze();

        var plan = await states.ReaderPlan(
            ChannelLists.BySubscribers, null, null, ChannelLists.Parameters(new(), 400, -1, 51));

        AssertInOrder(plan, "channel_by_audience");
    }

    [Fact]
    public async Task Page_of_a_category_and_a_card_are_read_from_their_indexes()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add([.. Enumerable.Range(1, 2_000).Select(i => Given.Shop with
        {
            ChannelId = -i,
            Subscribers = i % 700,
            Category = ChannelCategory.All[i % ChannelCategory.All.Length].Code,
        })]);
        await states.Analyze();

        var page = await states.ReaderPlan(
            ChannelLists.BySubscribers,
            null,
            null,
            ChannelLists.Parameters(new() { Category = "food" }, 400, -1, 11));
        var card = await states.ReaderPlan(ChannelLists.OneCard, null, null, Number(-5));

        AssertInOrder(page, "channel_by_category");
        Assert.Matches(@"Index Scan (Backward )?using \w*channel_active", card);
    }

    [Fact]
    public async Task Calendar_and_sweeper_read_by_their_indexes()
    {
        await using var states = await Full();
        var noon = Given.Noon.ToUnixTimeSeconds();

        var live = await states.SiloPlan(LiveOrders.LiveOrdersOfChannel, Number(Given.Channel), Number(noon));
        var overdue = await states.SiloPlan(
            Overdue.OverdueOrders,
            Instant(Given.Noon),
            Instant(DateTimeOffset.UnixEpoch),
            Text("t:"),
            Number(100));

        Assert.Contains("Index Scan using order_slot_taken", live, StringComparison.Ordinal);
        Assert.Matches(@"Index Scan (using|on) \w*due_at", overdue);
    }

    private static void AssertInOrder(string plan, string index)
    {
        Assert.Matches($"Index Scan (Backward )?using \\w*{index}", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    private static async Task<List<string>> Ask(StoredStates states, string sql, Guid? tenant, long? advertiser) =>
        await states.Databases.Reader.Ask(
            tenant,
            advertiser,
            new NpgsqlBatchCommand(sql),
            row => row.GetString(0),
            TestContext.Current.CancellationToken);

    /// <summary>Enough orders of two tenants, twenty channels and fifty advertisers for an index to pay.</summary>
    private async Task<StoredStates> Full()
    {
        var states = await StoredStates.In(fixture);
        await states.Add(Enumerable.Range(0, 4_000).Select(i => Given.Order.At(i / 20) with
        {
            Status = OrderStatus.Scheduled,
            HoldsSlot = true,
            TenantId = i % 2 == 0 ? Given.Tenant : Given.OtherTenant,
            ChannelId = Given.Channel - (i % 20),
            AdvertiserId = i % 50,
            DueAt = i % 10 == 0 ? Given.Noon.AddHours((i / 20) - 10) : null,
        }));
        await states.Analyze();
        return states;
    }
}
