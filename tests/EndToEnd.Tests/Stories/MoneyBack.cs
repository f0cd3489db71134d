using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Stories;

/// <summary>What happens to money and slot when an order comes to nothing.</summary>
public sealed class MoneyBack(SharedTown shared) : Story(shared.Town)
{
    [Fact]
    public async Task Rejected_order_gives_back_the_money_and_the_slot()
    {
        var owner = await Cast.Person("Oxana");
        var channel = await Cast.OpenChannel("Choosy", owner);
        var advertiser = await Cast.Person("Alexei");
        var slot = await advertiser.BooksAndPays(channel, "Take me", Booking.FarAway);

        await owner.Taps("o:r:");
        await owner.Hears("reject.title");
        await owner.Says("Not our style");

        await owner.Hears("reject.done");
        var told = await advertiser.Hears("notice.Rejected.advertiser");
        Assert.Contains("Not our style", told.Text, StringComparison.Ordinal);
        await advertiser.Hears("notice.Refunded.advertiser");
        var order = await Town.Books.Order(advertiser.Id, order => order.IsSettled, "settled");
        Assert.Equal("rejected", order.Status);
        await IsRefunded(advertiser, order);
        Assert.Contains(slot, (await advertiser.OpensTimes(channel)).Times());
    }

    [Fact]
    public async Task Unpaid_hold_runs_out_and_the_slot_is_free_again()
    {
        var owner = await Cast.Person("Olesya");
        var channel = await Cast.OpenChannel("Patient", owner);
        var (hesitant, quick) = (await Cast.Person("Hesitant"), await Cast.Person("Quick"));
        var slot = (await quick.OpensTimes(channel)).FirstTime(Booking.FarAway);
        var bill = await hesitant.Holds(channel, slot);
        Assert.DoesNotContain(slot, (await quick.OpensTimes(channel)).Times());

        await hesitant.Hears("notice.Expired.advertiser");

        var order = await Town.Books.Order(hesitant.Id, order => order.IsSettled, "settled");
        Assert.Equal("expired", order.Status);
        Assert.Equal("declined", (await hesitant.Pays(bill)).Status);
        Assert.Contains(slot, (await quick.OpensTimes(channel)).Times());
    }

    [Fact]
    public async Task Payment_that_is_late_by_no_fault_wins_the_free_slot_back()
    {
        var owner = await Cast.Person("Orest");
        var channel = await Cast.OpenChannel("Forgiving", owner);
        var late = await PaysTooLate(channel);

        await Town.Telegram.ReleaseWithheld();

        await late.Hears("paid.thanks");
        await Town.Books.Order(late.Id, order => order.Status == "paid", "paid after all");
        await owner.Sees("o:a:");
    }

    [Fact]
    public async Task Payment_that_is_late_for_a_slot_taken_since_is_refunded()
    {
        var owner = await Cast.Person("Otto");
        var channel = await Cast.OpenChannel("Strict", owner);
        var late = await PaysTooLate(channel);
        var slot = (await Town.Books.OrdersOf(late.Id))[0].State.GetProperty("startsAt").GetDateTimeOffset();
        var heir = await Cast.Person("Heir");
        var bill = await heir.Holds(channel, slot);
        Assert.Equal("paid", (await heir.Pays(bill)).Status);

        await Town.Telegram.ReleaseWithheld();

        await late.Hears("notice.LatePayment.advertiser");
        await late.Hears("notice.Refunded.advertiser");
        var order = await Town.Books.Order(late.Id, order => order.IsSettled, "settled");
        Assert.Equal("expired", order.Status);
        await IsRefunded(late, order);
        await Town.Books.Order(heir.Id, order => order.Status == "paid", "paid");
    }

    /// <summary>The money is taken in time, but Telegram tells of it only after the hold has run out.</summary>
    private async Task<Person> PaysTooLate(Channel channel)
    {
        var late = await Cast.Person("Late");
        var slot = (await late.OpensTimes(channel)).FirstTime(Booking.FarAway);
        var bill = await late.Holds(channel, slot);
        await Town.Telegram.Fault(new { kind = "withholdUpdate", method = "message", chatId = late.Id });
        Assert.Equal("paid", (await late.Pays(bill)).Status);
        await late.Hears("notice.Expired.advertiser");
        return late;
    }

    private async Task IsRefunded(Person advertiser, StoredOrder order)
    {
        var charge = Assert.Single(await Town.Telegram.Charges(), charge => charge.UserId == advertiser.Id);
        Assert.NotNull(charge.RefundedAt);
        var balances = await Town.Books.Column<decimal>(
            "silo", "select sum(amount_minor) from postings where grain_key = $1 group by account", order.Key);
        Assert.All(balances, balance => Assert.Equal(0, balance));
    }
}
