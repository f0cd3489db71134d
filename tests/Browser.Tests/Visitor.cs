using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LytSlot.Testing;
using Microsoft.Playwright;

namespace LytSlot.Browser.Tests;

/// <summary>A browser window of one person, which notes everything that a page must not do.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri[] _hosts;
    private readonly List<string> _complaints = [];
    private int _steps;

    private Visitor(IBrowserContext context, IPage page, Uri[] hosts)
    {
        _context = context;
        _hosts = hosts;
        Page = page;
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Request += (_, request) => Note(
            !hosts.Any(host => request.Url.StartsWith(host.ToString(), StringComparison.Ordinal)),
            $"asks elsewhere: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors of the page, and requests off the origin.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <param name="cookies">Of whose browser it is; null: the owner's of the town.</param>
    public static async Task<Visitor> Open(
        ConsoleTown town, Device device, string language, ColorScheme scheme, bool signedIn = true,
        string? cookies = null)
    {
        var context = await town.Browser.NewContextAsync(new()
        {
            Locale = language,
            ColorScheme = scheme,
            ViewportSize = device == Device.Phone
                ? new() { Width = 390, Height = 844 }
                : new() { Width = 1440, Height = 900 },
            StorageState = signedIn ? cookies ?? town.SignedIn : null,
        });
        return new(
            context,
            await context.NewPageAsync(),
            [.. town.Town.ApiHosts.Select(host => new Uri(host.Readiness!, "/"))]);
    }

    /// <summary>To a page, each time at the next host.</summary>
    public async Task<IResponse> Goes(string path)
    {
        var host = _hosts[_steps++ % _hosts.Length];
        return await Page.GotoAsync(new Uri(host, path).ToString())
            ?? throw new InvalidOperationException($"{path} was not asked for.");
    }

    /// <summary>What happens elsewhere changes nothing on a page while it is looked at.</summary>
    public Task HearsNothing() =>
        Page.RouteAsync("**/console/live**", route => route.FulfillAsync(new() { Status = 204 }));

    /// <summary>How long it took from the click to the first of the page that is seen, in milliseconds.</summary>
    public Task<double> FirstContent() => Page.EvaluateAsync<double>("""
        () => new Promise(seen => new PerformanceObserver(
          list => list.getEntriesByName('first-contentful-paint').forEach(entry => seen(entry.startTime)))
          .observe({ type: 'paint', buffered: true }))
        """);

    /// <summary>What keeps people with other senses or hands out of the page, as axe finds it.</summary>
    public async Task<IEnumerable<string>> Barriers()
    {
        var found = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
        });
        return found.Violations.Select(violation =>
            $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}");
    }

    /// <summary>
    /// Dates and times that are cut off: what the browser spells, in the way of the visitor's country, needs more room
    /// than there is.
    /// </summary>
    public Task<string[]> CutOff() => Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('input:is([type="date"], [type="time"])')]
          .filter(input => {
            const has = input.offsetWidth;
            input.style.width = 'max-content';
            const needs = input.offsetWidth;
            input.style.removeProperty('width');
            return has > 0 && needs > has;
          })
          .map(input => `${input.name} is cut off`)
        """);

    /// <summary>Keeps a picture for people to look at.</summary>
    public Task Draws(string name) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Root, "artifacts", "pictures", $"{name}.png"),
        FullPage = true,
    });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
        {
            _complaints.Add(what);
        }
    }
}
