using System.Net;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Prices;

namespace LytSlot.Api.Tests;

/// <summary>Prices for several slots that are booked together, in the console.</summary>
public sealed class ConsolePackageTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Packages = "/console/packages";

    private static readonly PriceRule Early = new(
        PriceRuleKind.Early, null, -5, [], [], null, null, null, null, 30);

    [Fact]
    public async Task Package_is_made_replaced_and_removed_and_other_rules_stay()
    {
        var market = await Market.Open(Api.Cluster);
        await Market.As(market.Manager, () => market.ChannelGrain().SetPrices(new([Early])));
        using var browser = await Browser(market.Manager);

        using var made = await Make(browser, market, 3, 10);
        using var again = await Make(browser, market, 3, 10);
        using var other = await Make(browser, market, 3, 15);
        var page = await Page(browser.Get($"{other.Headers.Location}"));
        var rules = await Rules(market);
        using var removed = await Send(browser, $"{Packages}/{market.Channel}/remove", ("slots", "3"));
        using var twice = await Send(browser, $"{Packages}/{market.Channel}/remove", ("slots", "3"));

        Assert.Equal(made.Headers.Location, again.Headers.Location);
        Assert.Contains("From 3 times on", page, StringComparison.Ordinal);
        Assert.Equal(
            [(PriceRuleKind.Early, -5, 30), (PriceRuleKind.Package, -15, 3)],
            rules.Select(rule => (rule.Kind, rule.Percent ?? 0, rule.Threshold ?? 0)));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (removed.StatusCode, twice.StatusCode));
        Assert.Equal(PriceRuleKind.Early, Assert.Single(await Rules(market)).Kind);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(21, 10)]
    [InlineData(3, 0)]
    [InlineData(3, 91)]
    [InlineData(3, -10)]
    [InlineData(3, int.MinValue)]
    public async Task Package_that_can_not_be_is_refused_and_what_was_typed_stays(int slots, int percent)
    {
        var market = await Market.Open(Api.Cluster);
        using var browser = await Browser(market.Manager);

        using var answer = await Make(browser, market, slots, percent);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"max=\"20\" value=\"{slots}\"", await Text(answer), StringComparison.Ordinal);
        Assert.Empty(await Rules(market));
    }

    [Fact]
    public async Task Viewers_and_strangers_change_nothing()
    {
        var market = await Market.Open(Api.Cluster);
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);

        using var low = await Make(viewer, market, 3, 10);
        using var foreign = await Make(stranger, market, 3, 10);
        using var seen = await stranger.Get($"{Packages}?channel={market.Channel}");

        Assert.Equal(HttpStatusCode.Forbidden, low.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, seen.StatusCode));
        Assert.DoesNotContain($"action=\"{Packages}/", await Page(viewer.Get(Packages)), StringComparison.Ordinal);
        Assert.Empty(await Rules(market));
    }

    private static Task<HttpResponseMessage> Make(HttpClient browser, Market market, int slots, int percent) => Send(
        browser, $"{Packages}/{market.Channel}", ("slots", $"{slots}"), ("percent", $"{percent}"), ("format", ""));

    private static async Task<IEnumerable<PriceRule>> Rules(Market market) =>
        ((await Market.As(market.Manager, () => market.ChannelGrain().Read())).Value!.Settings.Prices
            ?? PriceRules.None).Rules;
}
