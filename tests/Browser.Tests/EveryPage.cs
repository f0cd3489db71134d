using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What holds for each page: on a desk and on a phone, by day and by night, in both languages.</summary>
public sealed class EveryPage(ConsoleTown town)
{
    private const int MostBytes = 150 * 1024;

    private static readonly string[] Languages = ["ru", "en"];

    public static TheoryData<string, string> Pages => new()
    {
        { "overview", "/console" },
        { "orders", "/console/orders" },
        { "orders-none", "/console/orders?status=breached" },
        { "orders-found", "/console/orders?q=Anton" },
        { "order-published", "order-published" },
        { "orders-words", "/console/orders?q=opening" },
        { "review", "/console/review" },
        { "order", "order" },
        { "order-missing", "/console/orders/00000000000000000000000000000001" },
        { "calendar", "/console/calendar" },
        { "calendar-month", "/console/calendar?view=month" },
        { "calendar-list", "/console/calendar?view=list" },
        { "calendar-channels", "/console/calendar?view=channels" },
        { "calendar-stretch", "calendar-stretch" },
        { "order-move", "order-move" },
        { "channels", "/console/channels" },
        { "channel", "channel" },
        { "channel-settings", "channel-settings" },
        { "price-rules", "price-rules" },
        { "price-rules-dates", "price-rules-dates" },
        { "money", "/console/money" },
        { "payouts", "/console/money/payouts" },
        { "analytics", "/console/analytics?days=90" },
        { "analytics-none", "/console/analytics?from=2020-02-01&to=2020-02-07" },
        { "settings", "/console/settings" },
        { "sessions", "/console/settings/sessions" },
        { "api-keys", "/console/settings/api-keys" },
        { "webhooks", "/console/settings/webhooks" },
        { "webhook", "webhook" },
        { "webhook-secret", "webhook-secret" },
        { "audit", "/console/settings/audit?system=true" },
        { "admin", "/console/admin" },
        { "admin-tenant", "admin-tenant" },
        { "admin-channel", "admin-channel" },
        { "admin-payouts", "/console/admin/payouts" },
        { "moderation", "/console/admin/moderation" },
        { "moderation-rules", "/console/admin/moderation/rules" },
        { "moderation-order", "moderation-order" },
        { "advertisers", "/console/advertisers" },
        { "promo-codes", "/console/promo-codes" },
        { "packages", "/console/packages" },
        { "start", "/console/start" },
        { "landing", "/" },
        { "sign-in", "/sign-in" },
        { "order-new", "/console/orders/new" },
    };

    /// <summary>One page at a desk, the next on a phone: what is theirs in common is seen both ways.</summary>
    [Theory, MemberData(nameof(Pages))]
    public Task Can_be_read_by_everybody_and_asks_nothing_elsewhere(string name, string path) =>
        IsFine(name, path, Pages.Index().First(page => page.Item.Data.Item1 == name).Index % 2 == 0
            ? [(Device.Desktop, "ru", ColorScheme.Light)]
            : [(Device.Phone, "en", ColorScheme.Dark)],
            draws: false);

    [Theory(Explicit = true), MemberData(nameof(Pages))]
    public Task Can_be_read_on_each_device_in_each_language_by_day_and_by_night(string name, string path) =>
        IsFine(
            name,
            path,
            from device in Enum.GetValues<Device>()
            from language in Languages
            from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
            select (device, language, scheme),
            draws: true);

    /// <summary>In the middle of all pages: on a busy machine any one of them may be slow.</summary>
    [Fact]
    public async Task First_content_is_there_within_a_second()
    {
        await using var visitor = await Visitor.Open(town, Device.Phone, "ru", ColorScheme.Light);
        await visitor.HearsNothing();
        var waits = new List<double>();
        foreach (var page in Pages.Where(page => page.Data.Item2.StartsWith('/')))
        {
            await visitor.Goes(page.Data.Item2);
            waits.Add(await visitor.FirstContent());
        }

        Assert.InRange(waits.Order().ElementAt(waits.Count / 2), 1, 999);
    }

    private async Task IsFine(
        string name, string path, IEnumerable<(Device Device, string Language, ColorScheme Scheme)> ways, bool draws)
    {
        var address = path switch
        {
            "order-move" => $"/console/orders/{(await town.Scheduled("Move me, dear owner of channels")).Id}/move",
            "order-published" => $"/console/orders/{(await town.Published).Id}",
            _ => Address(path),
        };
        foreach (var (device, language, scheme) in ways)
        {
            await using var visitor = await Visitor.Open(town, device, language, scheme);
            var loaded = new ConcurrentQueue<Microsoft.Playwright.IRequest>();
            visitor.Page.RequestFinished += (_, request) => loaded.Enqueue(request);
            await visitor.HearsNothing();

            var answer = await visitor.Goes(address);
            var barriers = await visitor.Barriers();
            var sizes = await Task.WhenAll(loaded.ToArray().Select(request => request.SizesAsync()));
            if (draws)
            {
                await visitor.Draws($"{name}-{device}-{language}-{scheme}".ToLowerInvariant());
            }

            Assert.Empty(barriers.Concat(await visitor.CutOff()));
            Assert.Equal(name == "order-missing" ? 404 : 200, answer.Status);
            Assert.DoesNotContain(
                visitor.Complaints,
                complaint => answer.Ok || !complaint.Contains("404", StringComparison.Ordinal));
            Assert.InRange(sizes.Sum(size => size.ResponseBodySize), 1, MostBytes);
            Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            Assert.False(await IsWiderThanTheScreen(visitor.Page), $"{name} is wider than a {device}.");
        }
    }

    private string Address(string path) => path switch
    {
        "order" => $"/console/orders/{town.Waiting.Id}",
        "admin-tenant" => $"/console/admin/tenants/{town.Waiting.Tenant}",
        "admin-channel" => FormattableString.Invariant($"/console/admin/channels/{town.Channel.Id}"),
        "moderation-order" => $"/console/admin/moderation/{town.Waiting.Tenant}/{town.Waiting.Id}",
        "webhook" => $"/console/settings/webhooks/{town.Webhook}",
        "webhook-secret" => $"/console/settings/webhooks/{town.Webhook}/secret",
        "channel" => FormattableString.Invariant($"/console/channels/{town.Channel.Id}"),
        "calendar-stretch" => FormattableString.Invariant($"/console/calendar/stretch?channel={town.Channel.Id}"),
        "price-rules" => FormattableString.Invariant($"/console/channels/{town.Channel.Id}/prices"),
        "price-rules-dates" => FormattableString.Invariant($"/console/channels/{town.Channel.Id}/prices?kind=dates"),
        "channel-settings" => FormattableString.Invariant($"/console/channels/{town.Channel.Id}/settings"),
        _ => path,
    };

    private static Task<bool> IsWiderThanTheScreen(IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
}
