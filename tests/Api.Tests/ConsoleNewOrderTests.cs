using System.Net;
using LytSlot.Advertisers;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Orders;

namespace LytSlot.Api.Tests;

/// <summary>The console's page on which an order is placed for an advertiser.</summary>
public sealed class ConsoleNewOrderTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Address = "/console/orders/new";

    [Fact]
    public async Task Free_times_lead_to_the_form_which_shows_post_and_price_before_it_places()
    {
        var market = await Known();
        using var owner = await Browser(market.Manager);
        var order = Guid.CreateVersion7();

        var calendar = await Page(owner.Get($"/console/calendar?channel={market.Channel}"));
        var empty = await Page(owner.Get($"{Address}?channel={market.Channel}&advertiser={market.Advertiser}"));
        var shown = await Page(Send(owner, Address, Form(market, order, "look")));
        var placed = await Send(owner, Address, Form(market, order, "place"));
        var again = await Send(owner, Address, Form(market, order, "place"));

        Assert.Contains($"{Address}?channel={market.Channel}&amp;day=", calendar, StringComparison.Ordinal);
        Assert.Contains($"{market.Advertiser}\" selected", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"place\"", empty, StringComparison.Ordinal);
        Assert.Contains("Hold it and ask for 150 ★", shown, StringComparison.Ordinal);
        Assert.Contains("<div class=\"words\">Новый", shown, StringComparison.Ordinal);
        Assert.Equal($"/console/orders/{order:N}?done=place", $"{placed.Headers.Location}");
        Assert.Equal(placed.Headers.Location, again.Headers.Location);
        var stored = Assert.Single(
            Api.Cluster.Disk.All<OrderState>("order"), row => row.State.ChannelId == market.Channel).State;
        Assert.Equal((market.Advertiser, market.Owner), (stored.AdvertiserId, stored.PlacedBy));
    }

    [Fact]
    public async Task Refusal_is_shown_with_what_was_typed_and_the_price_as_it_is_now()
    {
        var market = await Known();
        using var owner = await Browser(market.Manager);

        using var changed = await Send(owner, Address, Form(market, Guid.CreateVersion7(), "place", price: "149"));
        using var nowhere = await Send(owner, Address, Form(market, Guid.CreateVersion7(), "place", clock: "noon"));
        await market.List(market.Advertiser, Standing.Blocked);
        using var blocked = await Send(owner, Address, Form(market, Guid.CreateVersion7(), "place"));

        var text = await Text(changed);
        Assert.Equal(HttpStatusCode.Conflict, changed.StatusCode);
        Assert.Contains("The price is another one now.", text, StringComparison.Ordinal);
        Assert.Contains("ask for 150 ★", text, StringComparison.Ordinal);
        Assert.Contains("Новый", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nowhere.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, blocked.StatusCode);
        Assert.Contains("on your block list", await Text(blocked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Viewers_see_no_form_and_place_nothing_and_others_find_neither_channel_nor_advertiser()
    {
        var market = await Known();
        var other = await Known();
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser(other.Manager);

        using var seen = await viewer.Get($"{Address}?channel={market.Channel}");
        using var tried = await Send(viewer, Address, Form(market, Guid.CreateVersion7(), "place"));
        using var strange = await Send(stranger, Address, Form(market, Guid.CreateVersion7(), "place"));
        var theirs = await Page(stranger.Get($"{Address}?advertiser={market.Advertiser}"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (seen.StatusCode, tried.StatusCode));
        Assert.DoesNotContain("<textarea", await Text(seen), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Address, await Page(viewer.Get($"/console/calendar?channel={market.Channel}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        Assert.DoesNotContain($"value=\"{market.Advertiser}\"", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Api.Cluster.Disk.All<OrderState>("order"), row => row.State.ChannelId == market.Channel);
    }

    private async Task<Market> Known()
    {
        var market = await Market.Open(Api.Cluster);
        await market.List(market.Advertiser, Standing.Allowed);
        await market.SettledCalendar();
        return market;
    }

    private static (string Name, string Value)[] Form(
        Market market, Guid order, string act, string price = "150", string? clock = null)
    {
        var local = TimeZoneInfo.ConvertTime(market.Slot, TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));
        return
        [
            ("order", $"{order}"), ("act", act), ("channel", $"{market.Channel}"), ("day", $"{local:yyyy-MM-dd}"),
            ("clock", clock ?? $"{local:HH:mm}"), ("format", "1/24"), ("currency", "XTR"), ("price", price),
            ("advertiser", $"{market.Advertiser}"), ("text", "Новый\r\nтовар"), ("promo", ""),
        ];
    }
}
