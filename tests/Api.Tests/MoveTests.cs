using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

public sealed class MoveTests(ApiFixture api)
{
    [Fact]
    public async Task Manager_proposes_and_takes_back_and_agrees_to_the_advertisers_time()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Scheduled();
        var other = await Other(market);
        using var http = api.As(market.Manager);
        var moves = $"/api/v1/orders/{order.Order}/moves";
        var proposal = $"{moves}/{Guid.CreateVersion7()}";

        var first = await Put(http, proposal, other).Json(HttpStatusCode.OK);
        var again = await Put(http, proposal, other).Json(HttpStatusCode.OK);
        await http.Post($"{moves}/1/agree").IsProblem(HttpStatusCode.Conflict, "order.own_proposal");
        await http.Post($"{moves}/1/decline").Json(HttpStatusCode.OK);
        await Market.As(
            Caller.Person(market.Advertiser), () => market.Order(order).ProposeMove(Guid.CreateVersion7(), other));
        var moved = await http.Post($"{moves}/2/agree").Json(HttpStatusCode.OK);

        Assert.Equal((1, 1), ((int)first["move"]!["number"]!, (int)again["move"]!["number"]!));
        Assert.Equal(other, (DateTimeOffset)moved["startsAt"]!);
        await http.Post($"{moves}/1/agree").IsProblem(HttpStatusCode.Conflict, "order.no_proposal");
    }

    [Fact]
    public async Task Strangers_viewers_and_bad_times_move_nothing()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Scheduled();
        var other = await Other(market);
        using var http = api.As(market.Manager);
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));
        var moves = $"/api/v1/orders/{order.Order}/moves";
        var proposal = $"{moves}/{Guid.CreateVersion7()}";

        await Put(stranger, proposal, other).IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await stranger.Post($"{moves}/1/agree").IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await stranger.Post($"{moves}/1/decline").IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await Put(viewer, proposal, other).IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await Put(http, proposal, other.AddMinutes(1))
            .IsProblem(HttpStatusCode.UnprocessableEntity, "slot.off_grid");
        await Put(http, proposal, DateTimeOffset.MinValue).IsProblem(HttpStatusCode.Conflict, "order.too_late");
        await Put(http, proposal, DateTimeOffset.MaxValue.AddDays(-2))
            .IsProblem(HttpStatusCode.Conflict, "slot.too_far");
        await Put(http, proposal, market.Slot).IsProblem(HttpStatusCode.Conflict, "order.same_slot");
        await http.PutAsJsonAsync(new Uri(proposal, UriKind.Relative), new { }, TestContext.Current.CancellationToken)
            .IsProblem(HttpStatusCode.BadRequest, "request.malformed");

        Assert.Equal((null, OrderStatus.Scheduled), (market.Stored(order).Move, market.Stored(order).Status));
    }

    private static async Task<DateTimeOffset> Other(Market market) =>
        (await market.Free()).Select(cell => cell.StartsAt).First(at => at > market.Slot.AddHours(3));

    private static Task<HttpResponseMessage> Put(HttpClient http, string path, DateTimeOffset startsAt) =>
        http.PutAsJsonAsync(new Uri(path, UriKind.Relative), new { startsAt }, TestContext.Current.CancellationToken);
}
