using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>
/// A town of two silos, then three: one stands still around a publication, one is killed in the middle of publications
/// and never comes back while another is added, and one is stopped in order in the middle of publications.
/// </summary>
public sealed class SeveralSilos(SharedTown shared) : FaultyTown(shared)
{
    /// <summary>Deals at each event: enough that every silo has some of them.</summary>
    private const int AtOnce = 4;

    private static readonly TimeSpan JustBefore = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(30);

    internal IReadOnlyList<Deal> AtStandstill { get; private set; } = [];

    internal IReadOnlyList<Deal> AtKill { get; private set; } = [];

    internal IReadOnlyList<Deal> AtStop { get; private set; } = [];

    private protected override TownPlan Plan { get; } = new() { ApiHosts = 0, Silos = 3 };

    private protected override async Task Happen()
    {
        await Town.Silos[2].Stop();
        var deals = await Task.WhenAll(
            Open([.. Names("standstill")]), Open([.. Names("kill")]), Open([.. Names("stop")]));
        (AtStandstill, AtKill, AtStop) = (deals[0], deals[1], deals[2]);
        var first = await AtStandstill[0].FirstSlot();
        await Task.WhenAll([
            .. AtStandstill.Select(deal => deal.IsScheduled(first)),
            .. AtKill.Select(deal => deal.IsScheduled(first + TimeSpan.FromMinutes(2))),
            .. AtStop.Select(deal => deal.IsScheduled(first + TimeSpan.FromMinutes(3))),
        ]);
        await Task.WhenAll(AtKill.Concat(AtStop).Select(deal =>
            deal.Suffers(new { kind = "delay", method = "sendMessage", delayMs = 3_000 })));

        await StandsStill(first);
        await IsKilled();
        await IsStopped();
    }

    private static IEnumerable<string> Names(string what) =>
        Enumerable.Range(1, AtOnce).Select(number => $"{what} {number}");

    /// <summary>The others take it for dead; when it wakes it knows, and ends.</summary>
    private async Task StandsStill(DateTimeOffset slot)
    {
        var silo = Town.Silos[0];
        await Moments.Until(slot - JustBefore);
        silo.Freeze();
        await Moments.Until(slot - JustBefore + Standstill);
        silo.Thaw();
        await silo.Ended();
        silo.Start();
        await Town.Ready(silo);
    }

    private async Task IsKilled()
    {
        await Task.WhenAll(AtKill.Select(deal => deal.IsAttempted()));
        await Town.Silos[1].Kill();
        Town.Silos[2].Start();
        await Town.Ready(Town.Silos[2]);
    }

    private async Task IsStopped()
    {
        await Task.WhenAll(AtStop.Select(deal => deal.IsAttempted()));
        await Town.Silos[0].Stop();
    }
}
