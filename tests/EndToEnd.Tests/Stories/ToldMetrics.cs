using LytSlot.Testing;
using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>What alerts and dashboards read is told by hosts as they run, from the beginning.</summary>
public sealed class ToldMetrics(SharedTown shared) : Story(shared.Town)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    [Theory]
    [InlineData("silo")]
    [InlineData("api")]
    [InlineData("bot")]
    public async Task Host_tells_what_the_list_says(string host)
    {
        var expected = File.ReadLines(Path.Combine(Repository.Root, "deploy", "prometheus", "metrics.txt"))
            .Select(line => line.Split(' '))
            .Where(words => words[0] == host)
            .Select(words => words[1])
            .ToList();
        var process = host switch
        {
            "silo" => Town.Silo,
            "api" => Town.ApiHost,
            _ => Town.BotHost,
        };
        using var http = new HttpClient { BaseAddress = new Uri(process.Readiness!, "/") };
        using var patience = Patience.Start();
        using var again = new PeriodicTimer(Pause);

        var missing = await Missing();
        while (missing.Count > 0 && !patience.IsOver)
        {
            // Work is counted beside the start, so a host may be ready a moment before it tells.
            await again.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            missing = await Missing();
        }

        Assert.NotEmpty(expected);
        Assert.Empty(missing);

        async Task<List<string>> Missing()
        {
            var told = (await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken))
                .Split('\n')
                .Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[2])
                .ToHashSet();
            return [.. expected.Where(name => !told.Contains(name))];
        }
    }
}
