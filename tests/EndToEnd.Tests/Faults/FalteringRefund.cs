using LytSlot.EndToEnd.Tests.Stories;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>Telegram has trouble giving money back.</summary>
public sealed class FalteringRefund(SharedTown shared) : Story(shared.Town)
{
    private const string Refund = "refundStarPayment";

    [Fact]
    public async Task Refund_refused_stopped_cut_and_unanswered_happens_once()
    {
        var deal = await Deal.Open(Town, "refund");
        await deal.Books(await deal.FirstSlot());
        await deal.IsAboutToReject();
        var chatId = deal.Advertiser.Id;
        await Town.Telegram.Fault(new { kind = "refuse", code = 500, method = Refund, chatId });
        await Town.Telegram.Fault(new { kind = "tooMany", retryAfter = 1, method = Refund, chatId });
        await Town.Telegram.Fault(new { kind = "close", applied = false, method = Refund, chatId });
        await Town.Telegram.Fault(new { kind = "noAnswer", method = Refund, chatId });

        await deal.Owner.Says("Not our style");

        await deal.GivesBack("rejected");
    }
}
