using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LytSlot.ServiceDefaults.Tests;

public sealed class RequestIdTests
{
    private const string Header = "X-Request-Id";

    [Fact]
    public async Task Id_of_the_caller_comes_back_and_is_the_one_of_the_request()
    {
        await using var host = await TestHost.Start(map: Show);

        using var answer = await host.Get("/show", (Header, "order-42"));

        Assert.Equal("order-42", Assert.Single(answer.Headers.GetValues(Header)));
        Assert.Equal("order-42", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("<script>")]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task Id_that_could_do_harm_is_replaced(string offered)
    {
        await using var host = await TestHost.Start(map: Show);

        using var answer = await host.Get("/show", (Header, offered));

        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(answer.Headers.GetValues(Header)));
    }

    [Fact]
    public async Task Without_an_id_the_trace_stands_for_it()
    {
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        await using var host = await TestHost.Start(map: Show);

        using var answer = await host.Get("/show", ("traceparent", $"00-{trace}-b7ad6b7169203331-01"));

        Assert.Equal(trace, Assert.Single(answer.Headers.GetValues(Header)));
    }

    private static void Show(WebApplication app) => app.MapGet("/show", (HttpContext http) => http.TraceIdentifier);
}
