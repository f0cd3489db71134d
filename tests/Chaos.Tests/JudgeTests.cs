using LytSlot.Chaos.Reckoning;

namespace LytSlot.Chaos.Tests;

/// <summary>The judge can say guilty: each way of breaking a promise, in a record made up for it.</summary>
public sealed partial class JudgeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Order_that_went_well_is_clean()
    {
        var verdict = new Made().Reckon();

        Assert.Empty(verdict.Violations);
        Assert.Equal(
            "lost 0, doubled 0, oversold 0, unbalanced 0, late p99 0.2s, overlap 0.0s, wrong 0", verdict.Line());
    }

    [Fact]
    public void Order_with_its_money_back_is_clean() => Assert.Empty(Made.Rejected().Reckon().Violations);

    [Fact]
    public void Late_money_that_went_back_is_clean()
    {
        var made = new Made();
        made.Charges.Add(new("c2", Made.Key, 100, "XTR", 1));
        made.Ledger.AddRange(
        [
            new(Made.Key, 7, "advertiser", -100, "XTR"), new(Made.Key, 7, "held", 100, "XTR"),
            new(Made.Key, 8, "held", -100, "XTR"), new(Made.Key, 8, "advertiser", 100, "XTR"),
        ]);

        Assert.Empty(made.Reckon().Violations);
    }

    [Fact]
    public void Same_words_by_two_advertisers_are_two_posts()
    {
        var made = new Made();
        var later = Made.Slot.AddMinutes(1);
        var rejected = Made.Order("t:1/o:2", later, "failed") with { MessageIds = [] };
        made.Orders.Add(rejected);
        made.Facts.AddRange(Made.FactsOf("t:1/o:2", ("placed", -50), ("paid", -40), ("approved", -30), ("failed", 90)));
        made.Charges.Add(new("c2", "t:1/o:2", 100, "XTR", 1));
        made.Ledger.AddRange(
        [
            new("t:1/o:2", 2, "advertiser", -100, "XTR"), new("t:1/o:2", 2, "held", 100, "XTR"),
            new("t:1/o:2", 5, "held", -100, "XTR"), new("t:1/o:2", 5, "advertiser", 100, "XTR"),
        ]);
        made.Posts.Add(new(Made.Channel, 6, "Buy", later + Second, later + Second + Second));

        Assert.Empty(made.Reckon().Violations);
    }

    [Fact]
    public void Unsettled_order_is_lost()
    {
        var made = new Made().With(order => order with { DueAt = Made.Slot });

        Assert.Equal([Offence.Lost], made.Offences());
    }

    [Fact]
    public void Completed_order_without_a_post_is_lost()
    {
        var made = new Made();
        made.Posts.Clear();

        Assert.Equal([Offence.Lost], made.Offences());
    }

    [Theory]
    [InlineData("completed", false)]
    [InlineData("cancelled", false)]
    [InlineData("failed", true)]
    [InlineData("breached", true)]
    public void Order_that_comes_to_nothing_by_itself_is_lost_where_nothing_is_broken(string status, bool isLost)
    {
        var books = new BookRecord([Made.Order(Made.Key, Made.Slot, status)], [], []);

        Assert.Equal(isLost, Losses.OfUpgrade(books).Any(violation => violation.Offence == Offence.Lost));
    }

    [Fact]
    public void Paid_and_approved_order_that_failed_without_money_back_is_lost()
    {
        var made = new Made().With(order => order with { Status = "failed", MessageIds = [] });
        made.Posts.Clear();

        Assert.Contains(Offence.Lost, made.Offences());
    }

    [Fact]
    public void Charge_that_nobody_counted_is_lost_and_unbalanced()
    {
        var made = new Made();
        made.Charges.Add(new("c2", Made.Key, 100, "XTR", 0));

        Assert.Equal([Offence.Lost, Offence.Unbalanced], made.Offences());
    }

    [Fact]
    public void Charge_of_an_unknown_order_is_lost()
    {
        var made = new Made();
        made.Charges.Add(new("c2", "t:1/o:9", 100, "XTR", 0));

        Assert.Equal([Offence.Lost], made.Offences());
    }

    [Fact]
    public void Two_standing_copies_are_doubled()
    {
        var made = new Made();
        made.Posts[0] = made.Posts[0] with { DeletedAt = null };
        made.Posts.Add(new(Made.Channel, 6, "Buy", Made.Slot + Second, null));

        Assert.Contains(Offence.Doubled, made.Offences());
    }

    [Fact]
    public void Message_of_two_orders_is_doubled()
    {
        var made = new Made();
        made.Orders.Add(Made.Order("t:1/o:2", Made.Slot.AddMinutes(5)));

        Assert.Contains(Offence.Doubled, made.Offences());
    }

    [Fact]
    public void Copies_that_stood_together_for_a_while_are_measured()
    {
        var made = new Made();
        made.Posts.Add(new(Made.Channel, 6, "Buy", Made.Slot.AddSeconds(50), Made.Slot.AddSeconds(55)));
        made.Posts.Add(new(Made.Channel, 7, "Buy", Made.Slot.AddSeconds(58), Made.Slot.AddSeconds(70)));

        var verdict = made.Reckon();

        Assert.Empty(verdict.Violations);
        Assert.Equal(TimeSpan.FromSeconds(5 + 2), verdict.Overlap);
    }

    [Fact]
    public void Slot_of_two_holders_is_oversold()
    {
        var made = new Made();
        made.Orders.Add(Made.Order("t:1/o:2", Made.Slot, "expired") with { MessageIds = [] });
        made.Facts.AddRange(Made.FactsOf("t:1/o:2", ("placed", -60), ("expired", -40)));

        Assert.Equal([Offence.Oversold], made.Offences());
    }

    [Fact]
    public void Slot_sold_again_after_its_release_is_not_oversold()
    {
        var made = new Made();
        made.Orders.Add(Made.Order("t:1/o:2", Made.Slot, "expired") with { MessageIds = [] });
        made.Facts.AddRange(Made.FactsOf("t:1/o:2", ("placed", -120), ("expired", -90)));

        Assert.Empty(made.Reckon().Violations);
    }

    [Fact]
    public void Overlapping_slots_with_a_post_each_are_oversold()
    {
        var made = new Made();
        var second = Made.Order("t:1/o:2", Made.Slot.AddSeconds(30)) with { MessageIds = [6], Text = "Sell" };
        made.Orders.Add(second);
        made.Posts.Add(new(Made.Channel, 6, "Sell", Made.Slot.AddSeconds(31), Made.Slot.AddSeconds(91)));

        Assert.Contains(Offence.Oversold, made.Offences());
    }

    [Fact]
    public void Post_of_an_order_that_was_not_approved_is_wrong()
    {
        var made = new Made();
        made.Facts.RemoveAll(fact => fact.Kind == "approved");

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Post_after_a_cancellation_is_wrong()
    {
        var made = Made.Rejected();
        made.Facts.AddRange(Made.FactsOf(Made.Key, ("approved", -75)));
        made.Posts.Add(new(Made.Channel, 5, "Buy", Made.Slot, Made.Slot.AddSeconds(60)));

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Post_with_other_words_is_wrong()
    {
        var made = new Made();
        made.Posts[0] = made.Posts[0] with { Text = "Buy!" };

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Post_of_nobody_is_wrong()
    {
        var made = new Made();
        made.Posts.Add(new(Made.Channel, 9, "Hello", Made.Slot, Made.Slot));

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Anchor_is_no_post_of_anybody()
    {
        var made = new Made();
        made.Posts.Add(new(Made.Channel, 4, "·", Made.Slot - Second, Made.Slot));

        Assert.Empty(made.Reckon().Violations);
    }

    [Fact]
    public void Anchor_that_stays_is_wrong()
    {
        var made = new Made();
        made.Posts.Add(new(Made.Channel, 4, "·", Made.Slot - Second, null));

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Post_that_still_stands_after_the_end_is_wrong()
    {
        var made = new Made();
        made.Posts[0] = made.Posts[0] with { DeletedAt = null };

        Assert.Equal([Offence.Wrong], made.Offences());
    }

    [Fact]
    public void Post_before_its_slot_is_wrong()
    {
        var made = new Made();
        made.Posts[0] = made.Posts[0] with { SentAt = Made.Slot - Second };

        Assert.Equal([Offence.Wrong], made.Offences());
    }
}
