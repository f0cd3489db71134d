using LytSlot.Accounting;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

public sealed class LedgerTests
{
    [Fact]
    public void Payment_moves_from_the_advertiser_to_what_is_held() => Assert.Equal(
        [(Account.Advertiser, -150L), (Account.Held, 150L)],
        Lines(Given.Held, Given.Pay(Given.Charge)));

    [Fact]
    public void Completion_pays_the_tenant_and_the_fee() => Assert.Equal(
        [(Account.Held, -150L), (Account.Tenant, 120L), (Account.Platform, 30L)],
        Lines(Given.Published, Given.Down));

    /// <summary>The tenant has it: it is not to be paid out once more, and the fee is still to come.</summary>
    [Fact]
    public void Transfer_that_is_earned_counts_as_paid_out_and_leaves_the_fee_owed()
    {
        (Account, long)[] earned =
            [(Account.Held, -150L), (Account.Payout, 150L), (Account.Tenant, -30L), (Account.Platform, 30L)];

        Assert.Equal(earned, Lines(Given.Published.ByTransfer(), Given.Down));
        Assert.Equal(
            earned,
            Lines(
                Given.Scheduled.ByTransfer() with { Refunds = [new(TimeSpan.FromDays(9), 100)] },
                new OrderCommand.Cancel(null, ByAdvertiser: true, At: Given.Now)));
    }

    [Fact]
    public void Part_of_an_earned_transfer_comes_from_what_the_tenant_has_and_its_fee_back() => Assert.Equal(
        [(Account.Payout, -50L), (Account.Tenant, 10L), (Account.Platform, -10L), (Account.Held, 50L)],
        Lines(
            Given.In(OrderStatus.Completed).ByTransfer(),
            new OrderCommand.GiveBack(Guid.CreateVersion7(), Given.Part)));

    [Fact]
    public void Transfer_that_goes_back_before_it_is_earned_costs_no_fee() => Assert.Equal(
        [(Account.Held, -150L), (Account.Advertiser, 150L)],
        Lines(Given.In(OrderStatus.Rejected).ByTransfer(), new OrderCommand.Refunded(Given.Transfer)));

    [Fact]
    public void Owed_money_stays_held_until_it_has_gone_back()
    {
        var cancelled = Given.In(OrderStatus.Cancelled);

        Assert.Equal(MoneyState.Owed, Assert.Single(cancelled.Money).State);
        Assert.False(OrderRules.IsSettled(cancelled));
        Assert.Equal(
            [(Account.Held, -150L), (Account.Advertiser, 150L)],
            Lines(cancelled, new OrderCommand.Refunded(Given.Charge)));
    }

    [Fact]
    public void Late_money_of_an_expired_order_wins_a_free_slot_back()
    {
        var won = Given.In(OrderStatus.Expired).After(Given.Pay(Given.Charge), Given.Now);

        Assert.Equal(OrderStatus.Paid, won.Status);
        Assert.True(won.HoldsSlot);
    }

    [Fact]
    public void Late_money_goes_back_when_the_slot_is_somebody_elses()
    {
        var vain = Given.In(OrderStatus.Expired)
            .After(Given.Pay(Given.Charge) with { MayWinBack = false }, Given.Now);

        Assert.Equal(OrderStatus.Expired, vain.Status);
        Assert.Equal(MoneyState.Owed, Assert.Single(vain.Money).State);
    }

    [Fact]
    public void Second_charge_for_a_paid_order_goes_back_and_the_order_lives()
    {
        var paid = Given.Paid.After(Given.Pay("p:stars:c2"), Given.Now);

        Assert.Equal(OrderStatus.Paid, paid.Status);
        Assert.Equal([MoneyState.Held, MoneyState.Owed], paid.Money.Select(money => money.State));
    }

    [Fact]
    public void Wrong_amount_goes_back_and_the_hold_stays()
    {
        var held = Given.Held.After(Given.Pay(Given.Charge) with { Amount = new(149, "XTR") }, Given.Now);

        Assert.Equal(OrderStatus.Held, held.Status);
        Assert.Equal(MoneyState.Owed, Assert.Single(held.Money).State);
    }

    [Fact]
    public void Order_is_settled_once_money_is_back_and_people_know()
    {
        var returned = Given.In(OrderStatus.Rejected).After(new OrderCommand.Refunded(Given.Charge), Given.Now);

        var told = returned.After(new OrderCommand.Told(returned.Untold), Given.Now);

        Assert.False(OrderRules.IsSettled(returned));
        Assert.True(OrderRules.IsSettled(told));
        Assert.Null(told.DueAt);
    }

    private static IEnumerable<(Account, long)> Lines(OrderState order, OrderCommand command) =>
        OrderChanges.Apply(order, OrderRules.Decide(order, command, Given.Timings).Event!, Given.By(Given.Now))
            .Postings.Select(line => (line.Account, line.AmountMinor));
}
