using System.Net;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

/// <summary>What admins look at in the console. The rules are one for all tests, which set none.</summary>
public sealed class ConsoleModerationTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Queue = "/console/admin/moderation";
    private const string Rules = $"{Queue}/rules";

    [Fact]
    public async Task What_waits_is_looked_at_and_let_through()
    {
        var (market, order) = await Held();
        using var admin = await Admin();

        var page = await Page(admin.Get(At(order)));
        using var old = await Send(admin, $"{At(order)}/clear", ("version", "7"));
        using var cleared = await Send(admin, $"{At(order)}/clear", ("version", "1"));
        var after = await Page(admin.Get($"{cleared.Headers.Location}"));

        Assert.Contains("<div class=\"words\">Новый", page, StringComparison.Ordinal);
        Assert.Contains($"{At(order)}/clear", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, old.StatusCode);
        Assert.Equal($"{Queue}?done=clear", $"{cleared.Headers.Location}");
        Assert.Contains("Let through", after, StringComparison.Ordinal);
        Assert.DoesNotContain($"{At(order)}/clear", await Page(admin.Get(At(order))), StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Scheduled, market.Stored(order).Status);
    }

    [Fact]
    public async Task What_waits_is_refused_with_words_and_bad_words_stay_in_the_form()
    {
        var (market, order) = await Held();
        using var admin = await Admin();

        using var bad = await Send(
            admin, $"{At(order)}/refuse", ("version", "1"), ("reason", new string('я', 600)));
        using var refused = await Send(admin, $"{At(order)}/refuse", ("version", "1"), ("reason", "Не размещаем"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Contains("яяя", await Text(bad), StringComparison.Ordinal);
        Assert.Equal($"{Queue}?done=refuse", $"{refused.Headers.Location}");
        await market.UntilStored(order, stored => stored is { Status: OrderStatus.Cancelled, Reason: "Не размещаем" });
    }

    [Fact]
    public async Task Rules_that_can_not_be_or_are_not_the_present_ones_are_refused_and_what_was_typed_stays()
    {
        using var admin = await Admin();

        using var bad = await Send(admin, Rules, ("words", "ка*"), ("links", ""), ("version", "0"));
        using var stale = await Send(admin, Rules, ("words", "другое"), ("links", ""), ("version", "-1"));
        using var tried = await Send(admin, $"{Rules}/try", ("text", "Ничего такого"));
        using var empty = await Send(admin, $"{Rules}/try", ("text", ""));

        Assert.Contains("ка*</textarea>", await Text(bad), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Contains("другое</textarea>", await Text(stale), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, stale.StatusCode);
        Assert.Contains("The rules find nothing.", await Text(tried), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
    }

    [Fact]
    public async Task To_everybody_else_there_is_none_of_it()
    {
        var (market, order) = await Held();
        using var owner = await Browser(market.Manager);
        using var person = await Browser(Caller.Person(Ids.NewPerson()));

        foreach (var browser in new[] { owner, person })
        {
            foreach (var page in new[] { Queue, Rules, At(order) })
            {
                using var seen = await browser.Get(page);
                Assert.Equal(HttpStatusCode.NotFound, seen.StatusCode);
            }

            foreach (var act in new[] { $"{At(order)}/clear", $"{At(order)}/refuse", Rules, $"{Rules}/try" })
            {
                using var done = await Send(browser, act, ("version", "1"), ("text", "a"));
                Assert.Equal(HttpStatusCode.NotFound, done.StatusCode);
            }
        }

        Assert.Equal(OrderStatus.Scheduled, market.Stored(order).Status);
    }

    private static string At(OrderKey order) => $"{Queue}/{order.Tenant:N}/{order.Order:N}";

    private Task<HttpClient> Admin() => Browser(Caller.Person(ApiFixture.NextAdmin()));

    /// <summary>An order that an admin holds back.</summary>
    private async Task<(Market Market, OrderKey Order)> Held()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Scheduled();
        Assert.Null((await Market.As(
            Caller.Admin(ApiFixture.NextAdmin()), () => market.Order(order).HoldBack("Жалоба"))).Refusal);
        return (market, order);
    }
}
