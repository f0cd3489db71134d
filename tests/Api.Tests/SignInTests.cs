using System.Net;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Logins;
using LytSlot.Tenants;

namespace LytSlot.Api.Tests;

public sealed class SignInTests(ApiFixture api)
{
    private readonly long _person = Ids.NewPerson();

    [Fact]
    public async Task Person_signs_in_through_the_bot_and_reads_themselves()
    {
        var tenant = await Found("Утро");
        using var http = api.Anonymous();
        var begun = await http.Post("/api/v1/sign-in").Json(HttpStatusCode.Created);
        var code = begun.Text("code");
        Assert.Equal($"https://t.me/lytslot_bot?start=login_{code}", begun.Text("botLink"));
        Assert.Equal("waiting", await StatusOf(http, code));

        await Confirm(code);

        Assert.Equal("confirmed", await StatusOf(http, code));
        var token = await http.Post($"/api/v1/sign-in/{code}/token", new { secret = begun.Text("secret") })
            .Json(HttpStatusCode.OK);
        Assert.Equal(
            ("Bearer", $"{tenant}", "owner"), (token.Text("tokenType"), token.Text("tenant"), token.Text("role")));
        using var mine = api.With(token.Text("accessToken"));
        var me = await mine.Get("/api/v1/me").Json(HttpStatusCode.OK);
        Assert.Equal(_person, me["userId"]?.GetValue<long>());
        Assert.Equal("Утро", me["memberships"]?[0]?.Text("name"));
    }

    [Fact]
    public async Task While_telegram_is_away_a_sign_in_is_to_begin_later()
    {
        using var http = api.Anonymous();
        api.Cluster.Bot.IsAway = true;
        try
        {
            var answer = await http.Post("/api/v1/sign-in");

            Assert.NotNull(answer.Headers.RetryAfter);
            await Task.FromResult(answer).IsProblem(HttpStatusCode.ServiceUnavailable, "request.unavailable");
        }
        finally
        {
            api.Cluster.Bot.IsAway = false;
        }
    }

    [Fact]
    public async Task Sign_in_is_good_once()
    {
        using var http = api.Anonymous();
        var (code, secret) = await Confirmed(http);

        await Redeem(http, code, secret).Json(HttpStatusCode.OK);

        await Redeem(http, code, secret).IsProblem(HttpStatusCode.Conflict, "login.used");
    }

    [Fact]
    public async Task Sign_in_that_nobody_confirmed_gives_no_token()
    {
        using var http = api.Anonymous();
        var begun = await http.Post("/api/v1/sign-in").Json(HttpStatusCode.Created);

        await Redeem(http, begun.Text("code"), begun.Text("secret"))
            .IsProblem(HttpStatusCode.Conflict, "login.waiting");
    }

    [Fact]
    public async Task Wrong_secret_or_code_is_not_found()
    {
        using var http = api.Anonymous();
        var (code, _) = await Confirmed(http);

        await Redeem(http, code, "guess").IsProblem(HttpStatusCode.NotFound, "login.not_found");
        await http.Get($"/api/v1/sign-in/{Guid.NewGuid():N}").IsProblem(HttpStatusCode.NotFound, "login.not_found");
        await http.Get("/api/v1/sign-in/xyz").IsProblem(HttpStatusCode.NotFound, "request.no_such_address");
    }

    [Fact]
    public async Task Member_of_two_tenants_chooses_one_of_them()
    {
        await Found("Утро");
        var second = await Found("Вечер");
        using var http = api.Anonymous();
        var (code, secret) = await Confirmed(http);

        var token = await http.Post($"/api/v1/sign-in/{code}/token", new { secret, tenant = second })
            .Json(HttpStatusCode.OK);

        Assert.Equal($"{second}", token.Text("tenant"));
    }

    [Fact]
    public async Task Tenant_of_others_can_not_be_chosen()
    {
        await Found("Утро");
        using var http = api.Anonymous();
        var (code, secret) = await Confirmed(http);

        await http.Post($"/api/v1/sign-in/{code}/token", new { secret, tenant = Guid.NewGuid() })
            .IsProblem(HttpStatusCode.NotFound, "tenant.not_found");
    }

    [Theory]
    [InlineData("""{}""", "request.malformed")]
    [InlineData("""{"secret":null}""", "request.malformed")]
    [InlineData("""{"secret":7}""", "request.malformed")]
    [InlineData("""{"secret":"a","tenant":"b"}""", "request.malformed")]
    [InlineData("""{"secret":"a","role":"owner"}""", "request.malformed")]
    [InlineData("""{"secret":"a","secret":"b"}""", "request.malformed")]
    [InlineData("""{"secret":""", "request.malformed")]
    [InlineData("""[]""", "request.malformed")]
    [InlineData("", "request.malformed")]
    [InlineData("""{"secret":""}""", "request.invalid")]
    public async Task Bad_body_is_the_clients_mistake(string body, string code)
    {
        using var http = api.Anonymous();

        await http.PostText($"/api/v1/sign-in/{Guid.NewGuid():N}/token", body)
            .IsProblem(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Wrong_value_is_named_as_it_was_sent()
    {
        using var http = api.Anonymous();

        var problem = await Redeem(http, $"{Guid.NewGuid():N}", new string('a', 129))
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?["secret"]);
    }

    [Fact]
    public async Task Body_of_another_type_is_refused()
    {
        using var http = api.Anonymous();

        await http.PostText($"/api/v1/sign-in/{Guid.NewGuid():N}/token", "secret=a", "text/plain")
            .IsProblem(HttpStatusCode.UnsupportedMediaType, "request.wrong_content_type");
    }

    private static Task<HttpResponseMessage> Redeem(HttpClient http, string code, string secret) =>
        http.Post($"/api/v1/sign-in/{code}/token", new { secret });

    private static async Task<string> StatusOf(HttpClient http, string code) =>
        (await http.Get($"/api/v1/sign-in/{code}").Json(HttpStatusCode.OK)).Text("status");

    private async Task<(string Code, string Secret)> Confirmed(HttpClient http)
    {
        var begun = await http.Post("/api/v1/sign-in").Json(HttpStatusCode.Created);
        await Confirm(begun.Text("code"));
        return (begun.Text("code"), begun.Text("secret"));
    }

    private Task<Outcome<LoginView>> Confirm(string code) => Market.As(Caller.Person(_person), () => api.Cluster.Client
        .GetGrain<ILoginGrain>(new LoginKey(Guid.Parse(code)).ToString()).Confirm());

    private async Task<Guid> Found(string name)
    {
        var tenant = Guid.CreateVersion7();
        await Market.As(Caller.Person(_person), () => api.Cluster.Client
            .GetGrain<ITenantGrain>(new TenantKey(tenant).ToString())
            .Create(new(name, "ru", "Europe/Moscow"), "Анна"));
        return tenant;
    }
}
