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
        await All(town.Hosts, Repository.Root, "upgraded");
        await All(town.Hosts.Reverse(), previous, "taken back");
        await All(town.Hosts, Repository.Root, "upgraded again");
        timeline.Say("no more changes");
    }

    /// <summary>
    /// One by one, silos before the others on the way up and after them on the way back: nobody asks a silo for what it
    /// doesn't know yet.
    /// </summary>
    private async Task All(IEnumerable<TownProcess> hosts, string build, string how)
    {
        foreach (var host in hosts)
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
