using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>What must be true of a deal in the end, whatever happened on its way.</summary>
internal static class Verdict
{
    public const long Price = 100;

    /// <summary>From an order's booking to its end, with an outage in between.</summary>
    public static readonly TimeSpan WholeLife = TimeSpan.FromMinutes(6);

    /// <summary>How long a person may wait for the next screen while a process is missed.</summary>
    public static readonly TimeSpan Outage = TimeSpan.FromMinutes(2);

    // Sending limits and a busy machine.
    private static readonly TimeSpan MostLate = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan MostLateAfterRestart = TimeSpan.FromSeconds(90);

    /// <summary>Published once, taken down, paid out, both told.</summary>
    /// <param name="back">When the missing process was started again; null when none was missed.</param>
    public static async Task Completes(this Deal deal, DateTimeOffset? back = null)
    {
        var order = await deal.Settles("completed");
        var post = Assert.Single(await deal.Posts());
        Assert.NotNull(post.DeletedAt);
        Assert.InRange(post.SentAt, deal.Slot, deal.LatestPublication(back));
        await deal.IsEarned(order);
        await deal.AreTold("Published");
        await deal.AreTold("Completed");
    }

    /// <summary>The order comes to nothing: no post, and all money is back, once.</summary>
    public static async Task GivesBack(this Deal deal, string status)
    {
        var order = await deal.Settles(status);
        Assert.Empty(await deal.Posts());
        var charge = Assert.Single(await deal.Charges());
        Assert.NotNull(charge.RefundedAt);
        Assert.Equal(["advertiser 0", "held 0"], await deal.Accounts(order));
        var payments = await deal.Town.Books.Column<string>(
            "silo", "select status from payments where order_key = $1", order.Key);
        Assert.Equal(["refunded"], payments);
        Assert.Contains(await deal.Advertiser.Chat(), message => message.Says("notice.Refunded.advertiser"));
    }

    /// <summary>One order, and one charge that is counted once and held.</summary>
    public static async Task IsPaidOnce(this Deal deal)
    {
        var order = Assert.Single(await deal.Town.Books.OrdersOf(deal.Advertiser.Id));
        Assert.Equal("scheduled", order.Status);
        Assert.Null(Assert.Single(await deal.Charges()).RefundedAt);
        Assert.Equal(["advertiser -100", "held 100"], await deal.Accounts(order));
    }

    /// <summary>One order, final, with nothing outstanding.</summary>
    public static async Task<StoredOrder> Settles(this Deal deal, string status)
    {
        var order = await deal.Town.Books.Order(deal.Advertiser.Id, order => order.IsSettled, "settled", WholeLife);
        Assert.Equal(status, order.Status);
        return order;
    }

    /// <summary>Every post of the deal that ever stood.</summary>
    public static async Task<IReadOnlyList<Seen>> Posts(this Deal deal) =>
        [.. (await deal.Channel.Posts()).Where(post => post.Text == deal.Text)];

    /// <summary>One charge, counted once, divided by the rules.</summary>
    public static async Task IsEarned(this Deal deal, StoredOrder order)
    {
        var charge = Assert.Single(await deal.Charges());
        Assert.Null(charge.RefundedAt);
        Assert.Equal(["advertiser -100", "held 0", "platform 20", "tenant 80"], await deal.Accounts(order));
        Assert.Equal(0, await deal.Town.Books.Read<decimal>("silo", "select sum(amount_minor) from postings"));
    }

    /// <summary>Both sides have heard it.</summary>
    public static async Task AreTold(this Deal deal, string kind)
    {
        Assert.Contains(await deal.Owner.Chat(), message => message.Says($"notice.{kind}.owner"));
        Assert.Contains(await deal.Advertiser.Chat(), message => message.Says($"notice.{kind}.advertiser"));
    }

    public static DateTimeOffset LatestPublication(this Deal deal, DateTimeOffset? back) =>
        back + MostLateAfterRestart is { } late && late > deal.Slot + MostLate ? late : deal.Slot + MostLate;

    private static async Task<List<Charge>> Charges(this Deal deal) =>
        (await deal.Town.Telegram.Charges()).FindAll(charge => charge.UserId == deal.Advertiser.Id);

    private static Task<List<string>> Accounts(this Deal deal, StoredOrder order) => deal.Town.Books.Column<string>(
        "silo",
        """
        select account || ' ' || sum(amount_minor)
          from postings
         where grain_key = $1
         group by account
         order by account
        """,
        order.Key);
}
