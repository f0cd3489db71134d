using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>A town whose one silo is killed while six deals are each at another moment.</summary>
public sealed class KilledSilo(SharedTown shared) : FaultyTown(shared)
{
    internal Deal InDialog { get; private set; } = null!;

    internal Deal Paid { get; private set; } = null!;

    internal Deal Attempted { get; private set; } = null!;

    internal Deal Sent { get; private set; } = null!;

    internal Deal TakenDown { get; private set; } = null!;

    internal Deal Refunded { get; private set; } = null!;

    /// <summary>When the silo was started again.</summary>
    internal DateTimeOffset Back { get; private set; }

    /// <summary>The rest of the dialog, up to the approval.</summary>
    internal Task DialogGoesOn { get; private set; } = Task.CompletedTask;

    internal Task Approval { get; private set; } = Task.CompletedTask;

    private protected override async Task Happen()
    {
        var deals = await Open("in the dialog", "paid", "attempted", "sent", "taken down", "refunded");
        (InDialog, Paid, Attempted, Sent, TakenDown, Refunded) =
            (deals[0], deals[1], deals[2], deals[3], deals[4], deals[5]);
        await BringToTheirMoments();
        await ReachTheirMoments();
        await Town.Silo.Kill();
        await NothingOfItIsStored();
        Back = Moments.Now;
        Town.Silo.Start();
        await Town.Ready(Town.Silo);
        DialogGoesOn = InDialog.GoesOn();
        Approval = Paid.Approves();
    }

    private async Task BringToTheirMoments()
    {
        var first = await TakenDown.FirstSlot();
        var next = first + TimeSpan.FromMinutes(1);

        // What is approved only after the silo is back, which takes a slow machine a minute and more.
        var later = first + TimeSpan.FromMinutes(4);
        await Task.WhenAll(
            TakenDown.IsScheduled(first),
            Attempted.IsScheduled(next),
            Sent.IsScheduled(next),
            Paid.Books(later),
            InDialog.ChoosesTime(later),
            Refunded.Books(later));
        await Refunded.IsAboutToReject();
        await Paid.Is("paid");
        await Attempted.Suffers(new { kind = "delay", method = "sendMessage", delayMs = 60_000 });
        await Sent.Suffers(new { kind = "noAnswer", method = "sendMessage" });
        await TakenDown.Suffers(new { kind = "noAnswer", method = "deleteMessage" });
        await Town.Telegram.Fault(
            new { kind = "noAnswer", method = "refundStarPayment", chatId = Refunded.Advertiser.Id });
    }

    /// <summary>All within the ten seconds that an unanswered call lasts.</summary>
    private async Task ReachTheirMoments()
    {
        await Task.WhenAll(Attempted.IsAttempted(), Sent.Called("sendMessage"), TakenDown.Called("deleteMessage"));
        await Refunded.Owner.Says("Not our style");
        await Town.Telegram.Call("refundStarPayment", Refunded.Advertiser.Id);
        await InDialog.Writes();
        await Town.Books.Written(
            "grain_state_creative", InDialog.Advertiser.Id);
    }

    /// <summary>The kill came in time: no result of any of these calls was written.</summary>
    private async Task NothingOfItIsStored()
    {
        await Attempted.IsAttempted();
        await Sent.IsAttempted();
        await TakenDown.Is("published");
        var payments = await Town.Books.Column<string>(
            "silo",
            "select status from payments where order_key = $1",
            (await Refunded.Is("rejected")).Key);
        Assert.Equal(["refund_due"], payments);
    }
}
