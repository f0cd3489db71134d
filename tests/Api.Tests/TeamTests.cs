using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Tenants;

namespace LytSlot.Api.Tests;

public sealed class TeamTests(ApiFixture api)
{
    private const string Tenant = "/api/v1/tenant";
    private const string Members = $"{Tenant}/members";
    private const string Invitations = $"{Tenant}/invitations";

    [Fact]
    public async Task Owner_describes_the_tenant_and_every_member_reads_it()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        using var viewer = As(market, Role.Viewer);

        await Put(owner, Tenant, new { name = "Вечер", language = "en", timeZone = "Europe/Paris" })
            .Json(HttpStatusCode.OK);
        var read = await viewer.Get(Tenant).Json(HttpStatusCode.OK);

        Assert.Equal(("Вечер", "en", "Europe/Paris"), (read.Text("name"), read.Text("language"), read.Text("timeZone")));
        Assert.Equal((1, 1), ((int)read["members"]!, (int)read["channels"]!));
    }

    [Theory]
    [InlineData(" ", "ru", "Europe/Moscow", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("Утро", "de", "Europe/Moscow", HttpStatusCode.UnprocessableEntity, "tenant.bad_language")]
    [InlineData("Утро", "ru", "Mars/Olympus", HttpStatusCode.UnprocessableEntity, "tenant.bad_time_zone")]
    [InlineData("a\u0000", "ru", "Europe/Moscow", HttpStatusCode.UnprocessableEntity, "tenant.bad_name")]
    public async Task Bad_description_is_refused(
        string name, string language, string timeZone, HttpStatusCode status, string code)
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);

        await Put(owner, Tenant, new { name, language, timeZone }).IsProblem(status, code);
    }

    [Fact]
    public async Task Owner_invites_changes_the_role_and_removes()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        var guest = Ids.NewPerson();

        await Join(market, owner, guest, "manager");
        var members = await owner.Get(Members).Json(HttpStatusCode.OK);
        var lowered = await Put(owner, $"{Members}/{guest}/role", new { role = "viewer" }).Json(HttpStatusCode.OK);
        var removed = await owner.Delete($"{Members}/{guest}").Json(HttpStatusCode.OK);

        Assert.Equal(["owner", "manager"], members["members"]!.AsArray().Select(member => member!.Text("role")));
        Assert.Equal("viewer", lowered["members"]![1]!.Text("role"));
        Assert.Single(removed["members"]!.AsArray());
        await owner.Delete($"{Members}/{guest}").IsProblem(HttpStatusCode.NotFound, "member.not_found");
        await owner.Delete($"{Members}/{market.Owner}").IsProblem(HttpStatusCode.Conflict, "member.last_owner");
        await Put(owner, $"{Members}/{market.Owner}/role", new { role = "viewer" })
            .IsProblem(HttpStatusCode.Conflict, "member.last_owner");
    }

    [Fact]
    public async Task Member_of_any_role_leaves()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        var guest = Ids.NewPerson();
        await Join(market, owner, guest, "viewer");
        using var viewer = api.As(Caller.Member(market.Tenant, guest, Role.Viewer));

        var left = await viewer.Delete($"{Members}/{guest}").Json(HttpStatusCode.OK);

        Assert.Single(left["members"]!.AsArray());
    }

    [Fact]
    public async Task Invitation_is_made_once_listed_and_taken_back()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        var path = $"{Invitations}/{Guid.CreateVersion7()}";

        var made = await Put(owner, path, new { role = "viewer" }).Json(HttpStatusCode.OK);
        var again = await Put(owner, path, new { role = "viewer" }).Json(HttpStatusCode.OK);
        await Put(owner, path, new { role = "owner" }).IsProblem(HttpStatusCode.Conflict, "invitation.mismatch");
        await Put(owner, path, new { role = "none" }).IsProblem(HttpStatusCode.UnprocessableEntity, "member.bad_role");
        var listed = await owner.Get(Invitations).Json(HttpStatusCode.OK);
        var revoked = await owner.Delete(path).Json(HttpStatusCode.OK);

        Assert.Equal(made.Text("link"), again.Text("link"));
        Assert.Equal("open", Assert.Single(listed["invitations"]!.AsArray())!.Text("status"));
        Assert.Equal(("revoked", null), (revoked.Text("status"), revoked["link"]));
        await owner.Delete($"{Invitations}/{Guid.CreateVersion7()}")
            .IsProblem(HttpStatusCode.NotFound, "invitation.not_found");
    }

    [Fact]
    public async Task Lower_roles_and_strangers_change_nothing()
    {
        var market = await Market.Open(api.Cluster);
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        foreach (var role in new[] { Role.Viewer, Role.Manager })
        {
            using var member = As(market, role);
            await Refused(member, market, HttpStatusCode.Forbidden, "caller.role_too_low");
            await member.Get(Members).Json(HttpStatusCode.OK);
        }

        // An owner by an old token, whom the tenant does not know.
        using var former = As(market, Role.Owner);
        await Refused(former, market, HttpStatusCode.Forbidden, "caller.role_too_low");
        await Refused(stranger, market, HttpStatusCode.NotFound, "tenant.not_found");
        await stranger.Get(Tenant).IsProblem(HttpStatusCode.NotFound, "tenant.not_found");
        await stranger.Get(Members).IsProblem(HttpStatusCode.NotFound, "tenant.not_found");
    }

    [Fact]
    public async Task Person_without_a_tenant_is_told_so()
    {
        using var person = api.As(Caller.Person(Ids.NewPerson()));

        await person.Get(Tenant).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        await person.Get(Invitations).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
    }

    private static async Task Refused(HttpClient http, Market market, HttpStatusCode status, string code)
    {
        await Put(http, Tenant, new { name = "Чужое", language = "ru", timeZone = "Europe/Moscow" })
            .IsProblem(status, code);
        await Put(http, $"{Members}/{market.Owner}/role", new { role = "viewer" }).IsProblem(status, code);
        await http.Delete($"{Members}/{market.Owner}").IsProblem(status, code);
        await http.Get(Invitations).IsProblem(status, code);
        await Put(http, $"{Invitations}/{Guid.CreateVersion7()}", new { role = "owner" }).IsProblem(status, code);
        await http.Delete($"{Invitations}/{Guid.CreateVersion7()}").IsProblem(status, code);
    }

    private async Task Join(Market market, HttpClient owner, long guest, string role)
    {
        var made = await Put(owner, $"{Invitations}/{Guid.CreateVersion7()}", new { role }).Json(HttpStatusCode.OK);
        Assert.True(InviteLink.TryParse(made.Text("link").Split('=')[^1], out var tenant, out var code));
        Assert.Null((await Market.As(Caller.Person(guest), () => api.Cluster.Client
            .GetGrain<ITeamGrain>(new TenantKey(tenant).ToString()).Accept(code, "Борис"))).Refusal);
        Assert.Equal(market.Tenant, tenant);
    }

    private HttpClient As(Market market, Role role) => api.As(Caller.Member(market.Tenant, Ids.NewPerson(), role));

    private static Task<HttpResponseMessage> Put(HttpClient http, string path, object body) =>
        http.PutAsJsonAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
}
