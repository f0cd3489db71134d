using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>
/// A town whose one bot host is killed twice: just before a slot, and while six deals are each at another moment.
/// </summary>
public sealed class KilledBotHost(SharedTown shared) : FaultyTown(shared)
{
    private static readonly TimeSpan JustBefore = TimeSpan.FromSeconds(2);

    /// <summary>The bill lives twenty seconds.</summary>
    private static readonly TimeSpan TimeToConfirm = TimeSpan.FromSeconds(5);

    internal Deal BeforeSlot { get; private set; } = null!;

    internal Deal InDialog { get; private set; } = null!;

    internal Deal Paid { get; private set; } = null!;

    internal Deal Attempted { get; private set; } = null!;

    internal Deal Sent { get; private set; } = null!;

    internal Deal TakenDown { get; private set; } = null!;

    internal Deal Refunded { get; private set; } = null!;

    /// <summary>The rest of the dialog, up to the approval.</summary>
    internal Task DialogGoesOn { get; private set; } = Task.CompletedTask;

    internal Task Approval { get; private set; } = Task.CompletedTask;

    private protected override async Task Happen()
    {
        var deals = await Open(
            "before the slot", "in the dialog", "paid", "attempted", "sent", "taken down", "refunded");
        (BeforeSlot, InDialog, Paid, Attempted, Sent, TakenDown, Refunded) =
            (deals[0], deals[1], deals[2], deals[3], deals[4], deals[5], deals[6]);
        await BringToTheirMoments();

        await Moments.Until(BeforeSlot.Slot - JustBefore);
        await Restart();

        await ReachTheirMoments();
        await Restart();
        DialogGoesOn = InDialog.GoesOn();
        Approval = Paid.Approves();
    }

    private async Task BringToTheirMoments()
    {
        var first = await TakenDown.FirstSlot();
        var next = first + TimeSpan.FromMinutes(1);
        var later = first + TimeSpan.FromMinutes(3);
        await Task.WhenAll(
            BeforeSlot.IsScheduled(first),
            TakenDown.IsScheduled(first),
            Attempted.IsScheduled(next),
            Sent.IsScheduled(next),
            Paid.ChoosesTime(later),
            InDialog.ChoosesTime(later),
            Refunded.Books(later));
        await Paid.Writes();
        await Refunded.IsAboutToReject();
        await Attempted.Suffers(new { kind = "delay", method = "sendMessage", delayMs = 5_000 });
        await Sent.Suffers(new { kind = "noAnswer", method = "sendMessage" });
        await TakenDown.Suffers(new { kind = "noAnswer", method = "deleteMessage" });
        await Town.Telegram.Fault(
            new { kind = "noAnswer", method = "refundStarPayment", chatId = Refunded.Advertiser.Id });
        await Town.Telegram.Fault(new { kind = "noAnswer", method = "sendMessage", chatId = InDialog.Advertiser.Id });
    }

    private async Task ReachTheirMoments()
    {
        await Moments.Until(Attempted.Slot - TimeToConfirm);
        await Paid.Confirms();
        await Task.WhenAll(Attempted.IsAttempted(), Sent.Called("sendMessage"), TakenDown.Called("deleteMessage"));
        await Refunded.Owner.Says("Not our style");
        await Town.Telegram.Call("refundStarPayment", Refunded.Advertiser.Id);
        await InDialog.Writes();
        await Town.Telegram.Call(
            "sendMessage", InDialog.Advertiser.Id, call => call.Fault is not null);
        await Paid.Pays();
    }

    private async Task Restart()
    {
        await Town.BotHost.Kill();
        Town.BotHost.Start();
        await Town.Ready(Town.BotHost);
    }
}
