using System.Net;
using LytSlot.ApiHost.Logins;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Users;

namespace LytSlot.Api.Tests;

/// <summary>A browser is signed in as long as its session, whatever its cookie says.</summary>
public sealed class BrowserSessionTests(ApiFixture api)
{
    [Fact]
    public async Task Session_that_was_ended_elsewhere_opens_no_page_any_more()
    {
        var market = await Market.Open(api.Cluster);
        var cookie = await api.CookieOf(market.Manager);
        using var browser = Browser(cookie);
        using var person = api.As(market.Manager);
        Assert.Equal((HttpStatusCode.OK, null), await Look(browser, "/console"));

        var session = (await person.Get("/api/v1/me/sessions").Json(HttpStatusCode.OK))["items"]![0]!;
        using var ended = await person.Delete($"/api/v1/me/sessions/{session.Text("id")}");

        Assert.Equal("browser", session.Text("kind"));
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), await Look(browser, "/console"));
        Assert.DoesNotContain("/sign-out", await Text(browser.Get("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_that_was_copied_is_worth_nothing_after_the_sign_out()
    {
        var market = await Market.Open(api.Cluster);
        var cookie = await api.CookieOf(market.Manager);
        using var browser = Browser(cookie);
        using var thief = Browser(cookie);
        Assert.Equal((HttpStatusCode.OK, null), await Look(thief, "/console"));

        using var out1 = await browser.Post("/sign-out");
        using var out2 = await browser.Post("/sign-out");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (out1.StatusCode, out2.StatusCode));
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), await Look(thief, "/console"));
    }

    [Fact]
    public async Task Cookie_of_no_session_or_of_a_programs_leads_to_the_sign_in()
    {
        var market = await Market.Open(api.Cluster);
        var program = Guid.NewGuid();
        using (Caller.System.Enter())
        {
            await api.Cluster.Inside.GetGrain<IUserGrain>(new UserKey(market.Owner).ToString())
                .OpenSession(program, market.Tenant, SessionKind.Program);
        }

        using var old = Browser(Cookie(api.TokenOf(market.Manager, Tokens.ForPages)));
        using var odd = Browser(Cookie(api.TokenOf(market.Manager, Tokens.ForPages, program)));
        using var unknown = Browser(Cookie(api.TokenOf(market.Manager, Tokens.ForPages, Guid.NewGuid())));

        foreach (var browser in new[] { old, odd, unknown })
        {
            Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), await Look(browser, "/console"));
            Assert.Contains("/sign-in", await Text(browser.Get("/")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_the_cluster_is_away_nobody_is_signed_out_and_nobody_is_told_so()
    {
        var market = await Market.Open(api.Cluster);
        using var browser = Browser(await api.CookieOf(market.Manager));
        api.Factory.State.Lost();
        try
        {
            using var page = await browser.Get("/console");
            using var signOut = await browser.Post("/sign-out");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, signOut.StatusCode);
            Assert.False(page.Headers.Contains("Set-Cookie") || signOut.Headers.Contains("Set-Cookie"));
            Assert.Contains(
                "still signed in", await Text(Task.FromResult(signOut)), StringComparison.Ordinal);
            Assert.Contains("/sign-out", await Text(browser.Get("/")), StringComparison.Ordinal);
        }
        finally
        {
            api.Factory.State.Found();
        }

        Assert.Equal((HttpStatusCode.OK, null), await Look(browser, "/console"));
    }

    [Fact]
    public async Task Browser_of_a_person_who_left_the_tenant_it_was_for_signs_in_anew()
    {
        var market = await Market.Open(api.Cluster);
        using var browser = Browser(await api.CookieOf(market.Manager));
        using (Caller.System.Enter())
        {
            await api.Cluster.Inside.GetGrain<IUserGrain>(new UserKey(market.Owner).ToString())
                .Joined(new(market.Tenant, "", Role.None) { Version = 100 });
        }

        Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), await Look(browser, "/console"));
    }

    private static string Cookie(string token) => $"{SignInExtensions.Cookie}={token}";

    private static async Task<string> Text(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(HttpStatusCode Status, string? To)> Look(HttpClient browser, string page)
    {
        using var answer = await browser.Get(page);
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    private HttpClient Browser(string cookie)
    {
        var http = api.Anonymous();
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return http;
    }
}
