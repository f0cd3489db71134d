using System.Net;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Logins;

namespace LytSlot.Api.Tests;

public sealed class PageTests(ApiFixture api)
{
    private readonly long _person = Ids.NewPerson();

    [Theory]
    [InlineData("ru", "Рекламные места")]
    [InlineData("en", "Advertising slots")]
    public async Task First_page_says_what_this_is(string language, string words)
    {
        using var http = api.Anonymous();
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await Page(http.Get("/"));

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("https://t.me/lytslot_bot", page, StringComparison.Ordinal);
        Assert.Contains("/sign-in", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_signs_in_once_the_person_confirmed()
    {
        using var browser = api.Anonymous();
        var page = await Page(browser.Get("/sign-in"));
        Assert.Equal(page, await Page(browser.Get("/sign-in")));
        Assert.Equal("waiting", (await browser.Get("/sign-in/status").Json(HttpStatusCode.OK)).Text("status"));
        await browser.Post("/sign-in/finish");

        await Confirm(page);

        Assert.Equal("confirmed", (await browser.Get("/sign-in/status").Json(HttpStatusCode.OK)).Text("status"));
        using var finished = await browser.Post("/sign-in/finish");
        Assert.Equal(HttpStatusCode.Redirect, finished.StatusCode);
        var cookie = finished.Headers.GetValues("Set-Cookie")
            .Single(set => set.StartsWith("lytslot=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/sign-out", await Page(browser.Get("/")), StringComparison.Ordinal);

        await browser.Post("/sign-out");
        Assert.DoesNotContain("/sign-out", await Page(browser.Get("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_without_a_sign_in_has_nothing_to_finish()
    {
        using var browser = api.Anonymous();

        using var answer = await browser.Post("/sign-in/finish");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            && cookies.Any(cookie => cookie.StartsWith("lytslot=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Dashboard_is_open_to_admins_only()
    {
        using var anonymous = api.Anonymous();
        using var person = api.As(Caller.Person(_person));
        using var admin = api.As(Caller.Person(ApiFixture.Admin));
        using var browser = api.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", await api.CookieOf(Caller.Person(ApiFixture.Admin)));

        foreach (var address in new[] { "/dashboard/", "/dashboard/DashboardCounters", "/dashboard/version" })
        {
            await anonymous.Get(address).IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
            await person.Get(address).IsProblem(HttpStatusCode.NotFound, "request.no_such_address");
        }

        Assert.Contains("<html", await Page(admin.Get("/dashboard/")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html", await Page(browser.Get("/dashboard/")), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> Page(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task Confirm(string page)
    {
        const string Mark = "?start=login_";
        var start = page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var key = new LoginKey(Guid.ParseExact(page.Substring(start, 32), "N"));
        await Market.As(
            Caller.Person(_person), () => api.Cluster.Client.GetGrain<ILoginGrain>(key.ToString()).Confirm());
    }
}
