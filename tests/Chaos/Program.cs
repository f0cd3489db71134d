using LytSlot.Chaos;
using LytSlot.Testing;

var folder = Path.Combine(
    Repository.Root, ".lytslot", "chaos", $"{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}");
if (ChaosSettings.Parse(args, folder) is not { } settings)
{
    await Console.Error.WriteLineAsync("usage: deploy/chaos [--minutes M] [--seed N] [--silos N] [--channels N]"
        + " [--advertisers N] [--previous BUILD]");
    return 2;
}

var verdict = await new ChaosRun(settings, TimeProvider.System, Console.Out).Play();
return verdict.IsClean ? 0 : 1;
