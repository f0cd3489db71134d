using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Tests.Payments;

public sealed class PaymentChangesTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Stamp By = new(Now, "system", ByAdvertiser: false, null);
    private static readonly Guid Part = Guid.Parse("0198c9f2-7a00-7000-8000-0000000000aa");

    private static readonly PaymentReceipt Receipt = new(
        new OrderKey(Guid.NewGuid(), Guid.NewGuid()), 7, new(150, "EUR"), Now);

    private static readonly PaymentState Received =
        PaymentChanges.Received(new(PaymentKey.StripeProvider, "pi_1"), Receipt, By);

    private static readonly PaymentState Allocated =
        PaymentChanges.With(Received, PaymentStatus.Allocated, By);

    [Fact]
    public void Charge_waits_for_nothing_once_its_order_has_it()
    {
        Assert.Equal(Now, Received.DueAt);
        Assert.Null(Allocated.DueAt);
    }

    [Fact]
    public void Receipt_for_another_order_payer_amount_or_currency_is_another()
    {
        Assert.True(PaymentChanges.IsSame(Received, Receipt));
        Assert.False(PaymentChanges.IsSame(Received, Receipt with { Order = new(Guid.NewGuid(), Guid.NewGuid()) }));
        Assert.False(PaymentChanges.IsSame(Received, Receipt with { PayerId = 8 }));
        Assert.False(PaymentChanges.IsSame(Received, Receipt with { Amount = new(149, "EUR") }));
        Assert.False(PaymentChanges.IsSame(Received, Receipt with { Amount = new(150, "USD") }));
    }

    [Fact]
    public void Refund_that_fails_is_tried_more_and_more_rarely_for_ever()
    {
        var due = PaymentChanges.With(Allocated, PaymentStatus.RefundDue, By);
        var waits = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            due = PaymentChanges.Postponed(due, Now, TimeSpan.FromSeconds(15));
            waits.Add((due.DueAt!.Value - Now).TotalSeconds);
        }

        Assert.Equal([15, 30, 60, 120], waits.Take(4));
        Assert.Equal(3600, waits[^1]);
    }

    [Fact]
    public void Part_is_due_until_it_has_gone_and_the_order_knows()
    {
        var due = PaymentChanges.PartDue(Allocated, Part, new(50, "EUR"), By)!;
        var done = PaymentChanges.PartDone(due, Part, By);
        var told = PaymentChanges.PartTold(done, Part, Now);

        Assert.Equal((Now, Now, null), (due.DueAt, done.DueAt, told.DueAt));
        Assert.Equal(100, PaymentChanges.RestMinor(due));
    }

    [Fact]
    public void Part_is_taken_as_soon_as_the_charge_is_known() =>
        Assert.NotNull(PaymentChanges.PartDue(Received, Part, new(50, "EUR"), By));

    [Theory]
    [InlineData(0, "EUR")]
    [InlineData(150, "EUR")]
    [InlineData(50, "USD")]
    public void Part_that_is_none_never_goes_back(long amount, string currency) =>
        Assert.Null(PaymentChanges.PartDue(Allocated, Part, new(amount, currency), By));

    [Fact]
    public void Parts_never_add_up_to_more_than_the_charge()
    {
        var first = PaymentChanges.PartDue(Allocated, Part, new(100, "EUR"), By)!;

        Assert.Null(PaymentChanges.PartDue(first, Guid.NewGuid(), new(60, "EUR"), By));
    }

    [Fact]
    public void Refused_refund_is_told_once_and_tried_on()
    {
        var wait = TimeSpan.FromSeconds(15);
        var due = PaymentChanges.With(Allocated, PaymentStatus.RefundDue, By);

        var refused = PaymentChanges.Refused(due, Now, wait);
        var told = PaymentChanges.Postponed(refused with { IsStuckUntold = false }, Now, wait);
        var again = PaymentChanges.Refused(told, Now, wait);

        Assert.True(refused.IsStuckUntold);
        Assert.False(again.IsStuckUntold);
        Assert.Equal((Now, Now.AddSeconds(15), Now.AddSeconds(30)), (refused.DueAt, told.DueAt, again.DueAt));
    }

    [Fact]
    public void Provider_that_is_silent_for_a_day_is_told_of_once_and_asked_on()
    {
        var wait = TimeSpan.FromSeconds(15);
        var due = PaymentChanges.With(Allocated, PaymentStatus.RefundDue, By);

        var first = PaymentChanges.Unclear(due, Now, wait);
        var second = PaymentChanges.Unclear(first, Now.AddHours(23), wait);
        var third = PaymentChanges.Unclear(second, Now.AddHours(24), wait);
        var told = PaymentChanges.Postponed(third with { IsStuckUntold = false }, Now.AddHours(24), wait);

        Assert.Equal(
            (false, false, true), (first.IsStuckUntold, second.IsStuckUntold, third is { IsStuckUntold: true }));
        Assert.NotNull(told.DueAt);
        Assert.False(PaymentChanges.Unclear(told, Now.AddHours(30), wait).IsStuckUntold);
    }

    [Fact]
    public void Refund_that_failed_weeks_later_is_due_again_once()
    {
        var gone = PaymentChanges.With(
            PaymentChanges.With(Allocated, PaymentStatus.RefundDue, By), PaymentStatus.Refunded, By);

        var failed = PaymentChanges.RefundFailed(gone, "re_1", RefundRequest.Rest, By)!;
        var goneAgain = PaymentChanges.With(failed, PaymentStatus.Refunded, By);

        Assert.Equal((PaymentStatus.RefundDue, true, true), (failed.Status, failed.IsRefused, failed.IsStuckUntold));
        Assert.Equal([RefundRequest.Rest], failed.UntoldFailures);
        Assert.Null(PaymentChanges.RefundFailed(goneAgain, "re_1", RefundRequest.Rest, By));
    }

    [Fact]
    public void Part_that_failed_weeks_later_is_due_again_and_told_again_when_it_has_gone()
    {
        var done = PaymentChanges.PartTold(
            PaymentChanges.PartDone(PaymentChanges.PartDue(Allocated, Part, new(50, "EUR"), By)!, Part, By), Part, Now);

        var failed = PaymentChanges.RefundFailed(done, "re_1", Part.ToString("N"), By)!;

        Assert.Equal(PartState.Due, failed.Parts[0].State);
        Assert.False(PaymentChanges.PartDone(failed, Part, By).Parts[0].IsTold);
        Assert.Null(PaymentChanges.RefundFailed(failed, "re_1", Part.ToString("N"), By));
        Assert.Null(PaymentChanges.RefundFailed(done, "re_2", "nobodys", By));
    }

    [Theory]
    [InlineData("rest-2", true, "rest", 2)]
    [InlineData("rest", false, "rest", 0)]
    public void Refund_of_a_share_names_it(string mark, bool isShare, string id, int number)
    {
        Assert.Equal(isShare, RefundRequest.TryShare(mark, out var read, out var share));
        Assert.Equal((id, number), (read, share));
    }

    [Fact]
    public void Nothing_goes_back_while_the_bank_has_the_money()
    {
        var due = PaymentChanges.With(Allocated, PaymentStatus.RefundDue, By);
        var disputed = PaymentChanges.Disputed(due, "du_1", DisputeStatus.Open, By)!;

        Assert.True(PaymentChanges.IsFrozen(disputed));
        Assert.Equal(
            Now + DisputeWatch.Shortest,
            PaymentChanges.Planned(disputed with { IsDisputeUntold = false }, Now).DueAt);
        var won = PaymentChanges.Disputed(disputed, "du_1", DisputeStatus.Won, By)!;
        Assert.Equal(Now, PaymentChanges.Planned(won with { IsDisputeUntold = false }, Now).DueAt);
    }

    [Fact]
    public void Older_news_of_a_dispute_change_nothing()
    {
        var lost = PaymentChanges.Disputed(Allocated, "du_1", DisputeStatus.Lost, By)!;

        Assert.Equal(PaymentStatus.ChargedBack, lost.Status);
        Assert.Null(PaymentChanges.Disputed(lost, "du_1", DisputeStatus.Open, By));
        Assert.Null(PaymentChanges.Disputed(lost, "du_1", DisputeStatus.Lost, By));
        Assert.Null(PaymentChanges.Disputed(lost, "du_2", DisputeStatus.Open, By));
    }

    [Fact]
    public void What_is_left_to_people_is_due_to_nobody_else()
    {
        var due = PaymentChanges.With(Allocated, PaymentStatus.RefundDue, By);

        Assert.Null(PaymentChanges.LeftToPeople(due, By).DueAt);
    }
}
