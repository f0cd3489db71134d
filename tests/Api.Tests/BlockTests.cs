using System.Net;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class BlockTests(ApiFixture api)
{
    private static readonly object Week = new { week = "2026-03-04", onto = "2026-03-11" };

    [Fact]
    public async Task Blocked_time_shows_in_the_calendar_until_it_is_opened()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var id = Guid.CreateVersion7();
        var body = new { id, from = "2026-03-05T09:00:00Z", to = "2026-03-05T11:00:00Z", note = "Отпуск" };

        await http.Post(Blocks(market), body).Json(HttpStatusCode.OK);
        var answer = await http.Post(Blocks(market), body).Json(HttpStatusCode.OK);
        Assert.Equal(["12:00", "13:00"], await Blocked(http, market));
        await http.Delete($"{Blocks(market)}/{id}").Json(HttpStatusCode.OK);

        var block = Assert.Single(answer["blocks"]!.AsArray())!;
        Assert.Equal(($"{id}", "Отпуск"), (block.Text("id"), block.Text("note")));
        Assert.Empty(await Blocked(http, market));
    }

    [Fact]
    public async Task Weekly_time_is_copied_and_opened_in_part()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var weekly = new
        {
            day = "thursday",
            from = "12:00:00",
            to = "14:00:00",
            firstDay = "2026-03-03",
            lastDay = "2026-03-06",
        };

        await http.Post(Blocks(market), new { weekly }).Json(HttpStatusCode.OK);
        await http.Post($"/api/v1/channels/{market.Channel}/weeks/copy", Week).Json(HttpStatusCode.OK);
        await http.Delete($"{Blocks(market)}?from=2026-03-05T09:00:00Z&to=2026-03-05T10:00:00Z")
            .Json(HttpStatusCode.OK);

        var blocks = await http.Get(Blocks(market)).Json(HttpStatusCode.OK);
        Assert.Equal("thursday", blocks["blocks"]?[0]?["weekly"]?.Text("day"));
        Assert.Equal("2026-03-12T09:00:00+00:00", blocks["blocks"]?[1]?["once"]?.Text("from"));
        Assert.Equal(["13:00"], await Blocked(http, market));
    }

    [Theory]
    [InlineData("""{"from":"2026-03-05T09:00:00Z"}""", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("{}", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("""{"from":"noon","to":"later"}""", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData(
        """{"from":"2026-03-05T11:00:00Z","to":"2026-03-05T09:00:00Z"}""",
        HttpStatusCode.UnprocessableEntity,
        "channel.bad_block")]
    public async Task Bad_block_is_refused(string body, HttpStatusCode status, string code)
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);

        await http.PostText(Blocks(market), body).IsProblem(status, code);

        Assert.Empty((await http.Get(Blocks(market)).Json(HttpStatusCode.OK))["blocks"]!.AsArray());
    }

    [Fact]
    public async Task Weeks_beyond_reason_are_refused()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var copy = $"/api/v1/channels/{market.Channel}/weeks/copy";

        await http.Post(copy, new { week = "2026-03-04", onto = "2026-03-11", weeks = 27 })
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");
        await http.Post(copy, new { week = "2026-03-04", onto = "2096-03-11" })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "channel.bad_week");
    }

    [Fact]
    public async Task Others_do_not_find_the_channel_and_viewers_change_nothing()
    {
        var market = await Market.Open(api.Cluster);
        using var foreign = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));

        await EachRefused(foreign, market, HttpStatusCode.NotFound, "channel.not_found");
        await foreign.Get(Blocks(market)).IsProblem(HttpStatusCode.NotFound, "channel.not_found");
        await EachRefused(viewer, market, HttpStatusCode.Forbidden, "caller.role_too_low");

        Assert.Empty((await viewer.Get(Blocks(market)).Json(HttpStatusCode.OK))["blocks"]!.AsArray());
    }

    [Fact]
    public async Task Format_the_channel_does_not_sell_has_no_calendar()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var calendar = $"/api/v1/channels/{market.Channel}/calendar?format=";

        await http.Get(calendar + "3%2F72").IsProblem(HttpStatusCode.UnprocessableEntity, "slot.no_such_format");
        await http.Get(calendar + "1%2F24").Json(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Own_people_see_until_when_a_slot_is_held_and_nobody_else_does()
    {
        var market = await Market.Open(api.Cluster);
        var until = market.Stored(await market.Held()).HoldUntil;
        using var own = api.As(market.Manager);
        using var foreign = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        var path = $"/api/v1/channels/{market.Channel}/calendar";

        var seen = await own.Get(path).Json(HttpStatusCode.OK);
        var hidden = await foreign.Get(path).Json(HttpStatusCode.OK);

        var held = seen["days"]!.AsArray().SelectMany(day => day!["cells"]!.AsArray())
            .Single(cell => cell!.Text("state") == "held")!;
        Assert.Equal(until, held["heldUntil"]?.GetValue<DateTimeOffset>());
        Assert.DoesNotContain("\"heldUntil\":\"", hidden.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task EachRefused(HttpClient http, Market market, HttpStatusCode status, string code)
    {
        await http.Post(Blocks(market), new { from = "2026-03-05T09:00:00Z", to = "2026-03-05T11:00:00Z" })
            .IsProblem(status, code);
        await http.Delete($"{Blocks(market)}/{Guid.CreateVersion7()}").IsProblem(status, code);
        await http.Delete($"{Blocks(market)}?from=2026-03-05T09:00:00Z&to=2026-03-05T10:00:00Z")
            .IsProblem(status, code);
        await http.Post($"/api/v1/channels/{market.Channel}/weeks/copy", Week).IsProblem(status, code);
    }

    private static string Blocks(Market market) => $"/api/v1/channels/{market.Channel}/blocks";

    /// <summary>What is blocked on the fifth of March, by the clock of Moscow. The calendar is told one-way.</summary>
    private static async Task<IEnumerable<string>> Blocked(HttpClient http, Market market)
    {
        await market.SettledCalendar();
        var calendar = await http.Get($"/api/v1/channels/{market.Channel}/calendar?from=2026-03-05&days=1")
            .Json(HttpStatusCode.OK);
        return
        [
            .. from cell in calendar["days"]![0]!["cells"]!.AsArray()
               where cell.Text("state") == "blocked"
               select cell["startsAt"]!.GetValue<DateTimeOffset>().AddHours(3).ToString("HH:mm", null),
        ];
    }
}
