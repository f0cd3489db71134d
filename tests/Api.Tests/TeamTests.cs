using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Confirmations;
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

        Assert.Equal(
            ("Вечер", "en", "Europe/Paris"), (read.Text("name"), read.Text("language"), read.Text("timeZone")));
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
        await Confirm(market, Put(owner, $"{Members}/{guest}/role", new { role = "viewer" }));
        var lowered = await owner.Get(Members).Json(HttpStatusCode.OK);
        await Confirm(market, owner.Delete($"{Members}/{guest}"));
        var removed = await owner.Get(Members).Json(HttpStatusCode.OK);

        Assert.Equal(["owner", "manager"], members["members"]!.AsArray().Select(member => member!.Text("role")));
        Assert.Equal("viewer", lowered["members"]![1]!.Text("role"));
        Assert.Single(removed["members"]!.AsArray());
        await owner.Delete($"{Members}/{guest}").IsProblem(HttpStatusCode.NotFound, "member.not_found");
        Assert.Equal(
            "member.last_owner", (await Confirm(market, owner.Delete($"{Members}/{market.Owner}"))).Text("refusal"));
        await Put(owner, $"{Members}/{market.Owner}/role", new { role = "none" })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "member.bad_role");
        var last = await Confirm(market, Put(owner, $"{Members}/{market.Owner}/role", new { role = "viewer" }));
        Assert.Equal("member.last_owner", last.Text("refusal"));
    }

    [Fact]
    public async Task Owner_goes_once_they_said_yes_and_others_at_once()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        var guest = Ids.NewPerson();
        await Join(market, owner, guest, "viewer");
        using var viewer = api.As(Caller.Member(market.Tenant, guest, Role.Viewer));

        var left = await viewer.Delete($"{Members}/{guest}").Json(HttpStatusCode.OK);

        Assert.Single(left["members"]!.AsArray());
        var another = Ids.NewPerson();
        await Join(market, owner, another, "owner");
        await Confirm(market, owner.Delete($"{Members}/{market.Owner}"));
        using var heir = api.As(Caller.Member(market.Tenant, another, Role.Owner));
        var members = (await heir.Get(Members).Json(HttpStatusCode.OK))["members"]!.AsArray();
        Assert.Equal(another, Assert.Single(members)!["userId"]!.GetValue<long>());
    }

    [Fact]
    public async Task Invitation_is_made_once_listed_and_taken_back()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        var path = $"{Invitations}/{Guid.CreateVersion7()}";

        await Put(owner, path, new { role = "none" }).IsProblem(HttpStatusCode.UnprocessableEntity, "member.bad_role");
        var asked = await Put(owner, path, new { role = "viewer" }).Json(HttpStatusCode.Accepted);
        Assert.Empty((await owner.Get(Invitations).Json(HttpStatusCode.OK))["invitations"]!.AsArray());
        var made = await Confirm(market, Put(owner, path, new { role = "viewer" }));
        await Put(owner, path, new { role = "owner" }).IsProblem(HttpStatusCode.Conflict, "confirmation.mismatch");
        var listed = await owner.Get(Invitations).Json(HttpStatusCode.OK);
        var revoked = await owner.Delete(path).Json(HttpStatusCode.OK);

        Assert.Equal((asked.Text("id"), "done", "invite"), (made.Text("id"), made.Text("status"), made.Text("act")));
        Assert.Equal("open", Assert.Single(listed["invitations"]!.AsArray())!.Text("status"));
        Assert.Equal("revoked", revoked.Text("status"));
        Assert.DoesNotContain("start=", $"{listed}{revoked}{made}", StringComparison.Ordinal);
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
        await Refused(stranger, market, HttpStatusCode.NotFound, "tenant.not_found", isAsked: false);
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

    private static async Task Refused(
        HttpClient http, Market market, HttpStatusCode status, string code, bool isAsked = true)
    {
        // In a tenant that is none nobody is an owner.
        var (askedStatus, askedCode) = isAsked ? (status, code) : (HttpStatusCode.Forbidden, "caller.role_too_low");
        await Put(http, Tenant, new { name = "Чужое", language = "ru", timeZone = "Europe/Moscow" })
            .IsProblem(status, code);
        await Put(http, $"{Members}/{market.Owner}/role", new { role = "viewer" }).IsProblem(askedStatus, askedCode);
        await http.Delete($"{Members}/{market.Owner}").IsProblem(askedStatus, askedCode);
        await http.Get(Invitations).IsProblem(status, code);
        await Put(http, $"{Invitations}/{Guid.CreateVersion7()}", new { role = "owner" })
            .IsProblem(askedStatus, askedCode);
        await http.Delete($"{Invitations}/{Guid.CreateVersion7()}").IsProblem(status, code);
    }

    private async Task Join(Market market, HttpClient owner, long guest, string role)
    {
        var id = Guid.CreateVersion7();
        await Confirm(market, Put(owner, $"{Invitations}/{id}", new { role }));
        var team = api.Cluster.Client.GetGrain<ITeamGrain>(new TenantKey(market.Tenant).ToString());
        var list = await Market.As(Caller.Member(market.Tenant, market.Owner, Role.Owner), team.Invitations);
        var made = list.Value!.Invitations.Single(one => one.Id == id);
        Assert.True(InviteLink.TryParse(made.Link.Split('=')[^1], out var tenant, out var code));
        Assert.Null((await Market.As(Caller.Person(guest), () => team.Accept(code, "Борис"))).Refusal);
        Assert.Equal(market.Tenant, tenant);
    }

    /// <summary>Says yes in the bot, and reads what became of it.</summary>
    private async Task<JsonObject> Confirm(Market market, Task<HttpResponseMessage> asked)
    {
        var id = Guid.Parse((await asked.Json(HttpStatusCode.Accepted)).Text("id"));
        Assert.Null((await Market.As(Caller.Person(market.Owner), () => api.Cluster.Client
            .GetGrain<IConfirmationGrain>(new ConfirmationKey(market.Tenant, id).ToString()).Confirm())).Refusal);
        using var owner = api.As(market.Manager);
        return await owner.Get($"/api/v1/confirmations/{id}").Json(HttpStatusCode.OK);
    }

    private HttpClient As(Market market, Role role) => api.As(Caller.Member(market.Tenant, Ids.NewPerson(), role));

    private static Task<HttpResponseMessage> Put(HttpClient http, string path, object body) =>
        http.PutAsJsonAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
}
