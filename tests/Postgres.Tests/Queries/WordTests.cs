using LytSlot.Creatives;
using LytSlot.Grains.Creatives;
using LytSlot.Orders;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Postgres.Tests.Queries;

/// <summary>Orders by the words of their posts.</summary>
public sealed class WordTests(PostgresFixture fixture)
{
    private static readonly OrderFilter Everything = new(null, null, null, null);

    private static readonly Page First = new(null, 2);

    private static readonly string[] Coffee = ["КОФЕ", "скидк"];

    private static readonly string[] Tea = ["чай"];

    private static readonly string[] Percent = ["100%"];

    [Fact]
    public async Task Orders_are_found_by_parts_of_the_words_of_their_posts_whatever_their_case()
    {
        await using var states = await StoredStates.In(fixture);
        var keys = await Add(states, Given.Tenant, "Кофейня: скидки!", "Чайная без скидок", "Скидка на кофе", "кофе");

        var found = await Find(states, Given.Tenant, Coffee);

        Assert.Equal([keys[2], keys[0]], found);
    }

    [Fact]
    public async Task Signs_in_words_are_nothing_but_signs()
    {
        await using var states = await StoredStates.In(fixture);
        var keys = await Add(states, Given.Tenant, "На 100% ваш", "На 1000 ваш");

        Assert.Equal([keys[0]], await Find(states, Given.Tenant, Percent));
    }

    [Fact]
    public async Task Other_tenants_posts_are_never_looked_at()
    {
        await using var states = await StoredStates.In(fixture);
        await Add(states, Given.OtherTenant, "Чай");
        var own = await Add(states, Given.Tenant, "Чай");

        Assert.Equal(own, await Find(states, Given.Tenant, Tea));
    }

    [Fact]
    public async Task Next_page_goes_on_behind_the_last_that_was_found()
    {
        await using var states = await StoredStates.In(fixture);
        var keys = await Add(states, Given.Tenant, "Чай 1", "Чай 2", "Кофе", "Чай 3", "Чай 4");
        var lists = new OrderLists(states.Databases);

        var first = await lists.WithWords(Given.Tenant, Tea, Everything, First, TestContext.Current.CancellationToken);
        var second = await lists.WithWords(
            Given.Tenant, Tea, Everything, First with { After = first!.Next }, TestContext.Current.CancellationToken);

        Assert.Equal([keys[4], keys[3], keys[1], keys[0]], first.Rows.Concat(second!.Rows).Select(row => row.Key));
        Assert.All(first.Rows, row => Assert.Equal(Given.Order.AdvertiserName, row.AdvertiserName));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Only_orders_of_the_status_that_is_asked_for_are_found()
    {
        await using var states = await StoredStates.In(fixture);
        await Add(states, Given.Tenant, "Чай");

        Assert.Empty(await Find(states, Given.Tenant, Tea, Everything with { Status = OrderStatus.Paid }));
        Assert.Empty(await Find(states, Given.Tenant, Tea, Everything with { HoldsSlot = true }));
    }

    [Fact]
    public async Task Posts_are_looked_up_one_by_one_from_the_latest_slot_on()
    {
        await using var states = await StoredStates.In(fixture);
        await Add(states, Given.Tenant, [.. Enumerable.Repeat("Чай", 3_000)]);
        await Add(states, Given.OtherTenant, [.. Enumerable.Repeat("Чай", 3_000)]);
        await states.Analyze();

        var plan = await states.ReaderPlan(
            OrderLists.OrdersWithWords,
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
            Numbers(null),
            Truth(false),
            Texts(Tea),
            Number(OrderFilter.MostPosts));

        Assert.Matches(@"Index Scan Backward using \w*order_by_start", plan);
        Assert.Matches(@"Index Cond: .*grain_key = \(+grain_state_order\.payload ->> 'creative'", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    private static async Task<OrderKey[]> Find(
        StoredStates states, Guid tenant, string[] words, OrderFilter? filter = null)
    {
        var page = await new OrderLists(states.Databases).WithWords(
            tenant, words, filter ?? Everything, First, TestContext.Current.CancellationToken);
        return [.. page!.Rows.Select(row => row.Key)];
    }

    /// <summary>An order with each of these posts, an hour after the other.</summary>
    private static async Task<OrderKey[]> Add(StoredStates states, Guid tenant, params string[] texts)
    {
        var posts = texts.Select(text => (
            Key: $"{new CreativeKey(tenant, Guid.CreateVersion7())}", Text: text)).ToList();
        await states.AddAll("creative", [.. posts.Select(post => (post.Key, new CreativeState
        {
            TenantId = tenant,
            AdvertiserId = Given.Advertiser,
            Content = new(PostText.Plain(post.Text), [], [], false, true),
        }))]);
        return await states.Add(
            posts.Select((post, hour) => Given.Order.At(hour) with { TenantId = tenant, Creative = post.Key }));
    }
}
