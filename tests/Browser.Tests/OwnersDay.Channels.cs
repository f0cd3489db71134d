using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What owners do about a channel and its prices.</summary>
public sealed partial class OwnersDay
{
    private string ChannelPage => FormattableString.Invariant($"/console/channels/{town.Channel.Id}");

    [Fact]
    public async Task A_setting_of_a_channel_is_changed_others_stay_and_what_is_wrong_is_pointed_at()
    {
        await using var owner = await Visitor.Open(town, Device.Phone, "ru", ColorScheme.Light);

        await owner.Goes(ChannelPage);
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Изменить настройки" }).ClickAsync();
        var prices = await owner.Page.Locator("[name='price.1/24.XTR']").InputValueAsync();
        await owner.Page.GetByLabel("Категория").SelectOptionAsync("food");
        await owner.Page.GetByLabel("Часовой пояс").FillAsync("Марс/Олимп");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Link, new() { Name = "Такого часового пояса нет" }))
            .ToBeVisibleAsync();
        await Assertions.Expect(owner.Page.GetByLabel("Категория")).ToHaveValueAsync("food");
        var barriers = await owner.Barriers();
        await owner.Draws("channel-settings-refused-phone-ru-light");
        await owner.Page.GetByLabel("Часовой пояс").FillAsync("UTC");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".note.good")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Page.GetByLabel("Категория")).ToHaveValueAsync("food");
        await Assertions.Expect(owner.Page.Locator("[name='price.1/24.XTR']")).ToHaveValueAsync(prices);
        Assert.Empty(barriers);
        Assert.DoesNotContain(owner.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Hours_are_wholly_seen_where_clocks_go_to_twelve(Device device)
    {
        await using var owner = await Visitor.Open(town, device, "en-US", ColorScheme.Light);

        await owner.Goes($"{ChannelPage}/settings");

        await Assertions.Expect(owner.Page.Locator("[type='time']")).ToHaveCountAsync(14);
        Assert.Empty(await owner.CutOff());
    }

    [Fact]
    public async Task A_price_rule_is_added_seen_in_a_quote_changed_and_removed()
    {
        await using var owner = await Visitor.Open(town, Device.Desktop, "en", ColorScheme.Light);

        await owner.Goes($"{ChannelPage}/prices");
        await owner.Page.GetByLabel("Mon", new() { Exact = true }).CheckAsync();
        await owner.Page.GetByLabel("By how many percent").FillAsync("0");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".note.bad")).ToBeVisibleAsync();
        await Assertions.Expect(owner.Page.GetByLabel("Mon", new() { Exact = true })).ToBeCheckedAsync();
        await owner.Page.GetByLabel("By how many percent").FillAsync("20");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".rule")).ToContainTextAsync("+20\u00A0%");
        await owner.Page.Locator("[name='day']").FillAsync("2031-03-03");
        await owner.Page.Locator("[name='clock']").FillAsync("10:00");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Show the price" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".quote tfoot")).ToContainTextAsync("1,800 ★");
        await owner.Draws("price-rules-quote-desktop-en-light");
        await owner.Page.GetByRole(AriaRole.Link, new() { Name = "Change: Mon" }).ClickAsync();
        await owner.Page.GetByLabel("cheaper").CheckAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".rule")).ToContainTextAsync("−20\u00A0%");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Remove: Mon" }).ClickAsync();

        await Assertions.Expect(owner.Page.Locator(".rule")).ToHaveCountAsync(0);
        Assert.DoesNotContain(owner.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
    }
}
