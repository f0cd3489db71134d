using System.Globalization;
using LytSlot.Towns.Drivers;
using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What owners do once in a while.</summary>
public sealed partial class OwnersDay
{
    [Fact]
    public async Task A_channel_stops_selling_and_sells_again()
    {
        var (channel, cookies) = await town.Shop("Pause me");
        await using var owner = await Visitor.Open(
            town, Device.Phone, "en", ColorScheme.Light, cookies: cookies);

        await owner.Goes(FormattableString.Invariant($"/console/channels/{channel.Id}"));
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Pause sales" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".note.good")).ToContainTextAsync("Sales are paused.");
        await Assertions.Expect(owner.Page.Locator(".title .badge")).ToHaveTextAsync("Paused");
        var advertiser = await town.Cast.Person("Anton");
        await advertiser.Starts(channel.Link);
        await advertiser.Hears("hint.channel_closed");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Sell again" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToHaveTextAsync("It sells again.");
        await Assertions.Expect(owner.Page.Locator(".title .badge")).ToHaveTextAsync("Selling");
        Assert.Empty(owner.Complaints);
    }

    [Fact]
    public async Task What_is_blocked_in_a_week_is_copied_onto_the_next()
    {
        var (channel, cookies) = await town.Shop("Copy me");
        await using var owner = await Visitor.Open(
            town, Device.Desktop, "en", ColorScheme.Light, cookies: cookies);
        await owner.Goes(FormattableString.Invariant($"/console/channels/{channel.Id}/settings"));
        await owner.Page.Locator("#horizon").FillAsync("30");
        await owner.Page.Locator("[name='horizonUnit']").SelectOptionAsync("days");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await owner.Goes(FormattableString.Invariant($"/console/calendar?channel={channel.Id}&week={NextMonday}"));
        await owner.Page.GetByText("Block a time", new() { Exact = true }).ClickAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Block", Exact = true }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".cell.blocked")).ToHaveCountAsync(1);

        await owner.Page.GetByText("Copy the week", new() { Exact = true }).ClickAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToHaveTextAsync(
            "Copied: this is the first of the weeks.");
        await Assertions.Expect(owner.Page.Locator(".cell.blocked")).ToHaveCountAsync(1);
        Assert.DoesNotContain(NextMonday, owner.Page.Url);
        Assert.Empty(owner.Complaints);
    }

    [Fact]
    public async Task Views_of_a_post_are_entered_and_what_is_no_number_is_not()
    {
        var order = await town.Published;
        await using var owner = await Visitor.Open(town, Device.Phone, "en", ColorScheme.Dark);

        await owner.Goes($"/console/orders/{order.Id}");
        await owner.Page.GetByText("Enter views", new() { Exact = true }).ClickAsync();
        await owner.Page.GetByLabel("Views").FillAsync("12345");
        await owner.Page.GetByLabel("Read in").FillAsync("Telegram, by eye");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToHaveTextAsync(
            "Saved: the advertiser sees them too.");
        var views = owner.Page.Locator(".figure", new() { HasText = "Views" });
        await Assertions.Expect(views).ToContainTextAsync("12,345");
        await Assertions.Expect(views).ToContainTextAsync("Telegram, by eye");
        Assert.Empty(owner.Complaints);
    }

    private static string NextMonday { get; } = Monday(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(7))
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Monday(DateTime day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
