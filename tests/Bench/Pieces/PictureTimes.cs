using BenchmarkDotNet.Attributes;
using LytSlot.ApiHost.Console.Analytics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LytSlot.Bench.Pieces;

/// <summary>A chart of the console: 90 days beside those before, as SVG with its table.</summary>
[MemoryDiagnoser]
public class PictureTimes
{
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    private readonly IReadOnlyList<ChartPoint> _points =
    [
        .. Enumerable.Range(0, 90)
            .Select(day => new ChartPoint($"Day {day}", 100 + (day * 7 % 40), 90 + (day * 5 % 30))),
    ];

    [Benchmark]
    public async Task<int> Chart()
    {
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var drawn = await renderer.RenderComponentAsync<Chart>(ParameterView.FromDictionary(
                new Dictionary<string, object?>
                {
                    ["Title"] = "Revenue",
                    ["Points"] = _points,
                    ["Spell"] = (decimal value) => $"{value}",
                }));
            return drawn.ToHtmlString().Length;
        });
    }
}
