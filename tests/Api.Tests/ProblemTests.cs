using System.Globalization;
using System.Net;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Cluster.Tests;

namespace LytSlot.Api.Tests;

public sealed class ProblemTests(ApiFixture api)
{
    public static TheoryData<string> Codes() => [.. ProblemCatalogue.Statuses.Keys];

    [Theory, MemberData(nameof(Codes))]
    public void Code_has_words_in_both_languages(string code)
    {
        var (english, russian) = (new CultureInfo("en"), new CultureInfo("ru"));

        Assert.False(string.IsNullOrEmpty(ProblemWords.Title(code, english)));
        Assert.NotEqual(ProblemWords.Title(code, english), ProblemWords.Title(code, russian));
        Assert.Equal(ProblemWords.Detail(code, english) is null, ProblemWords.Detail(code, russian) is null);
    }

    [Theory]
    [InlineData("ru", "Такого заказа нет.")]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.8", "Такого заказа нет.")]
    [InlineData("en", "There is no such order.")]
    [InlineData("de", "There is no such order.")]
    [InlineData("*;q=x,,", "There is no such order.")]
    public async Task Problem_is_told_in_the_language_asked_for(string languages, string title)
    {
        using var http = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", languages);

        var problem = await http.Get($"/api/v1/orders/{Guid.NewGuid()}")
            .IsProblem(HttpStatusCode.NotFound, "order.not_found");

        Assert.Equal(title, problem.Text("title"));
    }

    [Fact]
    public async Task Address_without_anything_and_wrong_method_are_problems()
    {
        using var http = api.Anonymous();

        await http.Get("/api/v1/nothing").IsProblem(HttpStatusCode.NotFound, "request.no_such_address");
        await http.Get("/nothing").IsProblem(HttpStatusCode.NotFound, "request.no_such_address");
        await http.Post("/api/v1/me").IsProblem(HttpStatusCode.MethodNotAllowed, "request.wrong_method");
    }

    [Fact]
    public async Task Cluster_that_is_away_is_a_matter_of_time()
    {
        using var http = api.Anonymous();
        api.Factory.State.Lost();
        try
        {
            using var answer = await http.Post("/api/v1/sign-in");

            await Task.FromResult(answer).IsProblem(HttpStatusCode.ServiceUnavailable, "request.unavailable");
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
        finally
        {
            api.Factory.State.Found();
        }
    }

    [Fact]
    public async Task Who_asks_too_often_waits_and_others_do_not()
    {
        using var eager = api.As(Caller.Person(Ids.NewPerson()));
        using var other = api.As(Caller.Person(Ids.NewPerson()));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => eager.Get("/api/v1/me").Json(HttpStatusCode.OK)));

        using var answer = await eager.Get("/api/v1/me");

        await Task.FromResult(answer).IsProblem(HttpStatusCode.TooManyRequests, "request.too_many");
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        await other.Get("/api/v1/me").Json(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Browser_is_told_to_do_nothing_with_an_answer()
    {
        using var http = api.Anonymous();

        using var answer = await http.Get("/api/v1/me");

        Assert.StartsWith(
            "default-src 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
