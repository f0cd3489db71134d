using System.Net;
using System.Text.Json.Nodes;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Logins;
using LytSlot.Tenants;
using LytSlot.Users;

namespace LytSlot.Api.Tests;

public sealed class SessionTests(ApiFixture api)
{
    private readonly long _person = Ids.NewPerson();

    [Fact]
    public async Task Refresh_token_is_good_once_and_its_answer_can_get_lost()
    {
        using var http = api.Anonymous();
        var first = await SignIn(http);

        var second = await Refresh(http, first).Json(HttpStatusCode.OK);
        var again = await Refresh(http, first).Json(HttpStatusCode.OK);
        var third = await Refresh(http, again).Json(HttpStatusCode.OK);
        await Refresh(http, first).IsProblem(HttpStatusCode.NotFound, "session.not_found");
        await Refresh(http, third).IsProblem(HttpStatusCode.NotFound, "session.not_found");

        Assert.Equal("Bearer", second.Text("tokenType"));
        using var mine = api.With(third.Text("accessToken"));
        Assert.Empty((await mine.Get("/api/v1/me/sessions").Json(HttpStatusCode.OK))["items"]!.AsArray());
    }

    [Fact]
    public async Task Token_that_is_no_refresh_token_is_not_found_and_ends_nothing()
    {
        using var http = api.Anonymous();
        var first = await SignIn(http);
        var parts = first.Text("refreshToken").Split('.');

        foreach (var token in new[] { "x", first.Text("accessToken"), $"{parts[0]}.{parts[1]}.{parts[0]}" })
        {
            await http.Post("/api/v1/sign-in/refresh", new { refreshToken = token })
                .IsProblem(HttpStatusCode.NotFound, "session.not_found");
        }

        using var bearer = api.With(first.Text("refreshToken"));
        await bearer.Get("/api/v1/me").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        await Refresh(http, first).Json(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Person_sees_their_sessions_and_ends_one_of_them()
    {
        using var http = api.Anonymous();
        http.DefaultRequestHeaders.UserAgent.ParseAdd("crm-sync/2.1");
        var (one, other) = (await SignIn(http), await SignIn(http));
        using var mine = api.With(one.Text("accessToken"));
        using var stranger = api.As(Caller.Person(Ids.NewPerson()));

        var items = (await mine.Get("/api/v1/me/sessions").Json(HttpStatusCode.OK))["items"]!.AsArray();
        var elsewhere = Assert.Single(items, item => !item!["isThis"]!.GetValue<bool>())!.Text("id");
        using var untouched = await stranger.Delete($"/api/v1/me/sessions/{elsewhere}");
        await Refresh(http, other).Json(HttpStatusCode.OK);
        using var ended = await mine.Delete($"/api/v1/me/sessions/{elsewhere}");

        Assert.Equal(["crm-sync", "crm-sync"], items.Select(item => item!.Text("device")));
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await Refresh(http, other).IsProblem(HttpStatusCode.NotFound, "session.not_found");
        await Refresh(http, one).Json(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Everybody_else_is_signed_out_at_once()
    {
        using var http = api.Anonymous();
        var (one, other) = (await SignIn(http), await SignIn(http));
        using var mine = api.With(one.Text("accessToken"));

        using var ended = await mine.Delete("/api/v1/me/sessions");

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await Refresh(http, other).IsProblem(HttpStatusCode.NotFound, "session.not_found");
        await Refresh(http, one).Json(HttpStatusCode.OK);
        var left = Assert.Single((await mine.Get("/api/v1/me/sessions").Json(HttpStatusCode.OK))["items"]!.AsArray())!;
        Assert.Equal(("program", true), (left.Text("kind"), left["isThis"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Two_refreshes_at_once_are_both_answered_and_the_session_lives_on()
    {
        using var http = api.Anonymous();
        var first = await SignIn(http);

        var both = await Task.WhenAll(
            Refresh(http, first).Json(HttpStatusCode.OK), Refresh(http, first).Json(HttpStatusCode.OK));

        await Refresh(http, both[0]).Json(HttpStatusCode.OK);
        await Refresh(http, both[1]).Json(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Session_keeps_to_the_tenant_it_was_opened_for()
    {
        var (morning, evening) = (await Found("Утро"), await Found("Вечер"));
        using var http = api.Anonymous();
        await ActFor(evening);
        var chosenInBot = await SignIn(http);
        var chosenHere = await SignIn(http, morning);

        await ActFor(morning);
        var refreshed = await Refresh(http, chosenInBot).Json(HttpStatusCode.OK);

        Assert.Equal($"{morning}", chosenHere.Text("tenant"));
        Assert.Equal(($"{evening}", $"{evening}"), (chosenInBot.Text("tenant"), refreshed.Text("tenant")));
    }

    [Fact]
    public async Task Role_that_changed_shows_in_the_next_token()
    {
        var tenant = await Found("Утро");
        using var http = api.Anonymous();
        var owner = await SignIn(http);

        await Tell(new(tenant, "Утро", Role.Viewer));
        var viewer = await Refresh(http, owner).Json(HttpStatusCode.OK);
        await Tell(new(tenant, "Утро", Role.None));

        Assert.Equal(("owner", "viewer"), (owner.Text("role"), viewer.Text("role")));
        await Refresh(http, viewer).IsProblem(HttpStatusCode.NotFound, "tenant.not_found");
    }

    private static Task<HttpResponseMessage> Refresh(HttpClient http, JsonObject tokens) =>
        http.Post("/api/v1/sign-in/refresh", new { refreshToken = tokens.Text("refreshToken") });

    private async Task Tell(Membership membership)
    {
        using var caller = Caller.System.Enter();
        await api.Cluster.Inside.GetGrain<IUserGrain>(new UserKey(_person).ToString()).Joined(membership);
    }

    private Task<Outcome<UserView>> ActFor(Guid tenant) => Market.As(Caller.Person(_person), () => api.Cluster.Client
        .GetGrain<IUserGrain>(new UserKey(_person).ToString()).ActFor(tenant));

    private async Task<Guid> Found(string name)
    {
        var tenant = Guid.CreateVersion7();
        await Market.As(Caller.Person(_person), () => api.Cluster.Client
            .GetGrain<ITenantGrain>(new TenantKey(tenant).ToString())
            .Create(new(name, "ru", "Europe/Moscow"), "Анна"));
        return tenant;
    }

    private async Task<JsonObject> SignIn(HttpClient http, Guid? tenant = null)
    {
        var begun = await http.Post("/api/v1/sign-in").Json(HttpStatusCode.Created);
        var key = new LoginKey(Guid.ParseExact(begun.Text("code"), "N"));
        await Market.As(
            Caller.Person(_person), () => api.Cluster.Client.GetGrain<ILoginGrain>(key.ToString()).Confirm());
        var address = $"/api/v1/sign-in/{begun.Text("code")}/token";
        return await http.Post(address, new { secret = begun.Text("secret"), tenant }).Json(HttpStatusCode.OK);
    }
}
