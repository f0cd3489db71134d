using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What owners do in the calendar with a thumb or the keyboard, without dragging.</summary>
public sealed partial class OwnersDay
{
    [Fact]
    public async Task What_is_sold_is_moved_by_tapping_at_a_free_time()
    {
        var order = await town.Scheduled("Tap me, dear owner of channels, to another time");
        await using var owner = await Visitor.Open(town, Device.Phone, "ru", ColorScheme.Light);

        await owner.Goes($"/console/orders/{order.Id}");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Перенести" }).ClickAsync();
        await owner.Page.Locator(".taps input").Last.FocusAsync();
        await owner.Page.Keyboard.PressAsync("Space");
        await owner.Draws("order-move-picked-phone-ru-light");
        await owner.Page.Locator("form.ask").GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToHaveTextAsync("Рекламодателю отправлен вопрос.");
        Assert.Empty(owner.Complaints);
    }

    [Fact]
    public async Task A_time_is_blocked_by_two_taps_and_opened_again()
    {
        await using var owner = await Visitor.Open(town, Device.Phone, "en", ColorScheme.Dark);

        await owner.Goes("/console/calendar");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Pick times" }).ClickAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Block", Exact = true }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".note.bad")).ToBeVisibleAsync();
        await Tap(owner);
        await owner.Page.GetByLabel("A word to remember it by").FillAsync("Holiday");
        await owner.Draws("stretch-picked-phone-en-dark");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Block", Exact = true }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".note.good")).ToHaveTextAsync("Blocked.");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Pick times" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".stretch .blocked")).ToHaveCountAsync(2);
        await Tap(owner);
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Open again", Exact = true }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToHaveTextAsync("Open again.");
        Assert.DoesNotContain(owner.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    /// <summary>Two stretches before the last, which grows while time goes by; late in the day tomorrow's.</summary>
    private static async Task Tap(Visitor owner)
    {
        var rows = await owner.Page.Locator(".stretch .cell").CountAsync();
        if (rows < 6)
        {
            await owner.Page.Locator(".chips a").Nth(1).ClickAsync();
            rows = await owner.Page.Locator(".stretch .cell").CountAsync();
        }

        await owner.Page.Locator(".stretch [name='from']").Nth(rows - 3).CheckAsync();
        await owner.Page.Locator(".stretch [name='to']").Nth(rows - 2).CheckAsync();
    }
}
