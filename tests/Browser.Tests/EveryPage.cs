using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>What holds for each page: on a desk and on a phone, by day and by night, in both languages.</summary>
public sealed class EveryPage(ConsoleTown town)
{
    private const int MostBytes = 150 * 1024;

    public static TheoryData<string, string> Pages => new()
    {
        { "overview", "/console" },
        { "orders", "/console/orders" },
        { "orders-none", "/console/orders?status=breached" },
        { "order", "order" },
        { "order-missing", "/console/orders/00000000000000000000000000000001" },
        { "calendar", "/console/calendar" },
        { "channels", "/console/channels" },
        { "channel", "channel" },
        { "money", "/console/money" },
        { "advertisers", "/console/advertisers" },
        { "promo-codes", "/console/promo-codes" },
        { "start", "/console/start" },
        { "landing", "/" },
        { "sign-in", "/sign-in" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Can_be_read_by_everybody_and_asks_nothing_elsewhere(string name, string path)
    {
        foreach (var (device, language, scheme) in Ways())
        {
            await using var visitor = await Visitor.Open(town, device, language, scheme);
            var loaded = new ConcurrentQueue<Microsoft.Playwright.IRequest>();
            visitor.Page.RequestFinished += (_, request) => loaded.Enqueue(request);

            var answer = await visitor.Goes(Address(path));
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var sizes = await Task.WhenAll(loaded.ToArray().Select(request => request.SizesAsync()));

            var found = await visitor.Page.RunAxe(new AxeRunOptions
            {
                RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
            });
            await visitor.Draws($"{name}-{device}-{language}-{scheme}".ToLowerInvariant());
            Assert.Empty(found.Violations.Select(violation =>
                $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
            Assert.Equal(name == "order-missing" ? 404 : 200, answer.Status);
            Assert.DoesNotContain(
                visitor.Complaints,
                complaint => answer.Ok || !complaint.Contains("404", StringComparison.Ordinal));
            Assert.InRange(sizes.Sum(size => size.ResponseBodySize), 1, MostBytes);
            Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            Assert.False(await IsWiderThanTheScreen(visitor.Page), $"{name} is wider than a {device}.");
        }
    }

    private static IEnumerable<(Device Device, string Language, ColorScheme Scheme)> Ways() =>
    [
        (Device.Desktop, "ru", ColorScheme.Light),
        (Device.Phone, "en", ColorScheme.Dark),
    ];

    private string Address(string path) => path switch
    {
        "order" => $"/console/orders/{town.Waiting.Id}",
        "channel" => FormattableString.Invariant($"/console/channels/{town.Channel.Id}"),
        _ => path,
    };

    private static Task<bool> IsWiderThanTheScreen(IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
}
