using System.Net;
using System.Net.Http.Json;
using LytSlot.Accounting;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Confirmations;
using LytSlot.Grains;
using LytSlot.Orders;
using LytSlot.Tenants;

namespace LytSlot.Api.Tests;

public sealed class PayoutTests(ApiFixture api)
{
    private readonly Guid _tenant = Guid.CreateVersion7();
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly long _owner = Ids.NewPerson();

    private string Own => $"/api/v1/payouts/{_id}";

    private string ForAdmins => $"/api/v1/admin/tenants/{_tenant}/payouts/{_id}";

    [Fact]
    public async Task Owner_asks_admin_confirms_and_both_see_it()
    {
        await Earned(100);
        using var owner = As(Role.Owner);
        using var admin = Admin();

        var waits = await Ask(owner, 100).Json(HttpStatusCode.Accepted);
        await Ask(owner, 100).Json(HttpStatusCode.Accepted);
        await owner.Get(Own).IsProblem(HttpStatusCode.NotFound, "payout.not_found");
        await Confirm();
        var asked = await owner.Get(Own).Json(HttpStatusCode.OK);
        var waiting = await admin.Get("/api/v1/admin/payouts?limit=100").Json(HttpStatusCode.OK);
        var confirmed = await admin.Post($"{ForAdmins}/confirm").Json(HttpStatusCode.OK);
        var listed = await owner.Get("/api/v1/payouts").Json(HttpStatusCode.OK);

        Assert.Equal(("waiting", "request_payout"), (waits.Text("status"), waits.Text("act")));
        Assert.Equal(("requested", "IBAN DE00"), (asked.Text("status"), asked.Text("destination")));
        Assert.Contains(waiting["items"]!.AsArray(), item =>
            item!.Text("tenant") == $"{_tenant}" && item!["payout"]!.Text("id") == $"{_id}");
        Assert.Equal("confirmed", confirmed["payout"]?.Text("status"));
        Assert.Equal("confirmed", Assert.Single(listed["items"]!.AsArray())?.Text("status"));
        Assert.Equal("confirmed", (await owner.Get(Own).Json(HttpStatusCode.OK)).Text("status"));
    }

    [Fact]
    public async Task Viewer_sees_that_money_was_asked_for_and_not_where_to()
    {
        await Earned(100);
        using var owner = As(Role.Owner);
        using var manager = As(Role.Manager);
        using var viewer = As(Role.Viewer);
        await Asked(owner);

        var listed = await viewer.Get("/api/v1/payouts").Json(HttpStatusCode.OK);
        var read = await viewer.Get(Own).Json(HttpStatusCode.OK);

        Assert.Equal(
            (null, null, "requested"),
            (listed["items"]![0]!["destination"], read["destination"], read.Text("status")));
        Assert.Equal("IBAN DE00", (await manager.Get(Own).Json(HttpStatusCode.OK)).Text("destination"));
    }

    [Fact]
    public async Task Admin_rejects_with_a_reason_and_the_money_is_available_again()
    {
        await Earned(100);
        using var owner = As(Role.Owner);
        using var admin = Admin();
        await Asked(owner);
        var more = Guid.CreateVersion7();
        await Ask(owner, 100, more).Json(HttpStatusCode.Accepted);
        await Confirm(more);
        Assert.Equal(
            "payout.not_enough",
            (await owner.Get($"/api/v1/confirmations/{more}").Json(HttpStatusCode.OK)).Text("refusal"));

        var rejected = await admin.Post($"{ForAdmins}/reject", new { reason = "Неверный счёт" })
            .Json(HttpStatusCode.OK);

        Assert.Equal("Неверный счёт", rejected["payout"]?.Text("reason"));
        await admin.Post($"{ForAdmins}/confirm").IsProblem(HttpStatusCode.Conflict, "payout.wrong_status");
        await Ask(owner, 100, Guid.CreateVersion7()).Json(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Strangers_and_lower_roles_get_nothing()
    {
        await Earned(100);
        using var owner = As(Role.Owner);
        using var manager = As(Role.Manager);
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        await Asked(owner);

        await stranger.Get(Own).IsProblem(HttpStatusCode.NotFound, "payout.not_found");
        Assert.Empty((await stranger.Get("/api/v1/payouts").Json(HttpStatusCode.OK))["items"]!.AsArray());
        await stranger.Get($"/api/v1/confirmations/{_id}")
            .IsProblem(HttpStatusCode.NotFound, "confirmation.not_found");
        await manager.Get($"/api/v1/confirmations/{_id}")
            .IsProblem(HttpStatusCode.NotFound, "confirmation.not_found");
        await Ask(stranger, 1, Guid.CreateVersion7()).IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await Ask(manager, 1, Guid.CreateVersion7()).IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        foreach (var http in new[] { owner, stranger })
        {
            await http.Get("/api/v1/admin/payouts").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
            await http.Post($"{ForAdmins}/confirm").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
            await http.Post($"{ForAdmins}/reject").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
        }
    }

    [Theory]
    [InlineData(0, "EUR", "IBAN", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData(1, "euro", "IBAN", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData(1, "EUR", "", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData(1, "EUR", "a\u0007", HttpStatusCode.UnprocessableEntity, "payout.bad_destination")]
    public async Task Bad_body_is_refused(
        long amount, string currency, string destination, HttpStatusCode status, string code)
    {
        await Earned(100);
        using var owner = As(Role.Owner);

        await Ask(owner, amount, null, currency, destination).IsProblem(status, code);
    }

    [Theory]
    [InlineData("status=none")]
    [InlineData("status=1")]
    [InlineData("status=mine")]
    public async Task Status_that_is_none_is_named(string query)
    {
        using var admin = Admin();

        var problem = await admin.Get($"/api/v1/admin/payouts?{query}")
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?["status"]);
    }

    private Task<HttpResponseMessage> Ask(
        HttpClient http, long amount, Guid? id = null, string currency = "EUR", string destination = "IBAN DE00") =>
        http.PutAsJsonAsync(
            new Uri($"/api/v1/payouts/{id ?? _id}", UriKind.Relative),
            new { priceMinor = amount, currency, destination },
            TestContext.Current.CancellationToken);

    /// <summary>Asked for, and confirmed in the bot.</summary>
    private async Task Asked(HttpClient owner)
    {
        await Ask(owner, 100).Json(HttpStatusCode.Accepted);
        await Confirm();
    }

    private Task<Outcome<ConfirmationView>> Confirm(Guid? id = null) => Market.As(
        Caller.Person(_owner),
        () => api.Cluster.Client
            .GetGrain<IConfirmationGrain>(new ConfirmationKey(_tenant, id ?? _id).ToString()).Confirm());

    private HttpClient As(Role role) =>
        api.As(Caller.Member(_tenant, role is Role.Owner ? _owner : Ids.NewPerson(), role));

    private HttpClient Admin() => api.As(Caller.Person(ApiFixture.Admin));

    private async Task Earned(long amount)
    {
        await Market.As(Caller.Person(_owner), () => api.Cluster.Client
            .GetGrain<ITenantGrain>(new TenantKey(_tenant).ToString())
            .Create(new("Утро", "ru", "Europe/Moscow"), "Анна"));
        var now = api.Cluster.Clock.GetUtcNow();
        api.Cluster.Disk.Post(
            new OrderKey(_tenant, Guid.CreateVersion7()).ToString(),
            new Posting(1, 1, now, Account.Held, -amount, "EUR"),
            new Posting(2, 1, now, Account.Tenant, amount, "EUR"));
    }
}
