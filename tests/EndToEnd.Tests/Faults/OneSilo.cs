using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>
/// A town whose one silo stands still in the middle of a send, is killed just before a slot, and stands still over the
/// next one.
/// </summary>
public sealed class OneSilo(SharedTown shared) : FaultyTown(shared)
{
    private static readonly TimeSpan JustBefore = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(30);

    internal Deal BeforeSlot { get; private set; } = null!;

    internal Deal OverSlot { get; private set; } = null!;

    internal Deal InSend { get; private set; } = null!;

    internal DateTimeOffset Restarted { get; private set; }

    internal DateTimeOffset ThawedAfterSlot { get; private set; }

    internal DateTimeOffset ThawedInSend { get; private set; }

    private protected override async Task Happen()
    {
        var deals = await Open("before the slot", "over the slot", "in the send");
        (BeforeSlot, OverSlot, InSend) = (deals[0], deals[1], deals[2]);
        var first = await InSend.FirstSlot();
        await Task.WhenAll(
            InSend.IsScheduled(first),
            BeforeSlot.IsScheduled(first + TimeSpan.FromMinutes(1)),
            OverSlot.IsScheduled(first + TimeSpan.FromMinutes(2)));
        await InSend.Suffers(new { kind = "delay", method = "sendMessage", delayMs = 3_000 });

        await InSend.IsAttempted();
        ThawedInSend = await StandsStill();

        await Moments.Until(BeforeSlot.Slot - JustBefore);
        await Town.Silo.Kill();
        Restarted = Moments.Now;
        Town.Silo.Start();
        await Town.Ready(Town.Silo);

        await Moments.Until(OverSlot.Slot - JustBefore);
        ThawedAfterSlot = await StandsStill();
    }

    private async Task<DateTimeOffset> StandsStill()
    {
        Town.Silo.Freeze();
        await Moments.Until(Moments.Now + Standstill);
        Town.Silo.Thaw();
        return Moments.Now;
    }
}
