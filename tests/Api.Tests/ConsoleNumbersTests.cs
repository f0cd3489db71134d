using System.Net;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class ConsoleNumbersTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Numbers = "/console/analytics";
    private const string March = "from=2026-03-01&to=2026-03-31";

    [Fact]
    public async Task Viewer_sees_the_days_asked_for_and_nobody_elses()
    {
        var market = await WithNumbers();
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);

        var stars = await Page(viewer.Get($"{Numbers}?{March}"));
        var roubles = await Page(viewer.Get($"{Numbers}?{March}&currency=RUB"));
        var none = await Page(stranger.Get($"{Numbers}?{March}"));

        Assert.Contains("160 ★", stars, StringComparison.Ordinal);
        Assert.Contains("80 ₽", roubles, StringComparison.Ordinal);
        Assert.Contains("<title>2 Mar: 3 (0)</title>", roubles, StringComparison.Ordinal);
        Assert.Contains("Nothing was published", none, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg class=\"spark\"", none, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2026-03-31&to=2026-03-01")]
    [InlineData("from=2024-01-01&to=2026-03-01")]
    [InlineData("from=2019-03-01&to=2019-03-01")]
    [InlineData("from=soon&to=2026-03-01")]
    [InlineData("from=2026-03-01")]
    public async Task Senseless_days_are_refused_and_kept_in_the_form(string days)
    {
        using var browser = await Browser((await Market.Open(Api.Cluster)).Manager);

        using var answer = await browser.Get($"{Numbers}?{days}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Text(answer);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{days.Split('=', '&')[1]}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary.csv?")]
    [InlineData("series.csv?")]
    [InlineData("heat-map.csv?")]
    [InlineData("top/channels.csv?currency=XTR&")]
    public async Task Numbers_are_downloaded_by_their_own_people(string sheet)
    {
        var market = await WithNumbers();
        using var owner = await Browser(market.Manager);
        using var nobody = Api.Anonymous();

        using var mine = await owner.Get($"{Numbers}/{sheet}{March}");
        using var away = await nobody.Get($"{Numbers}/{sheet}{March}");

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (mine.StatusCode, mine.Content.Headers.ContentType?.MediaType));
        Assert.Equal("/sign-in", $"{away.Headers.Location}");
    }

    [Fact]
    public async Task Overview_shows_the_last_days_beside_those_before()
    {
        var market = await WithNumbers();
        using var owner = await Browser(market.Manager);

        var page = await Page(owner.Get("/console"));

        Assert.Contains("Last 30 days", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/console/analytics\"", page, StringComparison.Ordinal);
    }

    private async Task<Market> WithNumbers()
    {
        var market = await Market.Open(Api.Cluster);
        var day = new DateOnly(2026, 3, 2);
        Api.Cluster.Numbers.Rows[market.Tenant] =
        [
            new(day, "1-09", "XTR", 2, 200, 160, 7_200, 10, 6),
            new(day, "1-09", "RUB", 1, 10_000, 8_000, 3_600, 5, 3),
            new(day.AddDays(-9), "1-09", "XTR", 1, 100, 80, 3_600, 0, 0),
        ];
        return market;
    }
}
