using System.Globalization;
using System.Net;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;
using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What owners do in the calendar, and what goes on while they look.</summary>
public sealed partial class OwnersDay
{
    private static readonly LocatorAssertionsToHaveTextOptions Patient = new() { Timeout = 30_000 };

    [Fact]
    public async Task What_is_sold_is_dragged_to_another_time_and_that_is_undone()
    {
        var order = await town.Scheduled("Drag me, dear owner of channels, to another time");
        await using var owner = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);

        await owner.Goes($"/console/calendar?week={Day(order)}");
        await owner.Page.Locator($"[data-order='{order.Id:N}']").DragToAsync(
            owner.Page.Locator(".cell.free:not([data-cells='1'])").Last);
        await owner.Draws("calendar-drag-times-desktop-en-light");
        await owner.Page.Locator("dialog .times button").Last.ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".note.good")).ToContainTextAsync("Proposed to the advertiser");
        await owner.Draws("calendar-dragged-desktop-en-light");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToHaveTextAsync("The time stays.");
        Assert.Empty(owner.Complaints);
    }

    [Fact]
    public async Task What_happens_elsewhere_is_seen_without_asking()
    {
        var (_, order) = await town.Order("Watch me, dear owner of channels");
        await using var owner = await Visitor.Open(town, Device.Phone, "en", ColorScheme.Light);
        await owner.Goes($"/console/orders/{order.Id}");
        await Assertions.Expect(owner.Page.Locator(".title .badge")).ToHaveTextAsync("Waiting for you");

        await Api.Body(await town.OwnersProgram.Post($"orders/{order.Id}/approve"), HttpStatusCode.OK);

        await Assertions.Expect(owner.Page.Locator(".title .badge")).ToHaveTextAsync("Scheduled", Patient);
        Assert.Empty(owner.Complaints);
    }

    [Fact(Explicit = true)]
    public async Task What_is_being_typed_stays_and_what_is_new_is_a_tap_away()
    {
        var (_, order) = await town.Order("Type at me, dear owner of channels");
        await using var owner = await Visitor.Open(town, Device.Phone, "en", ColorScheme.Dark);
        await owner.Goes($"/console/orders/{order.Id}");
        await owner.Page.GetByText("Ask for changes").ClickAsync();
        await owner.Page.Locator("details[open] textarea").FillAsync("Another picture, please");

        await Api.Body(await town.OwnersProgram.Post($"orders/{order.Id}/approve"), HttpStatusCode.OK);
        await Assertions.Expect(owner.Page.Locator(".live .fresh")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await owner.Draws("order-fresh-phone-en-dark");

        await Assertions.Expect(owner.Page.Locator("details[open] textarea"))
            .ToHaveValueAsync("Another picture, please");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".title .badge")).ToHaveTextAsync("Scheduled");
    }

    [Fact(Explicit = true)]
    public async Task Who_is_offline_is_told_so_quietly()
    {
        await using var owner = await Visitor.Open(town, Device.Desktop, "ru", ColorScheme.Dark);
        await owner.Goes("/console/orders");

        await owner.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(owner.Page.Locator(".live .offline")).ToBeVisibleAsync();
        await owner.Draws("orders-offline-desktop-ru-dark");
        await owner.Page.Context.SetOfflineAsync(false);

        await Assertions.Expect(owner.Page.Locator(".live .offline")).ToBeHiddenAsync();
    }

    [Fact(Explicit = true)]
    public async Task Channels_side_by_side_lead_to_what_is_sold_in_them()
    {
        var order = await town.Scheduled("Side by side, dear owner of channels");
        await using var owner = await Visitor.Open(town, Device.Phone, "en", ColorScheme.Light);

        await owner.Goes($"/console/calendar?view=channels&week={Day(order)}");
        await owner.Draws("calendar-channels-sold-phone-en-light");
        await owner.Page.Locator($".beside a[href$='{order.Id:N}']").ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".words")).ToContainTextAsync("Side by side");
        Assert.Empty(owner.Complaints);
    }

    [Fact(Explicit = true)]
    public async Task Days_of_many_channels_are_drawn_as_people_see_them()
    {
        await Api.Body(
            await town.OwnersProgram.Put($"admin/tenants/{town.Waiting.Tenant}/plan", new { plan = "pro" }),
            HttpStatusCode.OK);
        var day = TimeProvider.System.GetUtcNow() + Booking.FarAway;
        Channel? last = null;
        foreach (var title in new[] { "Чай и тесты", "Бег по утрам", "Кино без спойлеров" })
        {
            last = await town.Cast.Channel(title, town.Owner);
            await OpenOneMore(last);
            var advertiser = await town.Cast.Person("Anton");
            await advertiser.BooksAndPays(last, $"Sold in {title}", Booking.FarAway);
        }

        foreach (var (device, language, scheme) in new[]
        {
            (Device.Desktop, "ru", ColorScheme.Light), (Device.Phone, "en", ColorScheme.Dark),
        })
        {
            await using var owner = await Visitor.Open(town, device, language, scheme);
            var name = $"{device}-{language}-{scheme}".ToLowerInvariant();
            await owner.Goes($"/console/calendar?view=channels&week={day:yyyy-MM-dd}");
            await owner.Draws($"many-channels-{name}");
            Assert.Empty(await owner.Barriers());
            await owner.Goes(FormattableString.Invariant($"/console/calendar?channel={last!.Id}"));
            await owner.Draws($"many-week-{name}");
            await owner.Goes("/console/analytics?days=30");
            await owner.Draws($"many-analytics-{name}");
            await owner.Goes(FormattableString.Invariant($"/console/packages?channel={last.Id}"));
            await owner.Draws($"many-packages-{name}");
            Assert.Empty(owner.Complaints);
        }
    }

    private async Task OpenOneMore(Channel channel)
    {
        await town.Owner.Starts();
        await town.Owner.Taps("channels");
        await town.Owner.Taps("connect");
        await town.Owner.Sees(
            message => message.AllButtons.Any(button => button.Url?.Contains("startchannel") == true), "the way in");
        await town.Town.Telegram.PlaceBot(channel.Id, town.Owner.Id);
        await town.Owner.Sees("price:");
        await town.Owner.Says("900");
        await town.Owner.Taps("open");
        await town.Owner.Sees("channels");
    }

    /// <summary>The day of an order by the channel's clock, which is UTC.</summary>
    private static string Day(StoredOrder order) => DateTimeOffset
        .Parse(order.Text("startsAt")!, CultureInfo.InvariantCulture).UtcDateTime
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
