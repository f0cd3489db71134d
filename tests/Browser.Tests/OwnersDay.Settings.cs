using System.Net;
using LytSlot.Towns.Drivers;
using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What owners do in the settings about those who act or listen for them.</summary>
public sealed partial class OwnersDay
{
    [Fact]
    public async Task A_key_is_made_in_the_settings_opens_after_the_yes_in_the_bot_and_is_revoked()
    {
        await using var owner = await Visitor.Open(town, Device.Phone, "en", ColorScheme.Light);

        await owner.Goes("/console/settings");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "API keys" }).ClickAsync();
        await owner.Page.GetByText("New key", new() { Exact = true }).ClickAsync();
        await owner.Page.GetByLabel("Name").FillAsync("Accounts");
        await owner.Page.GetByLabel("orders").CheckAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        var key = await owner.Page.Locator("textarea.secret").InputValueAsync();
        var barriers = await owner.Barriers();
        await owner.Draws("api-key-made-phone-en-light");
        await town.Owner.Taps("k:y:");
        await town.Owner.Hears("second.done");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "I have answered" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".badge")).ToHaveTextAsync("Done");
        using var program = new Api(town.Town.Api, key);
        await program.Reads("orders");
        await owner.Page.Locator(".back a").ClickAsync();
        await owner.Draws("api-keys-some-phone-en-light");
        await owner.Page.GetByText("Revoke", new() { Exact = true }).ClickAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke for good" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToBeVisibleAsync();
        Assert.Equal("request.unauthenticated", await Api.Code(program.Get("orders"), HttpStatusCode.Unauthorized));
        Assert.Empty(barriers.Concat(owner.Complaints));
    }

    [Fact]
    public async Task A_webhook_is_added_and_paused_and_one_that_leads_nowhere_is_refused_with_what_was_typed()
    {
        await using var owner = await Visitor.Open(town, Device.Desktop, "ru", ColorScheme.Dark);

        await owner.Goes("/console/settings/webhooks");
        await owner.Page.GetByText("Новый вебхук", new() { Exact = true }).ClickAsync();
        await owner.Page.GetByLabel("Адрес (https)").FillAsync("https://10.0.0.1/");
        await owner.Page.GetByLabel("Заказ: Оплачен").CheckAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Добавить вебхук" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator("form .note.bad")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Page.GetByLabel("Адрес (https)")).ToHaveValueAsync("https://10.0.0.1/");
        await owner.Draws("webhook-refused-desktop-ru-dark");
        await owner.Page.GetByLabel("Адрес (https)").FillAsync("https://accounts.example/in");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Добавить вебхук" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator("h1")).ToHaveTextAsync("https://accounts.example/in");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Приостановить" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".title .badge")).ToHaveTextAsync("приостановлен");
        Assert.DoesNotContain(owner.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sign_in_elsewhere_is_ended_and_this_browser_stays()
    {
        using var elsewhere = await Api.SignIn(town.Town, town.Owner);
        await using var owner = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);

        await owner.Goes("/console/settings/sessions");
        await Assertions.Expect(owner.Page.Locator(".task").First).ToContainTextAsync("you are here");
        await Assertions.Expect(owner.Page.Locator(".task").First).ToContainTextAsync("Chrome, Linux");
        var before = await owner.Page.Locator(".task").CountAsync();
        await owner.Page.GetByText("Sign out there", new() { Exact = true }).First.ClickAsync();
        await owner.Page.Locator("details[open]").GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Page.Locator(".task")).ToHaveCountAsync(before - 1);
        Assert.Empty(owner.Complaints);
    }
}
