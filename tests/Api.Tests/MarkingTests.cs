using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Marking;

namespace LytSlot.Api.Tests;

public sealed class MarkingTests(ApiFixture api)
{
    private const string Policy = "/api/v1/tenant/marking";

    private static readonly Caller Stranger = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);

    [Fact]
    public async Task Owner_sets_the_policy_and_members_read_it()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));

        Assert.Equal("off", (await viewer.Get(Policy).Json(HttpStatusCode.OK)).Text("policy"));
        await Put(owner, Policy, new { policy = "required" }).Json(HttpStatusCode.OK);
        Assert.Equal("required", (await viewer.Get(Policy).Json(HttpStatusCode.OK)).Text("policy"));
    }

    [Fact]
    public async Task Only_owners_set_the_policy_and_strangers_see_none()
    {
        var market = await Market.Open(api.Cluster);
        using var manager = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Manager));
        using var stranger = api.As(Stranger);
        using var owner = api.As(market.Manager);

        await Put(manager, Policy, new { policy = "required" })
            .IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await Put(stranger, Policy, new { policy = "required" })
            .IsProblem(HttpStatusCode.NotFound, "tenant.not_found");
        await stranger.Get(Policy).IsProblem(HttpStatusCode.NotFound, "tenant.not_found");
        await Put(owner, Policy, new { policy = "maybe" }).IsProblem(HttpStatusCode.BadRequest, "request.malformed");
        await Put(owner, Policy, new { policy = "none" })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "marking.bad_policy");
    }

    [Fact]
    public async Task Manager_enters_the_erid_and_strangers_do_not()
    {
        var market = await Market.Open(api.Cluster);
        await market.SetMarking(MarkingPolicy.Required);
        var order = await market.Paid(marking: Market.Romashka);
        var path = $"/api/v1/orders/{order.Order}/erid";
        using var manager = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Manager));
        using var stranger = api.As(Stranger);

        await manager.Post($"/api/v1/orders/{order.Order}/approve")
            .IsProblem(HttpStatusCode.Conflict, "marking.missing");
        await Put(stranger, path, new { erid = "2VtzqxKnJ3b" }).IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await Put(manager, path, new { erid = "?" })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "marking.bad_erid");
        await Put(manager, path, new { erid = new string('x', 65) })
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");
        var marked = await Put(manager, path, new { erid = "2VtzqxKnJ3b" }).Json(HttpStatusCode.OK);

        Assert.Equal(
            "Реклама. ООО «Ромашка», ИНН 7707083893, erid: 2VtzqxKnJ3b", marked["mark"]?.Text("text"));
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));
        var seen = await viewer.Get($"/api/v1/orders/{order.Order}").Json(HttpStatusCode.OK);
        Assert.Equal(("paid", null), (seen["order"]!.Text("status"), seen["order"]!["mark"]));
        await manager.Post($"/api/v1/orders/{order.Order}/approve").Json(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Order_whose_post_needs_no_mark_takes_no_erid()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(market.Manager);

        await Put(http, $"/api/v1/orders/{order.Order}/erid", new { erid = "2VtzqxKnJ3b" })
            .IsProblem(HttpStatusCode.Conflict, "marking.not_needed");
    }

    private static Task<HttpResponseMessage> Put(HttpClient http, string path, object body) =>
        http.PutAsJsonAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
}
