using System.Net;
using LytSlot.Cluster.Tests.Payments;
using LytSlot.Grains.Payments;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

/// <summary>The door for payment providers. What bodies mean is theirs to say; here they pass untouched.</summary>
public sealed class PaymentNewsTests(ApiFixture api)
{
    [Fact]
    public async Task Notification_is_answered_once_its_charge_is_counted()
    {
        var shop = await Shop.Held(api.Cluster);
        await shop.Open();
        shop.Pages.Pay(shop.Page);
        var body = Body(new NewsResult.Page(shop.Order, shop.Page));
        using var http = api.Anonymous();

        using var first = await http.PostText("/pay/stripe", body);
        using var second = await http.PostText("/pay/stripe", body, "text/plain");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Empty(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Paid);
    }

    [Fact]
    public async Task Forged_notification_is_refused_without_a_word_on_why()
    {
        using var http = api.Anonymous();

        var problem = await http.PostText("/pay/stripe", "{}")
            .IsProblem(HttpStatusCode.BadRequest, "request.malformed");

        Assert.DoesNotContain("ignature", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notification_of_nothing_of_ours_is_done_with()
    {
        using var http = api.Anonymous();

        using var answer = await http.PostText("/pay/stripe", Body(new NewsResult.NotForUs()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_can_not_be_stored_now_is_to_come_again()
    {
        using var http = api.Anonymous();

        await http.PostText("/pay/stripe", Body(new NewsResult.Later()))
            .IsProblem(HttpStatusCode.ServiceUnavailable, "request.unavailable");
        await http.PostText("/pay/yookassa", "{}")
            .IsProblem(HttpStatusCode.ServiceUnavailable, "request.unavailable");
    }

    [Fact]
    public async Task Cluster_that_is_away_loses_no_notification()
    {
        using var http = api.Anonymous();
        api.Factory.State.Lost();
        try
        {
            await http.PostText("/pay/stripe", Body(new NewsResult.NotForUs()))
                .IsProblem(HttpStatusCode.ServiceUnavailable, "request.unavailable");
        }
        finally
        {
            api.Factory.State.Found();
        }
    }

    [Fact]
    public async Task Body_without_end_is_cut_off()
    {
        using var http = api.Anonymous();

        await http.PostText("/pay/stripe", new string('x', (256 * 1024) + 1))
            .IsProblem(HttpStatusCode.RequestEntityTooLarge, "request.too_large");
    }

    [Theory]
    [InlineData("/pay/paypal")]
    [InlineData("/pay")]
    public async Task Nobody_else_is_let_in(string path)
    {
        using var http = api.Anonymous();

        await http.PostText(path, "{}").IsProblem(HttpStatusCode.NotFound, "request.no_such_address");
    }

    [Fact]
    public async Task Providers_are_not_told_to_slow_down_like_people()
    {
        using var http = api.Anonymous();
        var body = Body(new NewsResult.NotForUs());

        for (var i = 0; i < 120; i++)
        {
            using var answer = await http.PostText("/pay/stripe", body);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private string Body(NewsResult news)
    {
        var body = $"Ünïcode {Guid.NewGuid()}";
        api.Cluster.Pages.News[body] = news;
        return body;
    }
}
