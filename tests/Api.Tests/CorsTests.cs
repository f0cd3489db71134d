using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Requests;
using LytSlot.Cluster.Tests;

namespace LytSlot.Api.Tests;

/// <summary>Whose pages may call the API from a browser.</summary>
public sealed class CorsTests(ApiFixture api)
{
    [Theory]
    [InlineData(ApiFactory.Partner, ApiFactory.Partner)]
    [InlineData("https://evil.example", null)]
    [InlineData("https://shop.example.evil.example", null)]
    [InlineData("null", null)]
    public async Task Answers_are_shown_to_listed_origins_alone_and_never_with_cookies(string origin, string? allowed)
    {
        using var http = api.As(Caller.Person(Ids.NewPerson()));
        http.DefaultRequestHeaders.Add("Origin", origin);

        using var answer = await http.Get("/api/v1/me");

        Assert.Equal(allowed, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Browser_that_asks_first_is_told_what_it_may_send()
    {
        using var http = api.Anonymous();
        using var request = new HttpRequestMessage(
            HttpMethod.Options, new Uri($"/api/v1/orders/{Guid.NewGuid()}/approve", UriKind.Relative));
        request.Headers.Add("Origin", ApiFactory.Partner);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,idempotency-key");

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(ApiFactory.Partner, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Contains("Idempotency-Key", Header(answer, "Access-Control-Allow-Headers")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/console")]
    [InlineData("/openapi/v1.json")]
    public async Task Pages_are_shown_to_no_other_page(string path)
    {
        using var http = api.Anonymous();
        http.DefaultRequestHeaders.Add("Origin", ApiFactory.Partner);

        using var answer = await http.Get(path);

        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("https://shop.example", true)]
    [InlineData("https://shop.example:8443", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("http://shop.example", false)]
    [InlineData("https://shop.example/", false)]
    [InlineData("https://shop.example/path", false)]
    [InlineData("*", false)]
    [InlineData("shop.example", false)]
    public void List_holds_origins(string origin, bool isOne)
    {
        var settings = new CorsSettings { Origins = [origin] };

        Assert.Equal(isOne, !settings.Validate(new ValidationContext(settings)).Any());
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
