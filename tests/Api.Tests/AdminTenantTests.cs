using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class AdminTenantTests(ApiFixture api)
{
    [Fact]
    public async Task Admin_sets_fee_and_plan_suspends_and_resumes()
    {
        var market = await Market.Open(api.Cluster);
        var tenant = $"/api/v1/admin/tenants/{market.Tenant}";
        using var admin = api.As(Caller.Person(ApiFixture.Admin));

        await Put(admin, $"{tenant}/fee", new { basisPoints = 1_250 }).Json(HttpStatusCode.OK);
        await Put(admin, $"{tenant}/plan", new { plan = "pro" }).Json(HttpStatusCode.OK);
        await admin.Post($"{tenant}/suspend", new { reason = "Жалобы" }).Json(HttpStatusCode.OK);
        var suspended = await admin.Get(tenant).Json(HttpStatusCode.OK);
        var resumed = await admin.Post($"{tenant}/resume").Json(HttpStatusCode.OK);

        Assert.Equal(
            (1_250, "pro", true),
            (suspended["feeBasisPoints"]!.GetValue<int>(), suspended.Text("plan"),
                suspended["suspended"]!.GetValue<bool>()));
        Assert.Equal(market.Channel, Assert.Single(suspended["channels"]!.AsArray())!.GetValue<long>());
        Assert.False(resumed["suspended"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Admin_pages_through_all_tenants_the_newest_first()
    {
        var older = await Market.Open(api.Cluster);
        var newer = await Market.Open(api.Cluster);
        await newer.Held();
        using var admin = api.As(Caller.Person(ApiFixture.Admin));

        var first = await admin.Get("/api/v1/admin/tenants?limit=1").Json(HttpStatusCode.OK);
        var second = await admin.Get($"/api/v1/admin/tenants?limit=1&after={first.Text("next")}")
            .Json(HttpStatusCode.OK);

        var row = Assert.Single(first["items"]!.AsArray())!;
        Assert.Equal((newer.Tenant, "free", 2_000), (
            row["id"]!.GetValue<Guid>(), row.Text("plan"), row["feeBasisPoints"]!.GetValue<int>()));
        Assert.Equal((1, 1, 1, false), (
            row["channels"]!.GetValue<int>(), row["members"]!.GetValue<int>(),
            row["recentOrders"]!.GetValue<int>(), row["suspended"]!.GetValue<bool>()));
        Assert.Equal(older.Tenant, Assert.Single(second["items"]!.AsArray())!["id"]!.GetValue<Guid>());
        await admin.Get("/api/v1/admin/tenants?after=!")
            .IsProblem(HttpStatusCode.UnprocessableEntity, "query.bad_page");
    }

    [Fact]
    public async Task Owner_and_stranger_are_no_admins_and_change_nothing()
    {
        var market = await Market.Open(api.Cluster);
        var tenant = $"/api/v1/admin/tenants/{market.Tenant}";
        var before = api.Cluster.Disk.Facts($"t:{market.Tenant:N}").Count;
        using var owner = api.As(market.Manager);
        using var person = api.As(Caller.Person(Ids.NewPerson()));
        using var nobody = api.Anonymous();

        foreach (var http in new[] { owner, person })
        {
            await http.Get("/api/v1/admin/tenants").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
            await http.Get(tenant).IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
            await Put(http, $"{tenant}/fee", new { basisPoints = 0 })
                .IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
            await Put(http, $"{tenant}/plan", new { plan = "pro" })
                .IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
            await http.Post($"{tenant}/suspend").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
            await http.Post($"{tenant}/resume").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
        }

        await nobody.Post($"{tenant}/suspend").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        Assert.Equal(before, api.Cluster.Disk.Facts($"t:{market.Tenant:N}").Count);
    }

    [Fact]
    public async Task Bad_bodies_and_tenants_nobody_made_are_refused()
    {
        var market = await Market.Open(api.Cluster);
        using var admin = api.As(Caller.Person(ApiFixture.Admin));
        var (tenant, nothing) = ($"/api/v1/admin/tenants/{market.Tenant}", $"/api/v1/admin/tenants/{Guid.NewGuid()}");

        await Put(admin, $"{tenant}/fee", new { basisPoints = 10_001 })
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");
        await Put(admin, $"{tenant}/plan", new { plan = "gold" })
            .IsProblem(HttpStatusCode.BadRequest, "request.malformed");
        await Put(admin, $"{tenant}/plan", new { plan = "none" })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "tenant.bad_plan");
        await admin.Post($"{tenant}/suspend", new { reason = "a\0" })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "tenant.bad_reason");
        await Put(admin, $"{nothing}/fee", new { basisPoints = 0 })
            .IsProblem(HttpStatusCode.NotFound, "tenant.not_found");
        await admin.Post($"{nothing}/suspend").IsProblem(HttpStatusCode.NotFound, "tenant.not_found");
    }

    private static Task<HttpResponseMessage> Put(HttpClient http, string path, object body) =>
        http.PutAsJsonAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
}
