using System.Net;
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
        Assert.Contains("No advertiser is called so", nobody, StringComparison.Ordinal);
        Assert.Contains("value=\"nobody at all\"", nobody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_are_found_by_words_of_their_posts_and_so_even_if_somebody_is_called_like_that()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid(text: "Anton reads it");
        using var browser = await Browser(market.Manager);

        var words = await Page(browser.Get("/console/orders?q=it+Anton"));
        var more = await Page(browser.Get("/console/orders?q=it+Anton+gladly"));
        var person = await Page(browser.Get($"/console/orders?q={market.Advertiser}"));
        var posts = await Page(browser.Get($"/console/orders?q={market.Advertiser}&in=posts"));
        var tooMany = await browser.Get($"/console/orders?q={new string('a', 129)}");

        Assert.Contains($"/orders/{order.Order:N}", words, StringComparison.Ordinal);
        Assert.DoesNotContain($"/orders/{order.Order:N}", more, StringComparison.Ordinal);
        Assert.Contains("among the latest 2,000 orders", words, StringComparison.Ordinal);
        Assert.Contains($"?q={market.Advertiser}&amp;in=posts", person, StringComparison.Ordinal);
        Assert.DoesNotContain($"/orders/{order.Order:N}", posts, StringComparison.Ordinal);
        Assert.Contains("status=paid&amp;q=", posts, StringComparison.Ordinal);
        Assert.Contains("in=posts", posts, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooMany.StatusCode);
    }

    [Fact]
    public async Task Orders_of_others_are_not_found()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid(text: "Seen by nobody else");
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);

        var byId = await Page(stranger.Get($"/console/orders?q={order.Order}"));
        var byPerson = await Page(stranger.Get($"/console/orders?q={market.Advertiser}"));
        var byWords = await Page(stranger.Get("/console/orders?q=Seen+by+nobody+else"));

        Assert.All(
            [byId, byPerson, byWords],
            page => Assert.DoesNotContain($"/orders/{order.Order:N}", page, StringComparison.Ordinal));
    }
}
