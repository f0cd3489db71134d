using LytSlot.EndToEnd.Tests.Stories;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>Telegram sends updates twice, again later, or in another order: one order, one charge.</summary>
public sealed class RepeatedUpdates(SharedTown shared) : Story(shared.Town)
{
    [Fact]
    public async Task Every_update_of_a_booking_that_comes_twice_counts_once()
    {
        var deal = await Deal.Open(Town, "twice");
        await Town.Telegram.Fault(
            new { kind = "duplicateUpdate", method = "*", chatId = deal.Advertiser.Id, times = 1_000 });
        await Town.Telegram.Fault(
            new { kind = "duplicateUpdate", method = "*", chatId = deal.Owner.Id, times = 1_000 });

        await deal.IsScheduled(await FarSlot(deal));

        await deal.IsPaidOnce();
    }

    [Fact]
    public async Task Updates_of_a_booking_that_come_again_at_its_end_change_nothing()
    {
        var deal = await Deal.Open(Town, "again");
        await deal.IsScheduled(await FarSlot(deal));

        await Town.Telegram.RepeatUpdates(30);
        await deal.Advertiser.Says("Still there?");

        await deal.Advertiser.Sees(_ => true, "an answer");
        await deal.IsPaidOnce();
    }

    [Fact]
    public async Task Payment_told_after_what_was_said_later_counts_once()
    {
        var deal = await Deal.Open(Town, "out of order");
        await deal.IsBilled(await FarSlot(deal));
        await Town.Telegram.Fault(new { kind = "reorderUpdate", method = "message", chatId = deal.Advertiser.Id });

        await deal.Pays();
        await deal.Advertiser.Says("Was that all?");
        await deal.Approves();

        await deal.IsPaidOnce();
    }

    private static async Task<DateTimeOffset> FarSlot(Deal deal) =>
        (await deal.Advertiser.OpensTimes(deal.Channel)).FirstTime(Booking.FarAway);
}
