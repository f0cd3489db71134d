using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

public sealed class ReportTests(ApiFixture api)
{
    [Fact]
    public async Task Owner_reads_the_numbers_and_enters_views()
    {
        var (market, order) = await Published();
        api.Cluster.Clicks.Reports[order] = new(12, 7, [new(new(2026, 3, 2), 12, 7)]);
        api.Cluster.Reactions.Counts[order] = new(api.Cluster.Clock.GetUtcNow(), 9);
        using var http = api.As(market.Manager);

        await Put(http, order, Views()).Json(HttpStatusCode.OK);
        var report = await http.Get(Path(order, "report")).Json(HttpStatusCode.OK);

        Assert.Equal(12, report["clicks"]!["clicks"]!.GetValue<long>());
        Assert.Equal(7, report["clicks"]!["visitors"]!.GetValue<long>());
        Assert.Equal("2026-03-02", report["clicks"]!["days"]![0]!.Text("day"));
        Assert.Equal(4_321, report["views"]!["count"]!.GetValue<long>());
        Assert.Equal("Telegram", report["views"]!.Text("source"));
        Assert.Equal(9, report["reactions"]!["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Strangers_and_viewers_are_refused()
    {
        var (market, order) = await Published();
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var person = api.As(Caller.Person(market.Advertiser));

        await viewer.Get(Path(order, "report")).Json(HttpStatusCode.OK);
        await Put(viewer, order, Views()).IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await stranger.Get(Path(order, "report")).IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await Put(stranger, order, Views()).IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await person.Get(Path(order, "report")).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
    }

    [Fact]
    public async Task What_is_not_published_or_no_number_is_refused()
    {
        var (market, order) = await Published();
        var other = await Market.Open(api.Cluster);
        var held = await other.Held();
        using var http = api.As(market.Manager);
        using var others = api.As(other.Manager);
        var later = api.Cluster.Clock.GetUtcNow().AddHours(1);

        await others.Get(Path(held, "report")).IsProblem(HttpStatusCode.Conflict, "placement.not_published");
        await Put(others, held, Views()).IsProblem(HttpStatusCode.Conflict, "placement.not_published");
        await Put(http, order, new { count = 1, source = "Telegram", at = later })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "placement.bad_views");
        await Put(http, order, new { count = -1, source = "Telegram", at = later })
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");
        await Put(http, order, new { count = 1 }).IsProblem(HttpStatusCode.BadRequest, "request.malformed");
        Assert.Null((await http.Get(Path(order, "report")).Json(HttpStatusCode.OK))["views"]);
    }

    private static string Path(OrderKey order, string what) => $"/api/v1/orders/{order.Order}/{what}";

    private static Task<HttpResponseMessage> Put(HttpClient http, OrderKey order, object body) => http.PutAsJsonAsync(
        new Uri(Path(order, "views"), UriKind.Relative), body, TestContext.Current.CancellationToken);

    private object Views() => new { count = 4_321, source = "Telegram", at = api.Cluster.Clock.GetUtcNow() };

    private async Task<(Market Market, OrderKey Order)> Published()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Held();
        var stored = market.Stored(order) with { PublishedAt = api.Cluster.Clock.GetUtcNow(), MessageIds = [17] };
        api.Cluster.Disk.Plant("order", order.ToString(), stored);
        await api.Cluster.Deactivate(market.Order(order));
        return (market, order);
    }
}
