using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class PromoCodeTests(ApiFixture api)
{
    private const string Codes = "/api/v1/promo-codes";

    [Fact]
    public async Task Code_is_made_listed_quoted_changed_and_ended()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);

        var offer = new { code = "spring-10", percent = 10, limit = 5, formats = new[] { "1/24" } };
        var made = await http.Post(Codes, offer).Json(HttpStatusCode.OK);
        var quote = await http.Post(
            $"/api/v1/channels/{market.Channel}/quotes",
            new { startsAt = market.Slot, format = "1/24", currency = "XTR", promoCode = "Spring-10" })
            .Json(HttpStatusCode.OK);
        var changed = await http.PutAsJsonAsync(
            $"{Codes}/SPRING-10",
            new { percent = 20, limit = 5, from = "2026-01-01T03:00:00+03:00" },
            TestContext.Current.CancellationToken);
        var listed = await http.Get(Codes).Json(HttpStatusCode.OK);
        var ended = await http.Post($"{Codes}/spring-10/end").Json(HttpStatusCode.OK);
        var read = await http.Get($"{Codes}/SPRING-10").Json(HttpStatusCode.OK);

        Assert.Equal(("SPRING-10", "active"), (made.Text("code"), made.Text("status")));
        Assert.Equal("promo", quote["lines"]?[1]?.Text("kind"));
        Assert.Equal(135, quote["price"]?["priceMinor"]?.GetValue<long>());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var row = Assert.Single(listed["items"]!.AsArray())!;
        Assert.Equal((20, 0), (row["percent"]!.GetValue<int>(), row["used"]!.GetValue<int>()));
        Assert.Equal(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), row["from"]!.GetValue<DateTimeOffset>());
        Assert.Equal(("ended", "ended"), (ended.Text("status"), read.Text("status")));
    }

    [Theory]
    [InlineData("""{"code":"AB","percent":10,"limit":5}""", 422, "promo.bad_code")]
    [InlineData("""{"code":"СКИДКА","percent":10,"limit":5}""", 422, "promo.bad_code")]
    [InlineData("""{"code":"SPRING","limit":5}""", 422, "promo.bad_offer")]
    [InlineData("""{"code":"SPRING","percent":101,"limit":5}""", 422, "promo.bad_offer")]
    [InlineData("""{"code":"SPRING","percent":10,"limit":0}""", 422, "promo.bad_offer")]
    [InlineData("""{"code":"SPRING","percent":10,"limit":5,"formats":[null]}""", 422, "promo.bad_offer")]
    [InlineData("""{"code":"SPRING","percent":10}""", 400, "request.malformed")]
    [InlineData("""{"code":"SPRING","percent":"ten","limit":5}""", 400, "request.malformed")]
    public async Task Code_that_makes_no_sense_is_refused(string body, int status, string code)
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);

        await http.PostText(Codes, body).IsProblem((HttpStatusCode)status, code);

        Assert.Empty((await http.Get(Codes).Json(HttpStatusCode.OK))["items"]!.AsArray());
    }

    [Fact]
    public async Task Code_of_others_is_not_found_and_a_viewer_only_looks()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var person = api.As(Caller.Person(Ids.NewPerson()));
        await owner.Post(Codes, new { code = "SPRING", percent = 10, limit = 5 }).Json(HttpStatusCode.OK);
        var other = new { percent = 90, limit = 5 };

        await stranger.Get($"{Codes}/SPRING").IsProblem(HttpStatusCode.NotFound, "promo.not_found");
        await stranger.Post($"{Codes}/SPRING/end").IsProblem(HttpStatusCode.NotFound, "promo.not_found");
        await stranger.PutAsJsonAsync($"{Codes}/SPRING", other, TestContext.Current.CancellationToken)
            .IsProblem(HttpStatusCode.NotFound, "promo.not_found");
        await viewer.PutAsJsonAsync($"{Codes}/SPRING", other, TestContext.Current.CancellationToken)
            .IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await viewer.Post($"{Codes}/SPRING/end").IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await person.Get(Codes).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        await owner.Get($"{Codes}/SPRING%2Fx").IsProblem(HttpStatusCode.NotFound, "promo.not_found");
        await owner.Post(Codes, new { code = "SPRING", percent = 11, limit = 5 })
            .IsProblem(HttpStatusCode.Conflict, "promo.exists");

        Assert.Equal("active", (await viewer.Get($"{Codes}/SPRING").Json(HttpStatusCode.OK)).Text("status"));
        Assert.Empty((await stranger.Get(Codes).Json(HttpStatusCode.OK))["items"]!.AsArray());
    }
}
