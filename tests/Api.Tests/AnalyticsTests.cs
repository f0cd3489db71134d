using System.Net;
using System.Text;
using LytSlot.Cluster.Tests;

namespace LytSlot.Api.Tests;

public sealed class AnalyticsTests(ApiFixture api)
{
    private const string March = "from=2026-03-01&to=2026-03-31";

    private static readonly string[] Addresses =
    [
        "summary", "summary.csv", "series", "series.csv", "heat-map", "heat-map.csv", "top/channels?currency=XTR",
        "top/formats.csv?currency=XTR", "channels/-1001/subscribers",
    ];

    private readonly Guid _tenant = Guid.CreateVersion7();

    [Fact]
    public async Task Viewer_reads_the_period_beside_the_one_before()
    {
        using var http = Viewer();

        var summary = await Get(http, $"summary?{March}");

        Assert.Equal(("2026-03-01", "2026-03-31"), (summary["period"]!.Text("from"), summary["period"]!.Text("to")));
        Assert.Equal(("2026-01-29", "2026-02-28"), (summary["before"]!.Text("from"), summary["before"]!.Text("to")));
        Assert.Equal(3, summary["period"]!["orders"]!.GetValue<long>());
        Assert.Equal(1, summary["before"]!["orders"]!.GetValue<long>());
        Assert.Equal(
            [("RUB", 8_000L, 10_000L), ("XTR", 160L, 100L)],
            summary["period"]!["currencies"]!.AsArray().Select(money => (
                money!.Text("currency"),
                money!["revenueMinor"]!.GetValue<long>(),
                money!["averagePriceMinor"]!.GetValue<long>())));
    }

    [Fact]
    public async Task Viewer_reads_days_hours_the_first_and_subscribers()
    {
        using var http = Viewer();

        var days = (await Get(http, $"series?{March}"))["items"]!.AsArray();
        var hours = (await Get(http, $"heat-map?{March}"))["items"]!.AsArray();
        var top = (await Get(http, $"top/channels?currency=XTR&{March}"))["items"]!.AsArray();
        var subscribers = (await Get(http, $"channels/-1001/subscribers?{March}"))["items"]!.AsArray();

        Assert.Equal((31, 168), (days.Count, hours.Count));
        Assert.Equal(3, days[1]!["orders"]!.GetValue<long>());
        Assert.Equal("1-09", Assert.Single(top)!.Text("id"));
        Assert.Equal("=Title of 1-09", top[0]!.Text("title"));
        Assert.Equal(1_000, Assert.Single(subscribers)!["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Sheets_have_a_line_for_each_currency_and_no_formulas()
    {
        using var http = Viewer();

        Assert.Equal(
            "\uFEFFDay,Orders,Clicks,People,Reactions,Currency,Revenue,Orders in currency,Average price\r\n"
            + "2026-03-01,0,0,0,0,,,,\r\n2026-03-02,3,15,9,1,RUB,80.00,1,100.00\r\n2026-03-02,,,,,XTR,160,2,100\r\n",
            await Csv(http, "series.csv?from=2026-03-01&to=2026-03-02"));
        Assert.Equal(
            "\uFEFFId,Title,Currency,Revenue,Orders,Average price,Clicks,People\r\n"
            + "1-09,'=Title of 1-09,XTR,160,2,100,10,6\r\n",
            await Csv(http, $"top/advertisers.csv?currency=XTR&{March}"));
        Assert.Equal(169, Lines(await Csv(http, $"heat-map.csv?{March}")));
        Assert.Equal(4, Lines(await Csv(http, $"summary.csv?{March}")));
    }

    [Fact]
    public async Task Stranger_gets_nothing_of_it_and_who_is_no_member_is_refused()
    {
        using var own = Viewer();
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var person = api.As(Caller.Person(Ids.NewPerson()));

        foreach (var address in Addresses)
        {
            await person.Get($"/api/v1/analytics/{address}")
                .IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        }

        Assert.Equal(0, (await Get(stranger, $"summary?{March}"))["period"]!["orders"]!.GetValue<long>());
        Assert.All(
            (await Get(stranger, $"series?{March}"))["items"]!.AsArray(),
            day => Assert.Equal(0, day!["orders"]!.GetValue<long>()));
        Assert.All(
            (await Get(stranger, $"heat-map?{March}"))["items"]!.AsArray(),
            hour => Assert.Equal(0, hour!["orders"]!.GetValue<long>()));
        Assert.Empty((await Get(stranger, $"top/channels?currency=XTR&{March}"))["items"]!.AsArray());
        Assert.Empty((await Get(stranger, $"channels/-1001/subscribers?{March}"))["items"]!.AsArray());
        Assert.Equal(1, Lines(await Csv(stranger, $"top/channels.csv?currency=XTR&{March}")));
    }

    [Fact]
    public async Task Period_of_no_or_too_many_days_is_refused()
    {
        using var http = Viewer();

        foreach (var address in Addresses)
        {
            var joined = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            foreach (var period in new[] { "from=2026-03-02&to=2026-03-01", "from=2026-03-01&to=2027-03-02" })
            {
                await http.Get($"/api/v1/analytics/{address}{joined}{period}")
                    .IsProblem(HttpStatusCode.UnprocessableEntity, "analytics.bad_period");
            }
        }
    }

    [Theory]
    [InlineData("summary?from=yesterday", "from")]
    [InlineData("top/people?currency=XTR", "kind")]
    [InlineData("top/people.csv?currency=XTR", "kind")]
    [InlineData("top/channels?currency=rub", "currency")]
    public async Task What_means_nothing_is_named(string query, string wrong)
    {
        using var http = Viewer();

        var problem = await http.Get($"/api/v1/analytics/{query}")
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?[wrong]);
    }

    [Fact]
    public async Task Who_or_what_is_first_is_asked_in_one_currency()
    {
        using var http = Viewer();

        await http.Get("/api/v1/analytics/top/channels").IsProblem(HttpStatusCode.BadRequest, "request.malformed");
        await http.Get("/api/v1/analytics/top/formats.csv").IsProblem(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task One_channel_is_told_alone_and_of_one_of_others_there_is_nothing()
    {
        using var http = Viewer();
        api.Cluster.Numbers.Rows[_tenant] = api.Cluster.Numbers.Rows[_tenant].Add(
            new(new(2026, 3, 3), "-1001", "XTR", 5, 500, 400, 3_600, 2, 1));

        var one = await Get(http, $"summary?{March}&channel=-1001");
        var none = await Get(http, $"summary?{March}&channel=-1002");
        var days = (await Get(http, $"series?{March}&channel=-1001"))["items"]!.AsArray();

        Assert.Equal(
            (5L, 0L),
            (one["period"]!["orders"]!.GetValue<long>(), none["period"]!["orders"]!.GetValue<long>()));
        Assert.Equal(5, Assert.Single(days, day => day!["orders"]!.GetValue<long>() > 0)!["orders"]!.GetValue<long>());
        Assert.DoesNotContain("XTR", await Csv(http, $"series.csv?{March}&channel=-1002"), StringComparison.Ordinal);
    }

    private static int Lines(string csv) => csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length;

    private static async Task<System.Text.Json.Nodes.JsonNode> Get(HttpClient http, string what) =>
        await http.Get($"/api/v1/analytics/{what}").Json(HttpStatusCode.OK);

    private static async Task<string> Csv(HttpClient http, string what)
    {
        using var answer = await http.Get($"/api/v1/analytics/{what}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        return Encoding.UTF8.GetString(
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private HttpClient Viewer()
    {
        var day = new DateOnly(2026, 3, 2);
        api.Cluster.Numbers.Rows[_tenant] =
        [
            new(day, "1-09", "XTR", 2, 200, 160, 7_200, 10, 6),
            new(day, "1-09", "RUB", 1, 10_000, 8_000, 3_600, 5, 3),
            new(day.AddDays(-9), "1-09", "XTR", 1, 100, 80, 3_600, 0, 0),
        ];
        return api.As(Caller.Member(_tenant, Ids.NewPerson(), Role.Viewer));
    }
}
