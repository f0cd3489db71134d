using System.Net;
using LytSlot.ApiHost.Console.Prices;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Prices;

namespace LytSlot.Api.Tests;

/// <summary>Rules of a channel's prices in the console.</summary>
public sealed class ConsolePriceRuleTests(ApiFixture api) : ConsoleForms(api)
{
    private static readonly PriceRule Package = new(
        PriceRuleKind.Package, null, -10, [], [], null, null, null, null, 3);

    private static readonly (string, string)[] Mornings =
    [
        ("kind", "hours"), ("days", "1"), ("days", "2"), ("from", "09:00"), ("to", "12:00"), ("way", "more"),
        ("percent", "20"),
    ];

    private static readonly (string, string)[] Holidays =
    [
        ("kind", "dates"), ("firstDay", "2026-12-25"), ("lastDay", "2026-12-31"), ("format", "1/24"), ("way", "price"),
        ("percent", "20"), ("price.XTR", "200"), ("price.RUB", ""),
    ];

    [Fact]
    public async Task Rules_come_one_by_one_and_sent_twice_come_once()
    {
        var market = await Open();
        using var browser = await Browser(market.Manager);

        using var made = await Send(browser, Address(market), Mornings);
        using var again = await Send(browser, Address(market), Mornings);
        using var other = await Send(browser, Address(market), Holidays);

        var page = await Page(browser.Get($"{other.Headers.Location}"));
        Assert.Equal(made.Headers.Location, again.Headers.Location);
        Assert.Equal(
            ["Package_∅_-10", "Hours_∅_20", "Dates_1/24_200XTR"], (await Rules(market)).Select(Short));
        Assert.Contains("Mon, Tue, 09:00–12:00", page, StringComparison.Ordinal);
        Assert.Contains("25 Dec 2026 – 31 Dec 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_is_changed_and_removed_and_others_stay()
    {
        var market = await Open();
        using var browser = await Browser(market.Manager);
        using var made = await Send(browser, Address(market), Mornings);
        var was = TypedRule.Spell((await Rules(market))[1]);

        using var changed = await Send(browser, Address(market), [.. Mornings[..6], ("percent", "35"), ("was", was)]);
        using var twice = await Send(browser, Address(market), [.. Mornings[..6], ("percent", "35"), ("was", was)]);
        var between = (await Rules(market)).Select(rule => rule.Percent ?? 0).ToArray();
        using var removed = await Send(
            browser, $"{Address(market)}/remove", ("was", TypedRule.Spell((await Rules(market))[1])));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (changed.StatusCode, twice.StatusCode));
        Assert.Equal([-10, 35], between);
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Equal(Package.Kind, Assert.Single(await Rules(market)).Kind);
    }

    [Fact]
    public async Task What_is_gone_meanwhile_is_not_changed()
    {
        var market = await Open();
        using var browser = await Browser(market.Manager);

        using var answer = await Send(browser, Address(market), [.. Mornings, ("was", "hours__5__0____")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Single(await Rules(market));
    }

    [Theory]
    [InlineData("percent", "", "percentage of a rule")]
    [InlineData("percent", "999", "percentage of a rule")]
    [InlineData("to", "08:00", "hours")]
    [InlineData("days", "9", "hours")]
    [InlineData("format", "9/99", "format")]
    public async Task Rule_that_can_not_be_is_refused_and_what_was_typed_stays(string field, string typed, string word)
    {
        var market = await Open();
        using var browser = await Browser(market.Manager);

        using var answer = await Send(
            browser, Address(market), [.. Mornings.Where(one => one.Item1 != field), (field, typed)]);

        var page = await Text(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(word, page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("name=\"from\" value=\"09:00\"", page, StringComparison.Ordinal);
        Assert.Single(await Rules(market));
    }

    [Fact]
    public async Task Price_of_a_slot_is_shown_with_the_rules_that_made_it()
    {
        var market = await Open();
        using var browser = await Browser(market.Manager);
        using var made = await Send(browser, Address(market), Mornings);

        var dear = await Page(browser.Get($"{Address(market)}?day=2031-03-03&clock=10:00&format=1/24&currency=XTR"));
        var plain = await Page(browser.Get($"{Address(market)}?day=2031-03-05&clock=10:00&format=1/24&currency=XTR"));
        var none = await Page(browser.Get($"{Address(market)}?day=2031-03-05&clock=10:00&format=1/24&currency=EUR"));

        Assert.Contains("&#x2B;30 ★", dear, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x2B;&#x2B;", dear, StringComparison.Ordinal);
        Assert.Contains("180 ★", dear, StringComparison.Ordinal);
        Assert.Contains("No rule applies", plain, StringComparison.Ordinal);
        Assert.Contains("note bad", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Viewers_and_strangers_change_nothing()
    {
        var market = await Open();
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);

        using var low = await Send(viewer, Address(market), Mornings);
        using var foreign = await Send(stranger, Address(market), Mornings);
        using var removed = await Send(stranger, $"{Address(market)}/remove", ("was", TypedRule.Spell(Package)));
        using var seen = await stranger.Get(Address(market));

        Assert.Equal(HttpStatusCode.Forbidden, low.StatusCode);
        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            [foreign.StatusCode, removed.StatusCode, seen.StatusCode]);
        Assert.DoesNotContain("method=\"post\" class=\"ask\"", await Page(viewer.Get(Address(market))),
            StringComparison.Ordinal);
        Assert.Single(await Rules(market));
    }

    private async Task<Market> Open()
    {
        var market = await Market.Open(Api.Cluster);
        await Market.As(market.Manager, () => market.ChannelGrain().SetPrices(new([Package])));
        return market;
    }

    private static string Address(Market market) =>
        FormattableString.Invariant($"/console/channels/{market.Channel}/prices");

    private static string Short(PriceRule rule)
    {
        var prices = rule.Prices.Select(price => FormattableString.Invariant($"{price.AmountMinor}{price.Currency}"));
        return FormattableString.Invariant($"{rule.Kind}_{rule.Format ?? "∅"}_{rule.Percent}{string.Concat(prices)}");
    }

    private static async Task<PriceRule[]> Rules(Market market) =>
        [.. (await Market.As(market.Manager, () => market.ChannelGrain().Read())).Value!.Settings.Prices!.Rules];
}
