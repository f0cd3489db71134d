using System.Net;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class ChannelTests(ApiFixture api)
{
    private static readonly Caller Stranger = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);

    [Fact]
    public async Task Member_sees_their_channels_and_what_they_sell()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(Caller.Member(market.Tenant, market.Owner, Role.Viewer));

        var list = await http.Get("/api/v1/channels").Json(HttpStatusCode.OK);
        var channel = await http.Get($"/api/v1/channels/{market.Channel}").Json(HttpStatusCode.OK);

        Assert.Equal(market.Channel, Assert.Single(list["items"]!.AsArray())?["id"]?.GetValue<long>());
        Assert.Null(list["next"]);
        Assert.Equal(("active", "Утро"), (channel.Text("status"), channel.Text("title")));
        Assert.Equal(150, channel["formats"]?[0]?["prices"]?[0]?["priceMinor"]?.GetValue<long>());
    }

    [Fact]
    public async Task Channel_of_others_is_not_found_and_not_listed()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(Stranger);

        await http.Get($"/api/v1/channels/{market.Channel}").IsProblem(HttpStatusCode.NotFound, "channel.not_found");

        Assert.Empty((await http.Get("/api/v1/channels").Json(HttpStatusCode.OK))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=many", "limit")]
    public async Task Page_of_no_size_we_give_is_refused(string query, string wrong)
    {
        using var http = api.As(Stranger);

        var problem = await http.Get($"/api/v1/channels?{query}")
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?[wrong]);
    }

    [Fact]
    public async Task Cursor_that_is_none_of_ours_is_refused()
    {
        using var http = api.As(Stranger);

        await http.Get("/api/v1/channels?after=nonsense")
            .IsProblem(HttpStatusCode.UnprocessableEntity, "query.bad_page");
    }

    [Fact]
    public async Task Calendar_shows_the_days_asked_for()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);

        var calendar = await http.Get($"/api/v1/channels/{market.Channel}/calendar?from=2026-03-05&days=2")
            .Json(HttpStatusCode.OK);

        Assert.Equal(["2026-03-05", "2026-03-06"], calendar["days"]!.AsArray().Select(day => day!.Text("date")));
        Assert.Equal("Europe/Moscow", calendar.Text("timeZone"));
        Assert.Equal("free", calendar["days"]?[0]?["cells"]?[0]?.Text("state"));
    }

    [Fact]
    public async Task Owner_sees_the_order_in_a_cell_and_strangers_do_not()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Held();
        using var own = api.As(market.Manager);
        using var foreign = api.As(Stranger);

        Assert.Contains($"{order.Order}", await Taken(own, market));
        Assert.DoesNotContain($"{order.Order}", await Taken(foreign, market));
    }

    [Fact]
    public async Task Calendar_that_was_read_before_shows_what_has_changed_since()
    {
        var market = await Market.Open(api.Cluster);
        using var own = api.As(market.Manager);
        await Taken(own, market);
        await Taken(own, market);
        var order = await market.Held();

        Assert.Contains($"{order.Order}", await Taken(own, market));
        await own.Get($"/api/v1/channels/{market.Channel}/calendar?format=none")
            .IsProblem(HttpStatusCode.UnprocessableEntity, "slot.no_such_format");
    }

    [Fact]
    public async Task Bad_range_of_days_is_refused()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var calendar = $"/api/v1/channels/{market.Channel}/calendar";

        await http.Get($"{calendar}?days=32").IsProblem(HttpStatusCode.UnprocessableEntity, "calendar.bad_range");
        var problem = await http.Get($"{calendar}?from=tomorrow")
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");
        Assert.NotNull(problem["errors"]?["from"]);
        await http.Get("/api/v1/channels/-5/calendar").IsProblem(HttpStatusCode.NotFound, "channel.not_found");
        await http.Get("/api/v1/channels/99999999999999999999")
            .IsProblem(HttpStatusCode.NotFound, "request.no_such_address");
    }

    private static async Task<string> Taken(HttpClient http, Market market) =>
        (await http.Get($"/api/v1/channels/{market.Channel}/calendar").Json(HttpStatusCode.OK)).ToJsonString();
}
