using System.Net;
using LytSlot.Towns.Drivers;
using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What owners do in the console.</summary>
public sealed partial class OwnersDay(ConsoleTown town)
{
    [Theory]
    [InlineData(Device.Desktop, "en", "Approve")]
    [InlineData(Device.Phone, "ru", "Одобрить")]
    public async Task An_order_that_waits_is_found_on_the_overview_and_approved(
        Device device, string language, string approve)
    {
        var (advertiser, order) = await town.Order($"Approve me {device}, dear owner of channels");
        await using var owner = await Visitor.Open(town, device, language, ColorScheme.Light);

        await owner.Goes("/console");
        await owner.Page.Locator($".task a[href$='{order.Id:N}']").ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".words")).ToContainTextAsync($"Approve me {device}");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = approve, Exact = true }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToBeVisibleAsync();
        await town.Town.Books.Order(advertiser.Id, one => one.Status == "scheduled", "scheduled");
        Assert.Empty(owner.Complaints);
    }

    [Fact]
    public async Task An_order_is_rejected_with_words_and_the_money_goes_back()
    {
        var (advertiser, order) = await town.Order("Reject me, dear owner of many channels");
        await using var owner = await Visitor.Open(town, Device.Phone, "en", ColorScheme.Dark);

        await owner.Goes($"/console/orders/{order.Id}");
        await owner.Page.GetByText("Reject", new() { Exact = true }).ClickAsync();
        await owner.Page.Locator("details[open] textarea").FillAsync("Not our style");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Reject for good" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToBeVisibleAsync();
        var rejected = await town.Town.Books.Order(advertiser.Id, one => one.Status == "rejected", "rejected");
        Assert.Equal("Not our style", rejected.Text("reason"));
        await town.Town.Telegram.Call("refundStarPayment", advertiser.Id);
    }

    [Fact]
    public async Task What_was_done_elsewhere_is_refused_in_words_and_what_was_typed_stays()
    {
        var (_, order) = await town.Order("Changed meanwhile, dear owner of channels");
        await using var owner = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);
        await owner.Goes($"/console/orders/{order.Id}");
        await owner.Page.GetByText("Ask for changes").ClickAsync();
        await owner.Page.Locator("details[open] textarea").FillAsync("Another picture, please");
        await Api.Body(await town.OwnersProgram.Post($"orders/{order.Id}/reject"), HttpStatusCode.OK);

        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.bad")).ToBeVisibleAsync();
        Assert.DoesNotContain(
            owner.Complaints, complaint => !complaint.Contains("409", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_of_the_numbers_are_chosen_and_told_in_a_table()
    {
        await using var owner = await Visitor.Open(town, Device.Phone, "en", ColorScheme.Light);

        await owner.Goes("/console");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "All numbers" }).ClickAsync();
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "7 d", Exact = true }).ClickAsync();
        await owner.Page.GetByText("Table", new() { Exact = true }).First.ClickAsync();

        await Assertions.Expect(owner.Page.Locator("details[open] tbody tr")).ToHaveCountAsync(7);
        Assert.Contains("days=7", owner.Page.Url);
        Assert.Empty(owner.Complaints);
    }

    [Fact]
    public async Task A_payout_is_asked_for_and_made_once_the_owner_says_yes_in_the_bot()
    {
        await using var owner = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);

        await owner.Goes("/console/money");
        await owner.Page.GetByText("Ask for a payout").ClickAsync();
        await owner.Page.GetByLabel("How much").FillAsync("1200");
        await owner.Page.GetByLabel("Where to").FillAsync("IBAN DE00 1234");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".badge")).ToHaveTextAsync("Waits for you in the bot");
        await town.Owner.Taps("k:y:");
        await town.Owner.Hears("second.done");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "I have answered" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".badge")).ToHaveTextAsync("Done");

        await owner.Goes("/console/money/payouts");
        await Assertions.Expect(owner.Page.Locator(".task")).ToContainTextAsync("1,200 ★");
        await owner.Goes("/console/admin/payouts");
        await Assertions.Expect(owner.Page.Locator(".task")).ToContainTextAsync("IBAN DE00 1234");
        Assert.Empty(owner.Complaints);
    }

    [Fact]
    public async Task The_profile_is_changed_in_the_settings_and_a_zone_that_is_none_is_refused()
    {
        await using var owner = await Visitor.Open(town, Device.Phone, "en", ColorScheme.Dark);

        await owner.Goes("/console/settings");
        await owner.Page.GetByLabel("Time zone").FillAsync("Mars/Olympus");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".note.bad")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Page.GetByLabel("Time zone")).ToHaveValueAsync("Mars/Olympus");
        await owner.Page.GetByLabel("Time zone").FillAsync("Asia/Omsk");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Page.GetByLabel("Time zone")).ToHaveValueAsync("Asia/Omsk");
    }

    [Fact]
    public async Task Language_is_changed_by_a_button_and_kept()
    {
        await using var owner = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);
        await owner.Goes("/console/orders");

        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Русский" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator("h1")).ToHaveTextAsync("Заказы");
        await owner.Goes("/console/money");
        await Assertions.Expect(owner.Page.Locator("h1")).ToHaveTextAsync("Деньги");
    }

    [Fact]
    public async Task Console_is_closed_to_those_who_are_not_signed_in_and_to_forms_of_others()
    {
        await using var stranger = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light, signedIn: false);
        await stranger.Goes("/console/orders");
        Assert.Contains("/sign-in", stranger.Page.Url);

        await using var owner = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);
        await owner.Goes("/console");
        var forged = await owner.Page.APIRequest.PostAsync(
            new Uri(town.Town.Api, "/console/orders/00000000000000000000000000000001/reject").ToString(),
            new() { Headers = [new("Sec-Fetch-Site", "cross-site")] });
        Assert.Equal(403, forged.Status);
    }
}
