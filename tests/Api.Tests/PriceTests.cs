using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class PriceTests(ApiFixture api)
{
    [Fact]
    public async Task Rules_that_were_set_are_shown_and_quoted()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var rule = new { kind = "hours", days = Days, from = "00:00:00", to = "00:00:00", percent = -50 };

        var channel = await Put(http, market.Channel, new { rules = new[] { rule } }).Json(HttpStatusCode.OK);

        Assert.Equal(-50, channel["priceRules"]?[0]?["percent"]?.GetValue<int>());
        await api.Cluster.Still();
        var quote = await http.Post(
            $"/api/v1/channels/{market.Channel}/quotes",
            new { startsAt = market.Slot, format = "1/24", currency = "XTR" }).Json(HttpStatusCode.OK);
        Assert.Equal(75, quote["price"]?["priceMinor"]?.GetValue<long>());
        Assert.Equal(["base", "hours"], quote["lines"]!.AsArray().Select(line => line!.Text("kind")));
        Assert.Equal(-75, quote["lines"]?[1]?["amountMinor"]?.GetValue<long>());
    }

    [Theory]
    [InlineData("""{"rules":[{"kind":"early","percent":-10}]}""", 422, "price.bad_rule")]
    [InlineData("""{"rules":[{"kind":"early","percent":-95,"threshold":3}]}""", 422, "price.bad_percent")]
    [InlineData("""{"rules":[{"kind":"early","percent":5,"threshold":3,"format":"9"}]}""", 422, "slot.no_such_format")]
    [InlineData("""{"rules":[null]}""", 422, "price.bad_rule")]
    [InlineData("""{"rules":[{"kind":"sometimes"}]}""", 400, "request.malformed")]
    [InlineData("""{"rules":null}""", 400, "request.malformed")]
    public async Task Rules_that_can_not_be_are_refused(string body, int status, string code)
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        await http.PutAsync(Path(market.Channel), content, TestContext.Current.CancellationToken)
            .IsProblem((HttpStatusCode)status, code);
    }

    [Fact]
    public async Task Quote_refuses_what_is_not_sold()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var quotes = $"/api/v1/channels/{market.Channel}/quotes";

        await http.Post(quotes, new { startsAt = market.Slot, format = "1/24", currency = "EUR" })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "price.not_sold");
        await http.Post(quotes, new { startsAt = market.Slot, format = "9/99", currency = "XTR" })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "slot.no_such_format");
        await http.Post(quotes, new { startsAt = market.Slot, format = "1/24", currency = "XTR", slots = 0 })
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");
        await http.Post("/api/v1/channels/-5/quotes", new { startsAt = market.Slot, format = "1/24", currency = "XTR" })
            .IsProblem(HttpStatusCode.NotFound, "channel.not_found");
    }

    [Fact]
    public async Task Viewer_and_stranger_set_no_rules()
    {
        var market = await Market.Open(api.Cluster);
        using var viewer = api.As(Caller.Member(market.Tenant, market.Owner, Role.Viewer));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        var none = new { rules = Array.Empty<object>() };

        await Put(viewer, market.Channel, none).IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await Put(stranger, market.Channel, none).IsProblem(HttpStatusCode.NotFound, "channel.not_found");
    }

    private static IEnumerable<string> Days =>
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static Task<HttpResponseMessage> Put(HttpClient http, long channel, object body) =>
        http.PutAsJsonAsync(Path(channel), body, TestContext.Current.CancellationToken);

    private static Uri Path(long channel) => new($"/api/v1/channels/{channel}/prices", UriKind.Relative);
}
