using System.Net;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

/// <summary>How a post did, on its order's page.</summary>
public sealed class ConsoleReportTests(ApiFixture api) : ConsoleForms(api)
{
    [Fact]
    public async Task Numbers_of_a_post_are_shown_and_views_entered()
    {
        var (market, order) = await Published();
        Api.Cluster.Clicks.Reports[order] = new(1_234, 77, [new(new(2026, 3, 2), 1_234, 77)]);
        Api.Cluster.Reactions.Counts[order] = new(Api.Cluster.Clock.GetUtcNow(), 59);
        using var browser = await Browser(market.Manager);

        using var entered = await Send(browser, $"{At(order)}/views", ("count", "4321"), ("source", "Telegram"));
        var page = await Page(browser.Get($"{entered.Headers.Location}"));

        Assert.Contains("1,234", page, StringComparison.Ordinal);
        Assert.Contains("by 77 people", page, StringComparison.Ordinal);
        Assert.Contains(">59<", page, StringComparison.Ordinal);
        Assert.Contains(">4,321<", page, StringComparison.Ordinal);
        Assert.Contains("How the post did", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("many", "Telegram")]
    [InlineData("-1", "Telegram")]
    [InlineData("12", "")]
    public async Task Views_that_can_not_be_are_refused_and_what_was_typed_stays(string count, string source)
    {
        var (market, order) = await Published();
        using var browser = await Browser(market.Manager);

        using var answer = await Send(browser, $"{At(order)}/views", ("count", count), ("source", source));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"name=\"source\" value=\"{source}\"", await Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_looks_enters_nothing_and_what_is_not_published_has_no_numbers()
    {
        var (market, order) = await Published();
        var other = await Market.Open(Api.Cluster);
        var held = await other.Held();
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser(other.Manager);

        var looked = await Page(viewer.Get(At(order)));
        using var low = await Send(viewer, $"{At(order)}/views", ("count", "1"), ("source", "x"));
        using var foreign = await Send(stranger, $"{At(order)}/views", ("count", "1"), ("source", "x"));
        var none = await Page(stranger.Get(At(held)));

        Assert.Contains("How the post did", looked, StringComparison.Ordinal);
        Assert.DoesNotContain("/views\"", looked, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (low.StatusCode, foreign.StatusCode));
        Assert.DoesNotContain("How the post did", none, StringComparison.Ordinal);
    }

    private static string At(OrderKey order) => $"/console/orders/{order.Order:N}";

    private async Task<(Market Market, OrderKey Order)> Published()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Held();
        var stored = market.Stored(order) with { PublishedAt = Api.Cluster.Clock.GetUtcNow(), MessageIds = [17] };
        Api.Cluster.Disk.Plant("order", order.ToString(), stored);
        await Api.Cluster.Deactivate(market.Order(order));
        return (market, order);
    }
}
