using LytSlot.Chaos.Faults;
using LytSlot.Testing;
using LytSlot.Towns;

namespace LytSlot.Chaos;

/// <summary>
/// The runbook's upgrade of a town at work, from what was released before to this build, taken back and made again. Of
/// a cluster silo by silo, so that both builds live in it; each process is stopped as a supervisor stops it.
/// </summary>
internal sealed class Rollout(Town town, string previous, TimeProvider time, Timeline timeline)
{
    /// <summary>People are at work before, between and after.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(25);

    /// <summary>Both builds share the orders for a while.</summary>
    private static readonly TimeSpan Mixed = TimeSpan.FromSeconds(8);

    public async Task Play()
    {
        await Task.Delay(Calm, time);
        timeline.Say("the database is migrated");
        await town.Command("migrate");
        await All(Repository.Root, "upgraded");
        await All(previous, "taken back");
        await All(Repository.Root, "upgraded again");
        timeline.Say("no more changes");
    }

    private async Task All(string build, string how)
    {
        // Silos first, one by one; of the others, which keep nothing, one of each kind always serves.
        foreach (var host in town.Hosts)
        {
            await host.Stop();
            host.Build = build;
            host.Start();
            await Town.Ready(host);
            timeline.Say($"{host.Name} is {how}");
            await Task.Delay(Mixed, time);
        }

        await Task.Delay(Calm, time);
    }
}
