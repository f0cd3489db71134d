using LytSlot.Accounting;
using LytSlot.Grains.Orders;
using LytSlot.Marking;
using LytSlot.Queries;
using LytSlot.Silo.Postgres;

namespace LytSlot.Postgres.Tests.Queries;

public sealed class PlacementTests(PostgresFixture fixture)
{
    private static readonly Month March = new(2027, 3);

    private static readonly Page First = new(null, 100);

    private static readonly MarkingData Romashka = new("ООО «Ромашка»", "7707083893", "2VtzqxKnJ3b");

    private static readonly OrderState Published = Given.Order with
    {
        PublishedAt = Given.Noon,
        MessageIds = [17, 18],
        ChannelUsername = "news",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Placement_is_told_with_all_that_is_reported()
    {
        await using var states = await StoredStates.In(fixture);
        var key = await states.Add(Published with
        {
            Mark = new(Romashka, "ru", "Реклама"),
            TakenDownAt = Given.Noon.AddDays(1),
        });

        var page = await new OrderLists(states.Databases).Placements(Given.Tenant, March, First, Cancel);

        var expected = new PlacementRow(
            key, Given.Channel, "Новости", "Europe/Moscow", Romashka, Given.Noon, Given.Noon.AddDays(1),
            "https://t.me/news/17", new(150, Money.Stars), Reactions: null);
        Assert.Equal(expected, Assert.Single(page!.Rows));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Only_what_was_published_in_the_month_is_told()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Given.Order);
        var marked = PublishedAt(March.Start) with { Mark = new(Romashka with { Erid = null }, "ru", null) };
        var first = await states.Add(marked);
        await states.Add(PublishedAt(March.Start.AddTicks(-10)));
        await states.Add(PublishedAt(March.End));

        var page = await new OrderLists(states.Databases).Placements(Given.Tenant, March, First, Cancel);

        var only = Assert.Single(page!.Rows);
        Assert.Equal((first, Romashka with { Erid = null }), (only.Key, only.Marking));
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended()
    {
        await using var states = await StoredStates.In(fixture);
        var keys = await states.Add(Enumerable.Range(0, 5).Select(hour => Published.At(hour / 2)));
        var lists = new OrderLists(states.Databases);

        var seen = new List<PlacementRow>();
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var page = (await lists.Placements(Given.Tenant, March, new(after, 2), Cancel))!;
            seen.AddRange(page.Rows);
            next = page.Next;
        }

        var expected = keys.Index()
            .OrderBy(one => one.Index / 2).ThenBy(one => one.Item.ToString(), StringComparer.Ordinal)
            .Select(one => one.Item);
        Assert.Equal(expected, seen.Select(row => row.Key));
        Assert.Null(await lists.Placements(Given.Tenant, March, new("bad", 2), Cancel));
    }

    [Fact]
    public async Task Other_tenants_placements_are_never_told()
    {
        await using var states = await StoredStates.In(fixture);
        await states.Add(Published with { TenantId = Given.OtherTenant });

        var page = await new OrderLists(states.Databases).Placements(Given.Tenant, March, First, Cancel);

        Assert.Empty(page!.Rows);
    }

    /// <summary>Five minutes after its slot.</summary>
    private static OrderState PublishedAt(DateTimeOffset at) => Published with
    {
        StartsAt = at.AddMinutes(-5),
        EndsAt = at.AddMinutes(55),
        PublishedAt = at,
    };
}
