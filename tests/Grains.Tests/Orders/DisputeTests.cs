using LytSlot.Accounting;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Money that leaves an order past its own will, and where it goes from there.</summary>
public sealed partial class DisputeTests
{
    private static readonly OrderCommand Opened = new OrderCommand.Dispute(Given.Card, "du_1");
    private static readonly OrderCommand Won = new OrderCommand.EndDispute(Given.Card, "du_1", IsWon: true);
    private static readonly OrderCommand Lost = new OrderCommand.EndDispute(Given.Card, "du_1", IsWon: false);
    private static readonly Guid Refund = Guid.Parse("0198c9f2-7a00-7000-8000-0000000000aa");

    [Theory]
    [InlineData(OrderStatus.Paid)]
    [InlineData(OrderStatus.Scheduled)]
    public void Order_that_loses_its_money_is_not_published(OrderStatus status)
    {
        var order = Given.In(status).ByCard().After(Opened, Given.Now);

        Assert.Equal(OrderStatus.Cancelled, order.Status);
        Assert.Equal(DisputeRules.Withdrawn, order.Reason);
        Assert.False(order.HoldsSlot);
        Assert.Equal(MoneyState.Disputed, Assert.Single(order.Money).State);
    }

    [Fact]
    public void Dispute_over_a_published_order_changes_nothing_but_the_money()
    {
        var order = Given.Published.ByCard().After(Opened, Given.Now);

        Assert.Equal(OrderStatus.Published, order.Status);
        Assert.Equal(MoneyState.Held, order.After(Won, Given.Now).Money[0].State);
    }

    [Fact]
    public void Term_that_ends_during_a_dispute_pays_nobody_and_a_won_one_pays_then()
    {
        var disputed = Given.Published.ByCard().After(Opened, Given.Now);

        var completed = OrderChanges.Apply(disputed, Event(disputed, Given.Down), Given.By(Given.Now));

        Assert.Empty(completed.Postings);
        Assert.Equal(
            [(Account.Tenant, 120L), (Account.Platform, 30L), (Account.Advertiser, -150L)],
            Lines(OrderChanges.Recorded(completed), Won));
    }

    [Fact]
    public void Disputed_money_comes_from_where_it_lies()
    {
        Assert.Equal(
            [(Account.Held, -150L), (Account.Advertiser, 150L)],
            Lines(Given.Paid.ByCard(), Opened));
        Assert.Equal(
            [(Account.Tenant, -120L), (Account.Platform, -30L), (Account.Advertiser, 150L)],
            Lines(Given.In(OrderStatus.Completed).ByCard(), Opened));
        Assert.Equal(
            [(Account.Platform, -150L), (Account.Advertiser, 150L)],
            Lines(
                Given.In(OrderStatus.Rejected).ByCard().After(new OrderCommand.Refunded(Given.Card), Given.Now),
                Opened));
    }

    [Fact]
    public void Lost_dispute_moves_nothing_more()
    {
        var disputed = Given.Paid.ByCard().After(Opened, Given.Now);

        Assert.Empty(Lines(disputed, Lost));
        Assert.Equal(MoneyState.Lost, disputed.After(Lost, Given.Now).Money[0].State);
    }

    [Fact]
    public void Order_called_off_over_a_dispute_gives_the_money_back_once_it_is_won()
    {
        var won = Given.Paid.ByCard().After(Opened, Given.Now).After(Won, Given.Now);

        Assert.Equal(MoneyState.Owed, won.Money[0].State);
        Assert.True(OrderRules.HasNews(won));
        Assert.Equal(
            [(Account.Held, -150L), (Account.Advertiser, 150L)],
            Lines(won, new OrderCommand.Refunded(Given.Card)));
    }

    [Fact]
    public void Disputed_money_is_not_given_back_a_second_time()
    {
        var order = Given.In(OrderStatus.Rejected).ByCard().After(Opened, Given.Now);

        Assert.DoesNotContain(order.Money, money => money.State == MoneyState.Owed);
        Assert.NotNull(OrderRules.Decide(order, new OrderCommand.Refunded(Given.Card), Given.Timings).Refusal);
    }

    [Fact]
    public void Part_that_goes_back_leaves_the_rest_to_be_earned()
    {
        var order = Given.Published.ByCard().After(new OrderCommand.GiveBack(Refund, Given.Part), Given.Now);
        var back = new OrderCommand.PartReturned(Given.Card, Refund, Given.Part);

        Assert.True(OrderRules.HasNews(order));
        Assert.Equal([(Account.Held, -50L), (Account.Advertiser, 50L)], Lines(order, back));
        Assert.Equal(
            [(Account.Held, -100L), (Account.Tenant, 80L), (Account.Platform, 20L)],
            Lines(order.After(back, Given.Now), Given.Down));
    }

    [Fact]
    public void Part_of_earned_money_comes_from_tenant_and_platform_by_their_shares()
    {
        var earned = Given.In(OrderStatus.Completed).ByCard();

        Assert.Equal(
            [(Account.Tenant, -40L), (Account.Platform, -10L), (Account.Held, 50L)],
            Lines(earned, new OrderCommand.GiveBack(Refund, Given.Part)));
    }

    [Fact]
    public void Refund_of_the_rest_is_less_the_parts()
    {
        var cancelled = Given.Scheduled.ByCard()
            .After(new OrderCommand.GiveBack(Refund, Given.Part), Given.Now)
            .After(new OrderCommand.PartReturned(Given.Card, Refund, Given.Part), Given.Now)
            .After(new OrderCommand.Cancel(null), Given.Now);

        Assert.Equal(
            [(Account.Held, -100L), (Account.Advertiser, 100L)],
            Lines(cancelled, new OrderCommand.Refunded(Given.Card)));
    }

    [Fact]
    public void Whole_refund_made_at_the_provider_ends_what_is_not_published()
    {
        var back = new OrderCommand.PartReturned(Given.Card, Refund, new(150, "EUR"));

        var order = Given.Scheduled.ByCard().After(back, Given.Now);

        Assert.Equal(OrderStatus.Cancelled, order.Status);
        Assert.Equal(MoneyState.Returned, order.Money[0].State);
        Assert.Equal([(Account.Held, -150L), (Account.Advertiser, 150L)], Lines(Given.Scheduled.ByCard(), back));
        Assert.Empty(Lines(order, back));
    }

    [Fact]
    public void Stars_go_back_as_a_whole_only() => Assert.Equal(
        PaymentRefusals.WholeOnly,
        OrderRules.Decide(Given.Paid, new OrderCommand.GiveBack(Refund, new(1, "XTR")), Given.Timings).Refusal);

    [Theory]
    [InlineData(0, "EUR")]
    [InlineData(-1, "EUR")]
    [InlineData(150, "EUR")]
    [InlineData(10, "USD")]
    public void Part_must_be_a_part(long amount, string currency) => Assert.Equal(
        PaymentRefusals.BadAmount,
        OrderRules.Decide(
            Given.Paid.ByCard(), new OrderCommand.GiveBack(Refund, new(amount, currency)), Given.Timings).Refusal);

    [Fact]
    public void Dispute_that_was_won_is_not_opened_again_by_late_news_of_it()
    {
        var won = Given.Published.ByCard().After(Opened, Given.Now).After(Won, Given.Now);

        Assert.Empty(Lines(won, Opened));
        Assert.NotEmpty(Lines(won, new OrderCommand.Dispute(Given.Card, "du_2")));
    }

    [Fact]
    public void End_of_an_earlier_dispute_does_not_end_the_one_that_is_open()
    {
        var second = Given.Published.ByCard().After(Opened, Given.Now).After(Won, Given.Now)
            .After(new OrderCommand.Dispute(Given.Card, "du_2"), Given.Now);

        Assert.Equal(default, OrderRules.Decide(second, Won, Given.Timings));
        Assert.Equal(default, OrderRules.Decide(second, Lost, Given.Timings));
    }

    [Fact]
    public void Part_that_was_on_its_way_when_a_dispute_is_lost_is_the_banks_too()
    {
        var disputed = Given.Published.ByCard()
            .After(new OrderCommand.GiveBack(Refund, Given.Part), Given.Now).After(Opened, Given.Now);

        Assert.Equal([(Account.Held, -50L), (Account.Advertiser, 50L)], Lines(disputed, Lost));
        Assert.False(OrderRules.IsOwed(disputed.Money[0]));
        Assert.False(OrderRules.IsOwed(disputed.After(Lost, Given.Now).Money[0]));
        Assert.True(OrderRules.IsOwed(disputed.After(Won, Given.Now).Money[0]));
    }

    [Fact]
    public void Dispute_won_over_money_that_went_back_meanwhile_leaves_nothing_to_give_back()
    {
        var over = Given.In(OrderStatus.Rejected).ByCard().After(Opened, Given.Now)
            .After(new OrderCommand.PartReturned(Given.Card, Refund, new(150, "EUR")), Given.Now)
            .After(Won, Given.Now);

        Assert.Equal(MoneyState.Returned, over.Money[0].State);
    }

    private static OrderEvent Event(OrderState order, OrderCommand command) =>
        OrderRules.Decide(order, command, Given.Timings).Event!;

    private static IEnumerable<(Account, long)> Lines(OrderState order, OrderCommand command) =>
        OrderRules.Decide(order, command, Given.Timings).Event is { } happened
            ? OrderChanges.Apply(order, happened, Given.By(Given.Now))
                .Postings.Select(line => (line.Account, line.AmountMinor))
            : [];
}
