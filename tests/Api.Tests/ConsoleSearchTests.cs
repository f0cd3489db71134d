using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

/// <summary>Finding orders in the console.</summary>
public sealed class ConsoleSearchTests(ApiFixture api) : ConsoleForms(api)
{
    [Fact]
    public async Task Orders_are_found_by_their_id_and_by_whose_they_are()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var browser = await Browser(market.Manager);

        var byId = await Page(browser.Get($"/console/orders?q={order.Order}"));
        var byPerson = await Page(browser.Get($"/console/orders?q={market.Advertiser}&status=paid"));
        var otherStatus = await Page(browser.Get($"/console/orders?q={market.Advertiser}&status=completed"));
        var nobody = await Page(browser.Get("/console/orders?q=nobody+at+all"));

        Assert.All(
            [byId, byPerson], page => Assert.Contains($"/orders/{order.Order:N}", page, StringComparison.Ordinal));
        Assert.Contains($"q={market.Advertiser}", byPerson, StringComparison.Ordinal);
        Assert.All(
            [otherStatus, nobody],
            page => Assert.DoesNotContain($"/orders/{order.Order:N}", page, StringComparison.Ordinal));
        Assert.Contains("Nobody and nothing is called so", nobody, StringComparison.Ordinal);
        Assert.Contains("value=\"nobody at all\"", nobody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_of_others_are_not_found()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);

        var byId = await Page(stranger.Get($"/console/orders?q={order.Order}"));
        var byPerson = await Page(stranger.Get($"/console/orders?q={market.Advertiser}"));

        Assert.All(
            [byId, byPerson],
            page => Assert.DoesNotContain($"/orders/{order.Order:N}", page, StringComparison.Ordinal));
    }
}
