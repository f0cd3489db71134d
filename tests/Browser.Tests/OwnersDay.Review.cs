using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What owners do with many orders.</summary>
public sealed partial class OwnersDay
{
    [Fact]
    public async Task New_orders_are_looked_through_and_several_approved_at_once()
    {
        var (first, one) = await town.Order("Tick me, dear owner of channels");
        var (second, other) = await town.Order("Tick me as well, dear owner of channels");
        await using var owner = await Visitor.Open(town, Device.Phone, "ru", ColorScheme.Dark);

        await owner.Goes("/console");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Просмотреть новые заказы" }).ClickAsync();
        await owner.Page.Locator($"[value^='{one.Id:N}']").CheckAsync();
        await owner.Page.Locator($"[value^='{other.Id:N}']").CheckAsync();
        await owner.Draws("review-ticked-phone-ru-dark");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Одобрить отмеченные" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".task .badge.scheduled")).ToHaveCountAsync(2);
        var barriers = await owner.Barriers();
        await owner.Draws("review-approved-phone-ru-dark");
        await town.Town.Books.Order(first.Id, order => order.Status == "scheduled", "scheduled");
        await town.Town.Books.Order(second.Id, order => order.Status == "scheduled", "scheduled");
        Assert.Empty(barriers.Concat(owner.Complaints));
    }

    [Fact]
    public async Task Orders_are_found_by_whose_they_are()
    {
        var (advertiser, order) = await town.Order("Find me, dear owner of channels");
        await using var owner = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);

        await owner.Goes("/console/orders");
        await owner.Page.GetByLabel("Find").FillAsync(FormattableString.Invariant($"{advertiser.Id}"));
        await owner.Page.GetByLabel("Find").PressAsync("Enter");
        await Assertions.Expect(owner.Page.Locator(".row:not(.head)")).ToHaveCountAsync(1);
        await owner.Draws("orders-found-desktop-en-light");
        await owner.Page.Locator($".row a[href$='{order.Id:N}']").ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".words")).ToContainTextAsync("Find me");
        Assert.Empty(owner.Complaints);
    }

    [Fact]
    public async Task Orders_are_found_by_words_of_their_posts()
    {
        var (_, order) = await town.Order("Пишите нам: лучшая КОФЕЙНЯ города");
        await using var owner = await Visitor.Open(town, Device.Phone, "ru", ColorScheme.Light);

        await owner.Goes("/console/orders");
        await owner.Page.GetByLabel("Найти").FillAsync("города кофейня");
        await owner.Page.GetByLabel("Найти").PressAsync("Enter");

        await Assertions.Expect(owner.Page.Locator(".row:not(.head)")).ToHaveCountAsync(1);
        await owner.Draws("orders-words-phone-ru-light");
        await Assertions.Expect(owner.Page.Locator($".row a[href$='{order.Id:N}']")).ToBeVisibleAsync();
        Assert.Empty(owner.Complaints);
    }
}
