using System.Text.Json;
using LytSlot.Bench;
using LytSlot.Bench.Growth;
using LytSlot.Bench.Pieces;
using LytSlot.Bench.Publishing;
using LytSlot.Bench.Requests;
using LytSlot.Bench.Silos;
using LytSlot.Bench.Starting;
using LytSlot.Bench.Tapping;
using LytSlot.Testing;

if (GrowthSettings.Parse(args) is { } size)
{
    var (pages, scanned) = await new GrowthRun(size, TimeProvider.System, Console.Out).Play();
    foreach (var line in pages.Select(page => page.ToString()).Concat(scanned.Select(table => $"read whole: {table}")))
    {
        await Console.Out.WriteLineAsync(line);
    }

    await Keep("growth", pages);
    return scanned.Count == 0 ? 0 : 1;
}

if (TapSettings.Parse(args) is { } crowd)
{
    var waits = await new TapRun(crowd, TimeProvider.System, Console.Out).Play();
    foreach (var line in waits)
    {
        await Console.Out.WriteLineAsync(line.ToString());
    }

    await Keep("taps", waits.Select(one => new { one.Name, one.Half, one.Most, one.Nearly }).ToList());
    return 0;
}

if (StartSettings.Parse(args) is { } starts)
{
    var figures = await new StartRun(starts, TimeProvider.System, Console.Out).Play();
    foreach (var figure in figures)
    {
        await Console.Out.WriteLineAsync(figure.ToString());
    }

    await Keep("start", figures);
    return 0;
}

if (args is [Floor.Command, var address])
{
    await Floor.Serve(new(address));
    return 0;
}

if (args is [PieceRun.Command, .. var chosen])
{
    PieceRun.Play(chosen);
    return 0;
}

if (SiloSettings.Parse(args) is { } more)
{
    var measured = await new SiloRun(more, TimeProvider.System, Console.Out).Play();
    foreach (var one in measured)
    {
        await Console.Out.WriteLineAsync(one.Line(measured));
    }

    await Keep("silos", measured);
    return measured.Any(one => one.Failed > 0) ? 1 : 0;
}

if (RequestSettings.Parse(args) is { } asked)
{
    var measured = await new RequestRun(asked, TimeProvider.System, Console.Out).Play();
    foreach (var one in measured)
    {
        await Console.Out.WriteLineAsync(one.Line(measured));
    }

    await Keep("requests", measured);
    return measured.Any(one => one.Server == Stalls.Ours && one.Failed > 0) ? 1 : 0;
}

if (BenchSettings.Parse(args) is not { } settings)
{
    await Console.Error.WriteLineAsync("""
        usage: deploy/bench publish [--posts N] [--silos N] [--lead SECONDS]
               deploy/bench growth [--orders N] [--tenants N]
               deploy/bench taps [--people N] [--rounds N] [--deals N] [--silos N]
               deploy/bench start [--rounds N] [--grains N]
               deploy/bench silos [--most N] [--seconds N] [--rounds N] [--tenants N]
               deploy/bench pieces [--filter PATTERN]
               deploy/bench requests [--seconds N] [--rounds N] [--tenants N] [--silos N] [--only KIND] [--peers DIR]
        """);
    return 2;
}

var waves = await new PublishRun(settings, TimeProvider.System, Console.Out).Play();
foreach (var wave in waves)
{
    await Console.Out.WriteLineAsync(wave.ToString());
}

await Keep("publish", waves);
return waves.All(wave => wave.IsWhole) ? 0 : 1;

static async Task Keep<T>(string what, IReadOnlyList<T> measured)
{
    var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, ".lytslot", "bench"));
    var file = Path.Combine(folder.FullName, $"{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}-{what}.json");
    await File.WriteAllTextAsync(file, JsonSerializer.Serialize(measured, JsonSerializerOptions.Web));
}
