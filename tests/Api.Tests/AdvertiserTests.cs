using System.Net;
using System.Net.Http.Json;
using LytSlot.Advertisers;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

public sealed class AdvertiserTests(ApiFixture api)
{
    private const string Advertisers = "/api/v1/advertisers";

    [Fact]
    public async Task Advertisers_are_listed_read_blocked_and_let_in_again()
    {
        var market = await Market.Open(api.Cluster);
        var key = market.NewKey();
        await market.Book(await market.Wish(key) with { AdvertiserName = "Emma" });
        await market.Pay(key);
        await market.UntilStored(key, order => order.Status == OrderStatus.Paid);
        using var http = api.As(market.Manager);
        var person = $"{Advertisers}/{market.Advertiser}";

        var blocked = await Put(http, $"{person}/standing", new { standing = "blocked", note = "Спорил" })
            .Json(HttpStatusCode.OK);
        var again = await Put(http, $"{person}/standing", new { standing = "blocked", note = "Спорил" })
            .Json(HttpStatusCode.OK);
        var read = await http.Get(person).Json(HttpStatusCode.OK);
        var listed = await http.Get($"{Advertisers}?standing=blocked&name=EMM").Json(HttpStatusCode.OK);
        var others = await http.Get($"{Advertisers}?standing=allowed").Json(HttpStatusCode.OK);
        var none = await Put(http, $"{person}/standing", new { standing = "none" }).Json(HttpStatusCode.OK);

        Assert.Equal(("blocked", "Спорил"), (blocked.Text("standing"), blocked.Text("note")));
        Assert.Equal(market.Owner, blocked["setBy"]!.GetValue<long>());
        Assert.Equal(blocked.ToJsonString(), again.ToJsonString());
        Assert.Equal(
            ("Emma", 1, market.Slot, "blocked"),
            (read.Text("name"), read["orders"]!.GetValue<int>(), read["lastSlotAt"]!.GetValue<DateTimeOffset>(),
                read["standing"]!.Text("standing")));
        var spent = Assert.Single(read["spent"]!.AsArray())!;
        Assert.Equal((150L, "XTR"), (spent["priceMinor"]!.GetValue<long>(), spent.Text("currency")));
        Assert.Equal(market.Advertiser, Assert.Single(listed["items"]!.AsArray())!["id"]!.GetValue<long>());
        Assert.Empty(others["items"]!.AsArray());
        Assert.Equal("none", none.Text("standing"));
        Assert.Equal(2, api.Cluster.Disk.Facts(new AdvertiserKey(market.Tenant, market.Advertiser).ToString()).Count);
    }

    [Fact]
    public async Task List_comes_in_pages()
    {
        var market = await Market.Open(api.Cluster);
        for (var i = 0; i < 3; i++)
        {
            await market.List(Ids.NewPerson(), Standing.Allowed);
        }

        using var http = api.As(market.Manager);
        var first = await http.Get($"{Advertisers}?limit=2").Json(HttpStatusCode.OK);
        var second = await http.Get($"{Advertisers}?limit=2&after={first.Text("next")}").Json(HttpStatusCode.OK);

        Assert.Equal((2, 1), (first["items"]!.AsArray().Count, second["items"]!.AsArray().Count));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Others_and_viewers_change_nothing_and_others_see_nothing()
    {
        var market = await Market.Open(api.Cluster);
        var person = Ids.NewPerson();
        await market.List(person, Standing.Blocked, "Спорил");
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var advertiser = api.As(Caller.Person(person));
        using var nobody = api.Anonymous();
        var (path, body) = ($"{Advertisers}/{person}", new { standing = "none" });

        Assert.Equal("Спорил", (await viewer.Get(path).Json(HttpStatusCode.OK))["standing"]!.Text("note"));
        await Put(viewer, $"{path}/standing", body).IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        await stranger.Get(path).IsProblem(HttpStatusCode.NotFound, "advertiser.not_found");
        Assert.Empty((await stranger.Get(Advertisers).Json(HttpStatusCode.OK))["items"]!.AsArray());
        await Put(stranger, $"{path}/standing", new { standing = "allowed" }).Json(HttpStatusCode.OK);
        await advertiser.Get(path).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        await advertiser.Get(Advertisers).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        await Put(advertiser, $"{path}/standing", body).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        await nobody.Get(Advertisers).IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");

        var stored = api.Cluster.Disk.Facts(new AdvertiserKey(market.Tenant, person).ToString());
        Assert.Equal("blocked", Assert.Single(stored).Kind);
    }

    [Theory]
    [InlineData("""{"standing":"blocked","note":"a\u0000"}""", 422, "advertiser.bad_note")]
    [InlineData("""{"standing":"hated"}""", 400, "request.malformed")]
    [InlineData("""{"standing":2}""", 400, "request.malformed")]
    [InlineData("""{"standing":null}""", 400, "request.malformed")]
    [InlineData("""{"note":"why"}""", 400, "request.malformed")]
    [InlineData("""{"standing":"blocked","why":"x"}""", 400, "request.malformed")]
    public async Task Standing_that_makes_no_sense_is_refused(string body, int status, string code)
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        await http.PutAsync(
                new Uri($"{Advertisers}/{market.Advertiser}/standing", UriKind.Relative),
                content,
                TestContext.Current.CancellationToken)
            .IsProblem((HttpStatusCode)status, code);

        Assert.Empty((await http.Get(Advertisers).Json(HttpStatusCode.OK))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("?standing=hated", 400, "request.invalid")]
    [InlineData("?standing=1", 400, "request.invalid")]
    [InlineData("?name=%00", 422, "advertiser.bad_name")]
    [InlineData("?name=%20", 422, "advertiser.bad_name")]
    [InlineData("?limit=0", 400, "request.invalid")]
    [InlineData("?after=!", 422, "query.bad_page")]
    [InlineData("/0", 404, "advertiser.not_found")]
    [InlineData("/-7", 404, "advertiser.not_found")]
    [InlineData("/x", 404, "request.no_such_address")]
    public async Task Question_that_makes_no_sense_is_refused(string question, int status, string code)
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);

        await http.Get(Advertisers + question).IsProblem((HttpStatusCode)status, code);
    }

    private static Task<HttpResponseMessage> Put(HttpClient http, string path, object body) =>
        http.PutAsJsonAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
}
