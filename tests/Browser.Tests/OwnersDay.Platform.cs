using System.Net;
using LytSlot.Towns.Drivers;
using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What the platform's admins do.</summary>
public sealed partial class OwnersDay
{
    [Fact]
    public async Task What_waits_for_the_platform_is_looked_at_and_let_through()
    {
        var (_, order) = await town.Order("Look at me, dear admin of the platform");
        await Api.Body(
            await town.OwnersProgram.Post($"admin/tenants/{order.Tenant}/orders/{order.Id}/hold"), HttpStatusCode.OK);
        await using var admin = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);

        await admin.Goes("/console/admin/moderation");
        await admin.Page.Locator($".task a[href$='{order.Id:N}']").ClickAsync();
        await Assertions.Expect(admin.Page.Locator(".words")).ToContainTextAsync("Look at me");
        await admin.Draws("moderation-held-desktop-en-light");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Let it through" }).ClickAsync();

        await Assertions.Expect(admin.Page.Locator(".note.good")).ToBeVisibleAsync();
        await Assertions.Expect(admin.Page.Locator($".task a[href$='{order.Id:N}']")).ToHaveCountAsync(0);
        Assert.Empty(admin.Complaints);
    }

    [Fact(Explicit = true)]
    public async Task Rules_for_posts_are_set_and_tried()
    {
        await using var admin = await Visitor.Open(town, Device.Phone, "ru", ColorScheme.Dark);

        await admin.Goes("/console/admin/moderation/rules");
        await admin.Page.GetByLabel("Стоп-слова").FillAsync("казино*\nбыстрый заработок");
        await admin.Page.GetByLabel("Домены").FillAsync("bets.example\n@bets");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить правила" }).ClickAsync();
        await Assertions.Expect(admin.Page.Locator(".note.good")).ToBeVisibleAsync();
        await admin.Page.GetByLabel("Текст поста").FillAsync("Лучшие казино: https://bets.example/now");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Проверить", Exact = true }).ClickAsync();
        await Assertions.Expect(admin.Page.Locator(".findings")).ToContainTextAsync("казино*");
        await admin.Draws("moderation-tried-phone-ru-dark");
        await admin.Page.GetByLabel("Стоп-слова").FillAsync("");
        await admin.Page.GetByLabel("Домены").FillAsync("");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить правила" }).ClickAsync();

        await Assertions.Expect(admin.Page.Locator(".note.good")).ToBeVisibleAsync();
        Assert.Empty(admin.Complaints);
    }
}
