using System.Text.Json;
using LytSlot.Bench;
using LytSlot.Bench.Publishing;
using LytSlot.Testing;

if (BenchSettings.Parse(args) is not { } settings)
{
    await Console.Error.WriteLineAsync("usage: deploy/bench publish [--posts N] [--silos N] [--lead SECONDS]");
    return 2;
}

var begun = TimeProvider.System.GetUtcNow();
var waves = await new PublishRun(settings, TimeProvider.System, Console.Out).Play();
foreach (var wave in waves)
{
    await Console.Out.WriteLineAsync(wave.ToString());
}

var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, ".lytslot", "bench"));
var file = Path.Combine(folder.FullName, $"{begun:yyyyMMdd-HHmmss}-publish.json");
await File.WriteAllTextAsync(file, JsonSerializer.Serialize(waves, JsonSerializerOptions.Web));
return waves.All(wave => wave.IsWhole) ? 0 : 1;
