using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Grains.Queries;
using LytSlot.Grains.Tenants;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class ChannelListTests(PostgresFixture fixture)
{
    private static readonly Page First = new(null, 100);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tenants_channels_come_by_title_as_people_sort()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(
            Given.Shop with { ChannelId = -1, Title = "новости" },
            Given.Shop with { ChannelId = -2, Title = "Авто", Status = ChannelStatus.RightsLost, Username = null },
            Given.Shop with { ChannelId = -3, Title = "Яхты", Subscribers = null },
            Given.Shop with { ChannelId = -4, Title = "Books", TenantId = Given.OtherTenant });

        var page = await new ChannelLists(states.Databases).OfTenant(Given.Tenant, First, Cancel);

        Assert.Equal(
            [
                new ChannelRow(-2, ChannelStatus.RightsLost, "Авто", null, 1_000),
                new ChannelRow(-1, ChannelStatus.Active, "новости", "news", 1_000),
                new ChannelRow(-3, ChannelStatus.Active, "Яхты", "news", null),
            ],
            page!.Rows);
    }

    [Fact]
    public async Task Catalogue_shows_everything_a_buyer_needs()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Given.Shop with { LookedAt = Given.Noon });

        var page = await new ChannelLists(states.Databases).Search(new(), First, Cancel);

        var card = Assert.Single(page!.Rows);
        var expected = new ChannelCard(
            Given.Channel, Given.Tenant, "Новости", "news", 1_000, "ru", "news", "Europe/Moscow", card.Formats)
        {
            CountedAt = Given.Noon,
        };
        Assert.Equal(expected, card);
        var format = Assert.Single(card.Formats);
        Assert.Equal(
            ("1/24", TimeSpan.FromHours(1), TimeSpan.FromHours(24)), (format.Name, format.Top, format.Life));
        Assert.Equal(new Money(150, Money.Stars), Assert.Single(format.Prices));
    }

    [Fact]
    public async Task Catalogue_shows_active_channels_of_all_tenants_the_largest_first()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(
            Given.Shop with { ChannelId = -1, Subscribers = null },
            Given.Shop with { ChannelId = -2, Subscribers = 10 },
            Given.Shop with { ChannelId = -3, Subscribers = 500, TenantId = Given.OtherTenant },
            Given.Shop with { ChannelId = -4, Status = ChannelStatus.Pending },
            Given.Shop with { ChannelId = -5, Status = ChannelStatus.Paused },
            Given.Shop with { ChannelId = -6, Status = ChannelStatus.RightsLost },
            Given.Shop with { ChannelId = -7, Status = ChannelStatus.Suspended });

        var page = await new ChannelLists(states.Databases).Search(new(), First, Cancel);

        Assert.Equal([-3, -2, -1], page!.Rows.Select(card => card.ChannelId));
    }

    [Fact]
    public async Task Filters_find_what_they_say_and_nothing_else()
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new ChannelLists(states.Databases);
        await states.Add(
            Given.Shop with { ChannelId = -1, Title = "Кофе и код", Category = "food", Subscribers = 100 },
            Given.Shop with { ChannelId = -2, Username = "TeaTime", Language = "en", Subscribers = 2_000 },
            Given.Shop with { ChannelId = -3, Subscribers = 30_000, Formats = Priced(new Money(900, "RUB")) },
            Given.Shop with { ChannelId = -4, Subscribers = 5, Formats = Priced(new Money(40, Money.Stars)) });

        await Finds([-1], new() { Category = "food" });
        await Finds([-2], new() { Language = "en" });
        await Finds([-1], new() { Text = "кофЕ" });
        await Finds([-2], new() { Text = "teatime" });
        await Finds([], new() { Text = "100%_" });
        await Finds([-2, -1], new() { SubscribersFrom = 100, SubscribersTo = 2_000 });
        await Finds([-3], new() { Currency = "RUB" });
        await Finds([-4], new() { Currency = Money.Stars, PriceTo = 149 });
        await Finds([-4, -1, -2], new() { Currency = Money.Stars, Order = CatalogueOrder.Price });

        async Task Finds(long[] expected, CatalogueFilter filter) => Assert.Equal(
            expected, (await lists.Search(filter, First, Cancel))!.Rows.Select(card => card.ChannelId));

        static ImmutableArray<FormatOffer> Priced(Money price) => [Given.Shop.Formats[0] with { Prices = [price] }];
    }

    [Fact]
    public async Task Suspended_tenants_and_what_does_not_sell_are_found_by_nobody()
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new ChannelLists(states.Databases);
        await states.Add(
            Given.Shop with { ChannelId = -1 },
            Given.Shop with { ChannelId = -2, TenantId = Given.OtherTenant },
            Given.Shop with { ChannelId = -3, Status = ChannelStatus.Paused });
        await states.AddAll(
            "tenant",
            [
                ("t:1", new TenantState { TenantId = Given.Tenant, Status = TenantStatus.Active }),
                ("t:2", new TenantState { TenantId = Given.OtherTenant, Status = TenantStatus.Suspended }),
            ]);

        var page = await lists.Search(new(), First, Cancel);

        Assert.Equal(-1, Assert.Single(page!.Rows).ChannelId);
        Assert.NotNull(await lists.Card(-1, Cancel));
        Assert.Null(await lists.Card(-2, Cancel));
        Assert.Null(await lists.Card(-3, Cancel));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_lose_nothing_and_double_nothing_where_many_are_alike(int limit)
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new ChannelLists(states.Databases);
        await states.Add([.. Enumerable.Range(1, 250).Select(
            i => Given.Shop with { ChannelId = -i, Title = $"Канал {i / 60}", Subscribers = i % 3 })]);

        var own = await Pages.All(
            limit, page => lists.OfTenant(Given.Tenant, page, Cancel), page => page.Rows, page => page.Next);
        var cards = await Pages.All(
            limit, page => lists.Search(new(), page, Cancel), page => page.Rows, page => page.Next);

        Assert.Equal(
            Enumerable.Range(1, 250).Select(i => -(long)i), own.Select(row => row.ChannelId).OrderDescending());
        Assert.Equal(
            own.Select(row => (row.Subscribers, row.ChannelId)).OrderDescending(),
            cards.Select(card => (card.Subscribers, card.ChannelId)));
    }

    [Fact]
    public async Task Longest_title_still_makes_a_cursor_that_is_taken()
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new ChannelLists(states.Databases);
        var title = new string('語', 128);
        await states.Add(
            Given.Shop with { ChannelId = -1_009_999_999_999, Title = title },
            Given.Shop with { ChannelId = -1_001_000_000_000, Title = title });
        var first = await lists.OfTenant(Given.Tenant, new(null, 1), Cancel);
        var next = new Page(first!.Next, 1);

        var second = await lists.OfTenant(Given.Tenant, next, Cancel);

        Assert.Null(PageRules.Objection(next));
        Assert.Equal(-1_001_000_000_000, Assert.Single(second!.Rows).ChannelId);
        Assert.Null(second.Next);
    }

    [Theory]
    [MemberData(nameof(BadCursors))]
    public async Task Cursor_that_is_not_ours_gets_no_page(string after)
    {
        await using var states = await StoredStates.In(fixture);
        var lists = new ChannelLists(states.Databases);

        Assert.Null(await lists.OfTenant(Given.Tenant, new(after, 10), Cancel));
        Assert.Null(await lists.Search(new(), new(after, 10), Cancel));
    }

    public static TheoryData<string> BadCursors() =>
    [
        "",
        "!",
        "next",
        new Cursor(1, "x").Write('o'),
        new Cursor(1, "\0").Write('c'),
        new Cursor(1, "x").Write('p'),
    ];
}
