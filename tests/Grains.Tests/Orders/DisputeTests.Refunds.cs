using LytSlot.Accounting;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Refunds that are stuck, made elsewhere, fail later, or wait for people.</summary>
public sealed partial class DisputeTests
{
    [Fact]
    public void Refund_that_is_stuck_is_told_once_and_only_while_it_is_due()
    {
        var stuck = new OrderCommand.RefundStuck(Given.Card);
        var told = Given.In(OrderStatus.Rejected).ByCard().After(stuck, Given.Now);

        Assert.Equal(default, OrderRules.Decide(told, stuck, Given.Timings));
        Assert.Equal(default, OrderRules.Decide(Given.Paid.ByCard(), stuck, Given.Timings));
    }

    [Theory]
    [InlineData(50, "USD")]
    [InlineData(0, "EUR")]
    [InlineData(151, "EUR")]
    public void What_went_back_elsewhere_is_of_this_charge(long amount, string currency) => Assert.Equal(
        default,
        OrderRules.Decide(
            Given.Paid.ByCard(),
            new OrderCommand.PartReturned(Given.Card, Refund, new(amount, currency)),
            Given.Timings));

    [Fact]
    public void Refund_made_at_the_provider_takes_no_more_than_the_rest_and_leaves_what_is_owed()
    {
        var order = Given.In(OrderStatus.Completed).ByCard()
            .After(new OrderCommand.GiveBack(Refund, Given.Part), Given.Now);
        var elsewhere = new OrderCommand.PartReturned(Given.Card, Guid.NewGuid(), new(120, "EUR"));

        Assert.Equal(
            [(Account.Tenant, -80L), (Account.Platform, -20L), (Account.Advertiser, 100L)], Lines(order, elsewhere));
        Assert.Equal(
            [(Account.Held, -50L), (Account.Advertiser, 50L)],
            Lines(
                order.After(elsewhere, Given.Now),
                new OrderCommand.PartReturned(Given.Card, Refund, Given.Part)));
    }

    [Fact]
    public void Refund_that_failed_after_all_is_owed_again_and_told()
    {
        var order = Given.In(OrderStatus.Rejected).ByCard().After(new OrderCommand.Refunded(Given.Card), Given.Now);
        var failed = new OrderCommand.RefundFailed(Given.Card, null);

        var owed = order.After(failed, Given.Now);

        Assert.Equal([(Account.Advertiser, -150L), (Account.Held, 150L)], Lines(order, failed));
        Assert.True(OrderRules.IsOwed(owed.Money[0]));
        Assert.Contains(owed.Untold, notice => notice.Kind is LytSlot.Conversations.NoticeKind.RefundRefused);
        Assert.Empty(Lines(owed, failed));
    }

    [Fact]
    public void Part_that_failed_after_all_is_owed_again()
    {
        var back = new OrderCommand.PartReturned(Given.Card, Refund, Given.Part);
        var order = Given.Published.ByCard()
            .After(new OrderCommand.GiveBack(Refund, Given.Part), Given.Now).After(back, Given.Now);
        var failed = new OrderCommand.RefundFailed(Given.Card, Refund);

        Assert.Equal([(Account.Advertiser, -50L), (Account.Held, 50L)], Lines(order, failed));
        Assert.Equal(
            [(Account.Held, -50L), (Account.Advertiser, 50L)], Lines(order.After(failed, Given.Now), back));
    }

    [Fact]
    public void Dispute_that_follows_one_whose_end_was_not_heard_of_is_ended_by_its_own_end()
    {
        var second = new OrderCommand.Dispute(Given.Card, "du_2");
        var order = Given.Published.ByCard().After(Opened, Given.Now);

        var disputed = order.After(second, Given.Now);

        Assert.Empty(Lines(order, second));
        Assert.Equal(MoneyState.Held, disputed.After(
            new OrderCommand.EndDispute(Given.Card, "du_2", IsWon: true), Given.Now).Money[0].State);
    }

    [Fact]
    public void Money_that_has_gone_back_does_not_go_back_again()
    {
        var order = Given.In(OrderStatus.Rejected).ByCard().After(new OrderCommand.Refunded(Given.Card), Given.Now);

        Assert.Empty(Lines(order, new OrderCommand.PartReturned(Given.Card, Refund, new(150, "EUR"))));
    }

    [Fact]
    public void Order_whose_money_was_taken_between_two_attempts_is_not_sent_again()
    {
        var disputed = Given.Publishing.ByCard()
            .After(new OrderCommand.NothingStands(1, Given.Slot), Given.Slot).After(Opened, Given.Slot);

        var next = OrderRules.Decide(disputed, new OrderCommand.StartAttempt(10, Given.Slot), Given.Timings);

        Assert.Equal(new OrderEvent.Failed(DisputeRules.Withdrawn), next.Event);
    }

    [Fact]
    public void Repeats_change_nothing()
    {
        var order = Given.Paid.ByCard().After(new OrderCommand.GiveBack(Refund, Given.Part), Given.Now);
        var returned = order.After(new OrderCommand.PartReturned(Given.Card, Refund, Given.Part), Given.Now);
        var disputed = Given.Published.ByCard().After(Opened, Given.Now);

        Assert.Empty(Lines(order, new OrderCommand.GiveBack(Refund, Given.Part)));
        Assert.Empty(Lines(returned, new OrderCommand.PartReturned(Given.Card, Refund, Given.Part)));
        Assert.Empty(Lines(disputed, Opened));
        Assert.Empty(Lines(disputed.After(Lost, Given.Now), Lost));
    }

    [Fact]
    public void Same_refund_of_another_amount_is_refused()
    {
        var order = Given.Paid.ByCard().After(new OrderCommand.GiveBack(Refund, Given.Part), Given.Now);

        foreach (var other in new[] { Given.Part with { AmountMinor = 51 }, Given.Part with { Currency = "USD" } })
        {
            Assert.Equal(
                PaymentRefusals.Mismatch,
                OrderRules.Decide(order, new OrderCommand.GiveBack(Refund, other), Given.Timings).Refusal);
        }
    }

    [Fact]
    public void Twenty_parts_are_given_back_and_no_more()
    {
        var order = Given.Paid.ByCard();
        for (var part = 1; part <= 20; part++)
        {
            order = order.After(Another(), Given.Now);
        }

        Assert.Equal(PaymentRefusals.TooManyParts, OrderRules.Decide(order, Another(), Given.Timings).Refusal);

        static OrderCommand.GiveBack Another() => new(Guid.CreateVersion7(), new(1, "EUR"));
    }

    [Fact]
    public void Promo_use_comes_back_with_money_the_bank_took_for_nothing_published()
    {
        Assert.True(OrderRules.OwesPromo(Promised(Given.Scheduled)));
        Assert.False(OrderRules.OwesPromo(Promised(Given.In(OrderStatus.Completed))));

        static OrderState Promised(OrderState order) => (order.ByCard() with { Promo = "SPRING" })
            .After(Opened, Given.Now).After(Lost, Given.Now);
    }

    /// <summary>A transfer, and what its provider refuses: asking often is of no use.</summary>
    [Fact]
    public void What_waits_for_people_is_asked_for_once_an_hour()
    {
        var transfer = Given.In(OrderStatus.Rejected).ByTransfer();
        transfer = transfer.After(new OrderCommand.Told(transfer.Untold), Given.Now);
        var asked = transfer.After(new OrderCommand.RefundAsked(Given.Transfer, Given.Now), Given.Now);

        Assert.Equal(Given.Now, OrderRules.NewsDue(transfer, Given.Now));
        Assert.Equal(Given.Now.AddHours(1), asked.DueAt);
        Assert.Equal((transfer.Version, false), (asked.Version, OrderRules.IsSettled(asked)));
        Assert.Null(Ask(asked, Given.Transfer, Given.Now.AddMinutes(59)));
        Assert.NotNull(Ask(asked, Given.Transfer, Given.Now.AddHours(1)));
    }

    [Fact]
    public void Refund_that_nobody_refuses_is_asked_for_until_it_is_made()
    {
        var owed = Given.In(OrderStatus.Rejected).ByCard();

        Assert.Null(Ask(owed, Given.Card, Given.Now));
        Assert.NotNull(Ask(
            owed.After(new OrderCommand.RefundStuck(Given.Card), Given.Now), Given.Card, Given.Now));
    }

    /// <summary>Another part of what was asked for in vain is asked for at once.</summary>
    [Fact]
    public void New_part_is_asked_for_at_once()
    {
        var asked = Given.Paid.ByTransfer()
            .After(new OrderCommand.GiveBack(Refund, Given.Part), Given.Now)
            .After(new OrderCommand.RefundAsked(Given.Transfer, Given.Now), Given.Now);

        var more = asked.After(new OrderCommand.GiveBack(Guid.CreateVersion7(), Given.Part), Given.Now);

        Assert.NotNull(asked.Money[0].AskAgainAt);
        Assert.Null(more.Money[0].AskAgainAt);
    }

    [Fact]
    public void Transfer_is_announced_once()
    {
        var held = Given.Held.ByCard().After(new OrderCommand.AnnounceTransfer(), Given.Now);

        Assert.Contains(held.Untold, notice => notice.ForOwner);
        Assert.Null(OrderRules.Decide(held, new OrderCommand.AnnounceTransfer(), Given.Timings).Event);
    }

    private static OrderEvent? Ask(OrderState order, string payment, DateTimeOffset at) =>
        OrderRules.Decide(order, new OrderCommand.RefundAsked(payment, at), Given.Timings).Event;
}
