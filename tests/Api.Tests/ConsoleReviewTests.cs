using System.Net;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

/// <summary>Looking through new orders in the console.</summary>
public sealed class ConsoleReviewTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Review = "/console/review";

    [Fact]
    public async Task Several_are_approved_at_once_and_each_answer_is_said()
    {
        var market = await Market.Open(Api.Cluster);
        var (fine, gone, left) = (await Paid(market), await Paid(market), await Paid(market));
        using var browser = await Browser(market.Manager);
        var before = await Page(browser.Get(Review));
        await Market.As(market.Manager, () => market.Order(gone).Reject(null));

        using var answer = await Send(browser, Review, Pick(fine), Pick(gone), ("pick", "nonsense"));

        var page = await Text(answer);
        Assert.All(
            [fine, gone, left], order => Assert.Contains($"{order.Order:N}.1", before, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(">Approved<", page, StringComparison.Ordinal);
        Assert.Contains(">Not approved<", page, StringComparison.Ordinal);
        Assert.Equal(
            [OrderStatus.Scheduled, OrderStatus.Rejected, OrderStatus.Paid],
            [await Status(market, fine), await Status(market, gone), await Status(market, left)]);
    }

    [Fact]
    public async Task All_that_went_well_is_a_page_that_can_be_loaded_again()
    {
        var market = await Market.Open(Api.Cluster);
        var (one, other) = (await Paid(market), await Paid(market));
        using var browser = await Browser(market.Manager);

        using var answer = await Send(browser, Review, Pick(one), Pick(other));
        var page = await Page(browser.Get($"{answer.Headers.Location}"));
        using var again = await Send(browser, Review, Pick(one), Pick(other));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(3, page.Split(">Approved<").Length);
        Assert.Contains("Nothing waits", page, StringComparison.Ordinal);
        Assert.Equal(answer.Headers.Location, again.Headers.Location);
    }

    [Fact]
    public async Task Another_post_than_was_seen_is_not_approved_and_nothing_ticked_is_said()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await Paid(market);
        using var browser = await Browser(market.Manager);

        using var other = await Send(browser, Review, ("pick", $"{order.Order:N}.2"));
        using var nothing = await Send(browser, Review, ("after", ""));

        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        Assert.Contains("Nothing was ticked", await Text(nothing), StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Paid, await Status(market, order));
    }

    [Fact]
    public async Task Viewers_look_and_strangers_see_nothing()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await Paid(market);
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);

        var looked = await Page(viewer.Get(Review));
        using var low = await Send(viewer, Review, Pick(order));
        using var foreign = await Send(stranger, Review, Pick(order));

        Assert.Contains($"{order.Order:N}", looked, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"pick\"", looked, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (low.StatusCode, foreign.StatusCode));
        Assert.DoesNotContain($"{order.Order:N}", await Text(foreign), StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Paid, await Status(market, order));
    }

    /// <summary>A paid order at a time of its own.</summary>
    private static async Task<OrderKey> Paid(Market market)
    {
        var key = market.NewKey();
        var free = (await market.Free()).First(cell => cell.StartsAt > market.Slot.AddHours(4)).StartsAt;
        Assert.Null((await market.Book(await market.Wish(key) with { StartsAt = free })).Refusal);
        await market.Pay(key);
        await market.Until(key, order => order.Status == OrderStatus.Paid);
        return key;
    }

    private static (string, string) Pick(OrderKey order) => ("pick", $"{order.Order:N}.1");

    private static async Task<OrderStatus> Status(Market market, OrderKey order) =>
        (await Market.As(market.Manager, () => market.Order(order).Read())).Value!.Status;
}
