using System.Collections.Immutable;
using CsCheck;
using LytSlot.Accounting;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Calling off, and what comes back.</summary>
public sealed class CancelTests
{
    private static readonly Guid Refund = Guid.Parse("0198c9f2-7a00-7000-8000-0000000000bb");

    private static readonly ImmutableArray<RefundStep> Steps =
        [new(TimeSpan.FromHours(48), 100), new(TimeSpan.FromHours(24), 50), new(TimeSpan.FromHours(2), 1)];

    private static readonly OrderState Scheduled = Given.Scheduled.ByCard() with { Refunds = Steps };

    [Theory]
    [InlineData(49, 150, 0)]
    [InlineData(48, 150, 0)]
    [InlineData(47.9, 75, 75)]
    [InlineData(24, 75, 75)]
    [InlineData(2, 2, 148)]
    [InlineData(1.9, 0, 150)]
    [InlineData(0, 0, 150)]
    public void Advertiser_of_a_scheduled_order_gets_what_the_steps_say(double hours, long returned, long kept)
    {
        var quote = CancelRules.Quote(Scheduled, byAdvertiser: true, Before(hours));

        Assert.Equal(new CancelQuote(new(returned, "EUR"), new(kept, "EUR")), quote);
    }

    /// <summary>Not to the one who is faster than the publication, but to the one who waits for it in vain.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(60, 0)]
    [InlineData(61, 150)]
    [InlineData(300, 150)]
    public void Advertiser_whose_slot_has_begun_without_the_post_gets_everything_back(int seconds, long returned) =>
        Assert.Equal(
            returned,
            CancelRules.Quote(Scheduled, byAdvertiser: true, Given.Slot.AddSeconds(seconds)).Returned.AmountMinor);

    [Fact]
    public void Advertiser_whose_order_an_admin_holds_back_gets_everything_back()
    {
        var held = Scheduled.After(new OrderCommand.HoldBack(null, Before(3)), Before(3));
        var cleared = held.After(new OrderCommand.Clear(1, 5, Before(3)), Before(3));

        Assert.Equal(150, CancelRules.Quote(held, byAdvertiser: true, Before(3)).Returned.AmountMinor);
        Assert.Equal(2, CancelRules.Quote(cleared, byAdvertiser: true, Before(3)).Returned.AmountMinor);
    }

    [Fact]
    public void Who_sells_gives_everything_back_at_any_time()
    {
        var quote = CancelRules.Quote(Scheduled, byAdvertiser: false, Before(0.1));

        Assert.Equal((150L, 0L), (quote.Returned.AmountMinor, quote.Kept.AmountMinor));
    }

    [Theory]
    [InlineData(OrderStatus.Paid)]
    [InlineData(OrderStatus.ChangesRequested)]
    public void Until_it_is_scheduled_the_advertiser_gets_everything_back(OrderStatus status) => Assert.Equal(
        150L,
        CancelRules.Quote(Given.In(status).ByCard() with { Refunds = Steps }, true, Before(1)).Returned.AmountMinor);

    [Fact]
    public void Without_steps_everything_comes_back() => Assert.Equal(
        0L, CancelRules.Quote(Given.Scheduled.ByCard(), true, Before(0.1)).Kept.AmountMinor);

    [Theory]
    [InlineData(2, 150)]
    [InlineData(1.9, 0)]
    public void Of_Stars_any_part_is_the_whole(double hours, long returned) => Assert.Equal(
        returned,
        CancelRules.Quote(Given.Scheduled with { Refunds = Steps }, true, Before(hours)).Returned.AmountMinor);

    [Fact]
    public void Of_a_transfer_any_part_is_the_whole()
    {
        var transfer = Scheduled with { Money = [Scheduled.Money[0] with { Payment = "p:manual:x" }] };

        Assert.Equal(150L, CancelRules.Quote(transfer, true, Before(2)).Returned.AmountMinor);
    }

    [Fact]
    public void What_is_kept_is_shared_like_the_price_and_the_rest_is_owed()
    {
        var cancelled = Apply(Scheduled, Cancel(24));

        Assert.Equal(
            [(Account.Held, -75L), (Account.Tenant, 60L), (Account.Platform, 15L)],
            cancelled.Postings.Select(line => (line.Account, line.AmountMinor)));
        var money = Assert.Single(cancelled.Money);
        Assert.Equal((MoneyState.Earned, 75L), (money.State, money.RestMinor));
        Assert.Equal(new MoneyPart(Refund, 75, MoneyState.Owed), Assert.Single(money.Parts));
        Assert.False(cancelled.HoldsSlot);
        Assert.False(OrderRules.IsSettled(cancelled));
    }

    [Fact]
    public void Order_is_settled_once_the_part_has_gone_and_people_know()
    {
        var cancelled = Scheduled.After(Cancel(24), Before(24));
        var view = OrderViews.Of(Given.Key, cancelled).Value!;

        var gone = cancelled.After(new OrderCommand.PartReturned(Given.Card, Refund, new(75, "EUR")), Given.Now);
        var told = gone.After(new OrderCommand.Told(gone.Untold), Given.Now);

        Assert.Equal((RefundStatus.Owed, new Money(75, "EUR")), (view.Refund, view.Returned));
        Assert.Equal(RefundStatus.Done, OrderViews.Of(Given.Key, told).Value!.Refund);
        Assert.True(OrderRules.IsSettled(told));
    }

    [Fact]
    public void Nothing_comes_back_at_the_last_moment()
    {
        var cancelled = Apply(Scheduled, Cancel(1));

        Assert.Equal(150L, Assert.Single(cancelled.Money).RestMinor);
        Assert.Empty(cancelled.Money[0].Parts);
        Assert.Null(OrderViews.Of(Given.Key, cancelled).Value!.Returned);
    }

    [Fact]
    public void Less_than_was_told_is_refused_and_more_is_given()
    {
        var told = Cancel(24) with { RefundMinor = 76 };

        Assert.Equal("order.refund_changed", OrderRules.Decide(Scheduled, told, Given.Timings).Refusal?.Code);
        Assert.NotNull(OrderRules.Decide(Scheduled, told with { RefundMinor = 75 }, Given.Timings).Event);
        Assert.NotNull(OrderRules.Decide(Scheduled, told with { RefundMinor = 1 }, Given.Timings).Event);
        Assert.Equal(default, OrderRules.Decide(Scheduled.After(Cancel(24), Given.Now), told, Given.Timings));
    }

    [Fact]
    public void Dispute_that_is_won_leaves_what_was_kept_where_it_was()
    {
        var disputed = Scheduled.After(Cancel(24), Given.Now)
            .After(new OrderCommand.Dispute(Given.Card, "du_1"), Given.Now);

        var won = disputed.After(new OrderCommand.EndDispute(Given.Card, "du_1", IsWon: true), Given.Now);

        Assert.Equal(MoneyState.Earned, Assert.Single(won.Money).State);
    }

    /// <summary>Whatever was given before, whatever the steps: nothing is lost and nothing is made.</summary>
    [Fact]
    public void Ledger_of_a_cancelled_order_sums_to_zero_and_divides_all_that_was_paid() =>
        Gen.Select(Gen.Long[1, 1_000_000], Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 10_000])
            .Sample((price, percent, gift, feeBasisPoints) =>
            {
                var order = Given.Scheduled.ByCard() with
                {
                    PriceMinor = price,
                    FeeMinor = price * feeBasisPoints / 10_000,
                    Refunds = [new(TimeSpan.Zero, percent)],
                };
                order = order with { Money = [order.Money[0] with { AmountMinor = price }] };
                var given = price * gift / 101;
                order = given == 0 ? order : order.After(
                    new OrderCommand.GiveBack(Guid.Empty, new(given, "EUR")), Given.Now);

                var cancelled = Apply(order, Cancel(1));

                var quote = CancelRules.Quote(order, byAdvertiser: true, Before(1));
                Assert.Equal(price - given, quote.Returned.AmountMinor + quote.Kept.AmountMinor);
                Assert.Equal(0L, cancelled.Postings.Sum(line => line.AmountMinor));
                Assert.Equal(
                    -quote.Kept.AmountMinor,
                    cancelled.Postings.Where(line => line.Account is Account.Held).Sum(line => line.AmountMinor));
                Assert.True(cancelled.Postings.Where(l => l.Account is not Account.Held).All(l => l.AmountMinor >= 0));
            });

    private static OrderCommand.Cancel Cancel(double hours) =>
        new(null, ByAdvertiser: true, RefundMinor: null, Refund, Before(hours));

    private static DateTimeOffset Before(double hours) => Given.Slot - TimeSpan.FromHours(hours);

    private static OrderState Apply(OrderState order, OrderCommand command) => OrderChanges.Apply(
        order, OrderRules.Decide(order, command, Given.Timings).Event!, Given.By(Given.Now));
}
