using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class RefundTests(ApiFixture api)
{
    private const string Path = "/api/v1/tenant/refunds";

    [Fact]
    public async Task Owner_sets_steps_and_every_member_reads_them()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));

        await Put(owner, Steps((24, 50), (48, 100))).Json(HttpStatusCode.OK);
        var read = await viewer.Get(Path).Json(HttpStatusCode.OK);

        Assert.Equal(
            [(48d, 100), (24d, 50)],
            read["steps"]!.AsArray().Select(s => ((double)s!["hoursBefore"]!, (int)s["percent"]!)));
    }

    [Fact]
    public async Task Manager_and_stranger_set_nothing()
    {
        var market = await Market.Open(api.Cluster);
        using var manager = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Manager));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));

        await Put(manager, Steps((24, 50))).IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await Put(stranger, Steps((24, 50))).IsProblem(HttpStatusCode.NotFound, "tenant.not_found");
        await stranger.Get(Path).IsProblem(HttpStatusCode.NotFound, "tenant.not_found");

        Assert.Empty((await manager.Get(Path).Json(HttpStatusCode.OK))["steps"]!.AsArray());
    }

    [Fact]
    public async Task Steps_that_make_no_sense_are_refused()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);

        await Put(owner, Steps((24, 100), (48, 50)))
            .IsProblem(HttpStatusCode.UnprocessableEntity, "tenant.bad_refund_steps");
        await Put(owner, Steps((24, 101))).IsProblem(HttpStatusCode.BadRequest, "request.invalid");
        await Put(owner, new { steps = new object?[] { null } })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "tenant.bad_refund_steps");
        await Put(owner, new { }).IsProblem(HttpStatusCode.BadRequest, "request.malformed");

        Assert.Empty((await owner.Get(Path).Json(HttpStatusCode.OK))["steps"]!.AsArray());
    }

    private static object Steps(params (int Hours, int Percent)[] steps) => new
    {
        steps = steps.Select(step => new { hoursBefore = step.Hours, percent = step.Percent }),
    };

    private static Task<HttpResponseMessage> Put(HttpClient http, object body) => http.PutAsJsonAsync(
        new Uri(Path, UriKind.Relative), body, TestContext.Current.CancellationToken);
}
