using System.Globalization;
using System.Net;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

/// <summary>Moving from the console's calendar, and its channels side by side.</summary>
public sealed class ConsoleCalendarTests(ApiFixture api) : ConsoleForms(api)
{
    private readonly Guid _proposal = Guid.CreateVersion7();

    [Fact]
    public async Task Move_is_proposed_once_however_often_the_form_is_sent_and_undone()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Scheduled();
        var other = await Other(market);
        using var browser = await Browser(market.Manager);

        using var first = await Send(browser, $"{At(market)}/move", Form(order, other));
        using var again = await Send(browser, $"{At(market)}/move", Form(order, other));
        var proposed = await Page(browser.Get($"{first.Headers.Location}"));
        var move = market.Stored(order).Move;
        using var undone = await Send(browser, $"{At(market)}/undo", [Form(order, other)[0], ("move", "1")]);
        using var twice = await Send(browser, $"{At(market)}/undo", [Form(order, other)[0], ("move", "1")]);
        var back = await Page(browser.Get($"{first.Headers.Location}"));

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal((1, other), (move?.Number, move?.StartsAt));
        Assert.Contains("Proposed to the advertiser", proposed, StringComparison.Ordinal);
        Assert.Contains($"{At(market)}/undo", proposed, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (undone.StatusCode, twice.StatusCode));
        Assert.Null(market.Stored(order).Move);
        Assert.DoesNotContain("/undo", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_that_can_not_be_is_refused_in_words_where_it_was_tried()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Scheduled();
        using var browser = await Browser(market.Manager);
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        var other = await Other(market);

        using var odd = await Send(browser, $"{At(market)}/move", Form(order, other.AddMinutes(1)));
        using var same = await Send(browser, $"{At(market)}/move", Form(order, market.Slot));
        using var senseless = await Send(
            browser, $"{At(market)}/move", [.. Form(order, other)[..2], ("startsAt", "soon")]);
        using var low = await Send(viewer, $"{At(market)}/move", Form(order, other));
        using var foreign = await Send(stranger, $"{At(market)}/move", Form(order, other));
        using var undone = await Send(stranger, $"{At(market)}/undo", [Form(order, other)[0], ("move", "1")]);

        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict), (odd.StatusCode, same.StatusCode));
        var refused = await Text(odd);
        Assert.Contains("role=\"alert\"", refused, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"true\">Day</a>", refused, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, senseless.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, low.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, undone.StatusCode));
        Assert.Null(market.Stored(order).Move);
    }

    [Fact]
    public async Task Who_only_looks_has_nothing_to_drag()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Scheduled();
        using var owner = await Browser(market.Manager);
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        var address = $"/console/calendar?channel={market.Channel}&view=day&week={Day(market)}";

        Assert.Contains($"data-order=\"{order.Order:N}\"", await Page(owner.Get(address)), StringComparison.Ordinal);
        Assert.DoesNotContain("data-order", await Page(viewer.Get(address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channels_stand_side_by_side_with_what_is_in_them_and_none_of_others()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var owner = await Browser(market.Manager);
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        var address = $"/console/calendar?view=channels&week={Day(market)}";

        var page = await Page(owner.Get(address));
        var beyond = await Page(owner.Get($"{address}&part=7"));
        var below = await Page(owner.Get($"{address}&part=-1"));

        Assert.Contains($"{order.Order:N}", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">", page, StringComparison.Ordinal);
        Assert.All(
            [beyond, below], none => Assert.DoesNotContain($"{order.Order:N}", none, StringComparison.Ordinal));
        Assert.DoesNotContain($"{order.Order:N}", await Page(stranger.Get(address)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("week")]
    [InlineData("day")]
    [InlineData("list")]
    [InlineData("channels")]
    public async Task What_is_held_or_sold_says_whose_it_is(string view)
    {
        var market = await Market.Open(Api.Cluster);
        var wish = await market.Wish(market.NewKey(), market.Advertiser);
        Assert.Null((await market.Book(wish with { AdvertiserName = "Анна & Ко" }, market.Advertiser)).Refusal);
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        var address = $"/console/calendar?channel={market.Channel}&view={view}&week={Day(market)}";

        Assert.Contains("Анна & Ко", await Words(viewer, address), StringComparison.Ordinal);
        Assert.Contains("Анна & Ко", await Words(viewer, "/console/orders"), StringComparison.Ordinal);
        Assert.DoesNotContain("Анна", await Words(stranger, address), StringComparison.Ordinal);

        static async Task<string> Words(HttpClient browser, string address) =>
            WebUtility.HtmlDecode(await (await browser.Get(address)).Content.ReadAsStringAsync());
    }

    private static string At(Market market) => $"/console/calendar/{market.Channel}";

    private static string Day(Market market) =>
        market.Slot.ToOffset(TimeSpan.FromHours(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private (string, string)[] Form(OrderKey order, DateTimeOffset startsAt) =>
        [("order", $"{order.Order}"), ("proposal", $"{_proposal}"), ("startsAt", $"{startsAt:O}"), ("view", "day")];

    private static async Task<DateTimeOffset> Other(Market market) =>
        (await market.Free()).Select(cell => cell.StartsAt).First(at => at > market.Slot.AddHours(3));
}
