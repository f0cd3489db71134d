using System.Net;
using LytSlot.Accounting;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains;
using LytSlot.Grains.Payouts;
using LytSlot.Orders;
using LytSlot.Payouts;

namespace LytSlot.Api.Tests;

public sealed class ConsoleMoneyTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Payouts = "/console/money/payouts";

    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public async Task Payout_is_asked_for_once_and_made_by_a_yes_in_the_bot()
    {
        var market = await Earned(15_050);
        using var owner = await Browser(market.Manager);

        var money = await Page(owner.Get("/console/money"));
        using var asked = await Ask(owner, "150,50");
        using var again = await Ask(owner, "150.50");
        var waits = await Page(owner.Get($"{asked.Headers.Location}"));
        var before = await Page(owner.Get(Payouts));
        await SayYes(market, asked);
        var done = await Page(owner.Get($"{asked.Headers.Location}"));
        var listed = await Page(owner.Get(Payouts));

        Assert.Contains($"action=\"{Payouts}\"", money, StringComparison.Ordinal);
        Assert.Equal(asked.Headers.Location, again.Headers.Location);
        Assert.Contains("Waits for you in the bot", waits, StringComparison.Ordinal);
        Assert.Contains("€150.50", waits, StringComparison.Ordinal);
        Assert.DoesNotContain("€150.50", before, StringComparison.Ordinal);
        Assert.Contains("it is done", done, StringComparison.Ordinal);
        Assert.Contains("€150.50", listed, StringComparison.Ordinal);
        Assert.Contains("IBAN DE00", listed, StringComparison.Ordinal);
        Assert.Equal(15_050, Api.Cluster.Disk.Read<PayoutState>("payout", Key(market)).AmountMinor);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1.234")]
    [InlineData("much")]
    [InlineData("99999999999999999999")]
    public async Task Sum_that_is_none_is_refused_and_what_was_typed_stays(string amount)
    {
        var market = await Earned(100);
        using var owner = await Browser(market.Manager);

        using var answer = await Ask(owner, amount, "IBAN <b>DE00");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Text(answer);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{amount}\"", page, StringComparison.Ordinal);
        Assert.Contains("IBAN &lt;b&gt;DE00", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_ask_for_nothing_and_see_nothing_that_waits()
    {
        var market = await Earned(100);
        using var owner = await Browser(market.Manager);
        using var manager = await Browser(await Joined(market, Role.Manager));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        using var asked = await Ask(owner, "1");

        using var low = await Ask(manager, "1", id: Guid.CreateVersion7());

        Assert.Equal(HttpStatusCode.Forbidden, low.StatusCode);
        Assert.DoesNotContain(
            $"action=\"{Payouts}\"", await Page(manager.Get("/console/money")), StringComparison.Ordinal);
        foreach (var other in new[] { manager, stranger })
        {
            using var answer = await other.Get($"{asked.Headers.Location}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        await SayYes(market, asked);
        Assert.DoesNotContain("€1", await Page(stranger.Get(Payouts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_of_a_month_is_downloaded()
    {
        var market = await Earned(100);
        using var owner = await Browser(market.Manager);
        var month = Month.Of(Api.Cluster.Clock.GetUtcNow());

        using var sheet = await owner.Get($"/console/money/statement?month={month}");
        using var later = await owner.Get("/console/money/statement?month=2999-01");

        Assert.Equal("text/csv", sheet.Content.Headers.ContentType?.MediaType);
        Assert.Contains("EUR", await Text(sheet), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, later.StatusCode);
    }

    private Task<HttpResponseMessage> Ask(
        HttpClient browser, string amount, string destination = "IBAN DE00", Guid? id = null) => Send(
        browser,
        Payouts,
        ("id", $"{id ?? _id}"),
        ("amount", amount),
        ("currency", "EUR"),
        ("destination", destination));

    private string Key(Market market) => new PayoutKey(market.Tenant, _id).ToString();

    private async Task<Market> Earned(long amount)
    {
        var market = await Market.Open(Api.Cluster);
        var now = Api.Cluster.Clock.GetUtcNow();
        Api.Cluster.Disk.Post(
            new OrderKey(market.Tenant, Guid.CreateVersion7()).ToString(),
            new Posting(1, 1, now, Account.Held, -amount, "EUR"),
            new Posting(2, 1, now, Account.Tenant, amount, "EUR"));
        return market;
    }
}
