using System.Net;
using System.Text;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Orders;

namespace LytSlot.Api.Tests;

public sealed class PlacementTests(ApiFixture api)
{
    private const string Heads =
        "\uFEFFOrder,Channel,Advertiser,Tax id,erid,Published,Taken down,Time zone,Link,Price,Currency,Reactions,"
        + "Reactions as of\r\n";

    private static readonly DateTimeOffset At = new(2031, 3, 31, 22, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Months_placements_are_told_with_who_advertised_by_the_channels_clock()
    {
        var (market, order) = await Published(state => state with
        {
            Mark = new(new("ООО «Ромашка, \"Р\"»", "7707083893", "2VtzqxKnJ3b"), "ru", "Реклама"),
            TakenDownAt = At.AddDays(1),
        });
        api.Cluster.Reactions.Counts[new(market.Tenant, order)] = new(At.AddHours(1), 12);
        using var http = api.As(market.Manager);

        Assert.Equal(
            Heads
            + $"{order:D},News,\"ООО «Ромашка, \"\"Р\"\"»\",7707083893,2VtzqxKnJ3b,2031-04-01 01:30:00+03:00,"
            + "2031-04-02 01:30:00+03:00,Europe/Moscow,https://t.me/news/17,150,XTR,12,"
            + "2031-04-01 02:30:00+03:00\r\n",
            await Csv(http, "2031-03"));
        Assert.Equal(Heads, await Csv(http, "2031-04"));
    }

    /// <summary>Titles and names are people's words, and a spreadsheet takes some of them for formulas.</summary>
    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("＝1")]
    public async Task Words_that_look_like_a_formula_are_made_harmless(string words)
    {
        var (market, _) = await Published(state => state with
        {
            ChannelTitle = words,
            Mark = new(new(words, "7707083893", null), "ru", null),
        });
        using var http = api.As(market.Manager);

        var csv = await Csv(http, "2031-03");

        Assert.Contains($",'{words},'{words},7707083893,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_page_is_written_whole()
    {
        var (market, _) = await Published(state => state);
        for (var more = 0; more < 100; more++)
        {
            var key = new LytSlot.Orders.OrderKey(market.Tenant, Guid.CreateVersion7());
            api.Cluster.Disk.Add("order", key.ToString(), new OrderState
            {
                TenantId = market.Tenant,
                ChannelId = market.Channel,
                PublishedAt = At,
                MessageIds = [more],
                Currency = "XTR",
            });
        }

        using var http = api.As(market.Manager);

        Assert.Equal(102, (await Csv(http, "2031-03")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Viewers_are_refused_and_strangers_get_nothing_of_others()
    {
        var (market, _) = await Published(state => state);
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var person = api.As(Caller.Person(market.Advertiser));

        await viewer.Get("/api/v1/placements/2031-03").IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await person.Get("/api/v1/placements/2031-03").IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        Assert.Equal(Heads, await Csv(stranger, "2031-03"));
    }

    [Theory]
    [InlineData("2031-13")]
    [InlineData("March")]
    public async Task What_is_no_month_is_refused(string month)
    {
        using var http = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));

        var problem = await http.Get($"/api/v1/placements/{month}")
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?["month"]);
    }

    private static async Task<string> Csv(HttpClient http, string month)
    {
        using var answer = await http.Get($"/api/v1/placements/{month}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"lytslot-placements-{month}.csv", answer.Content.Headers.ContentDisposition?.FileName);
        return Encoding.UTF8.GetString(
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(Market Market, Guid Order)> Published(Func<OrderState, OrderState> change)
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Held();
        api.Cluster.Disk.Plant("order", order.ToString(), change(market.Stored(order) with
        {
            ChannelTitle = "News",
            ChannelUsername = "news",
            TimeZone = "Europe/Moscow",
            PublishedAt = At,
            MessageIds = [17],
        }));
        return (market, order.Order);
    }
}
