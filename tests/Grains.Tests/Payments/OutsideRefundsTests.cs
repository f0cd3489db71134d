using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Tests.Payments;

/// <summary>Money that people give back past us is counted once, and never asked of the provider again.</summary>
public sealed class OutsideRefundsTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Stamp By = new(Now, "system", ByAdvertiser: false, null);
    private static readonly Guid Part = Guid.Parse("0198c9f2-7a00-7000-8000-0000000000aa");
    private static readonly Guid Refund = PaymentChanges.IdOf("re_1");

    private static readonly PaymentState Allocated = PaymentChanges.With(
        PaymentChanges.Received(
            new(PaymentKey.StripeProvider, "pi_1"),
            new(new OrderKey(Guid.NewGuid(), Guid.NewGuid()), 7, Euros(1_000), Now),
            By),
        PaymentStatus.Allocated,
        By);

    /// <summary>A part of 500 of 1,000 that the provider refuses to give back.</summary>
    private static readonly PaymentState Refused = PaymentChanges.Refused(
        PaymentChanges.PartDue(Allocated, Part, Euros(500), By)!, Now, TimeSpan.FromSeconds(15));

    [Fact]
    public void Refund_as_large_as_a_part_that_is_due_is_that_part()
    {
        var seen = OutsideRefunds.Seen(Refused, Refund, Euros(500), By)!;

        var part = Assert.Single(seen.Parts);
        Assert.Equal((Part, PartState.Done, false), (part.Id, part.State, part.IsTold));
        Assert.Equal(500, PaymentChanges.RestMinor(seen));
        Assert.Null(OutsideRefunds.Seen(seen, Refund, Euros(500), By));
    }

    [Fact]
    public void Refund_of_something_else_is_of_the_rest()
    {
        var seen = OutsideRefunds.Seen(Refused, Refund, Euros(300), By)!;

        Assert.Equal([500L, 300L], seen.Parts.Select(part => part.AmountMinor));
        Assert.Equal((200L, PartState.Due), (PaymentChanges.RestMinor(seen), seen.Parts[0].State));
    }

    [Fact]
    public void Refund_larger_than_the_rest_covers_what_is_due()
    {
        var more = OutsideRefunds.Seen(Refused, Refund, Euros(700), By)!;
        var all = OutsideRefunds.Seen(Refused, Refund, Euros(1_000), By)!;

        Assert.Equal((300L, 0L), (more.Parts[0].AskMinor, PaymentChanges.RestMinor(more)));
        Assert.Equal(
            (0L, PartState.Done, 0L), (all.Parts[0].AskMinor, all.Parts[0].State, PaymentChanges.RestMinor(all)));
    }

    [Fact]
    public void Part_that_a_person_gave_back_is_the_refund_that_is_heard_of_later()
    {
        var byHand = OutsideRefunds.ByHand(Refused, isWhole: false, By)!;

        var seen = OutsideRefunds.Seen(byHand, Refund, Euros(500), By)!;

        Assert.Equal(PartState.Done, Assert.Single(seen.Parts).State);
        Assert.Null(OutsideRefunds.Seen(seen, Refund, Euros(500), By));
        Assert.Equal(2, OutsideRefunds.Seen(seen, PaymentChanges.IdOf("re_2"), Euros(500), By)!.Parts.Length);
    }

    [Fact]
    public void Charge_that_has_gone_back_takes_no_refund_any_more()
    {
        var whole = PaymentChanges.Refused(
            PaymentChanges.With(Allocated, PaymentStatus.RefundDue, By), Now, TimeSpan.FromSeconds(15));
        var byHand = OutsideRefunds.ByHand(whole, isWhole: true, By)!;

        var seen = OutsideRefunds.Seen(byHand, Refund, Euros(1_000), By)!;

        Assert.Empty(seen.Parts);
        Assert.Equal(1_000, OutsideRefunds.KnownMinor(seen, Refund));
        Assert.Null(OutsideRefunds.Seen(seen, PaymentChanges.IdOf("re_2"), Euros(1_000), By));
        Assert.Null(OutsideRefunds.Seen(
            PaymentChanges.With(Allocated, PaymentStatus.Refunded, By), Refund, Euros(1_000), By));
    }

    [Fact]
    public void Person_settles_only_what_the_provider_has_refused()
    {
        var due = PaymentChanges.PartDue(Allocated, Part, Euros(500), By)!;

        Assert.Null(OutsideRefunds.ByHand(Allocated, isWhole: true, By));
        Assert.Null(OutsideRefunds.ByHand(due, isWhole: true, By));
        Assert.Equal(PaymentStatus.Allocated, OutsideRefunds.ByHand(Refused, isWhole: false, By)!.Status);
        Assert.Equal(PaymentStatus.Refunded, OutsideRefunds.ByHand(Refused, isWhole: true, By)!.Status);
    }

    [Fact]
    public void Part_is_due_less_what_went_back_before_it_was_heard_of()
    {
        var seen = OutsideRefunds.Seen(Allocated, Refund, Euros(600), By)!;

        var due = PaymentChanges.PartDue(seen, Part, Euros(500), By)!;

        Assert.Equal((400L, 0L), (due.Parts[1].AskMinor, PaymentChanges.RestMinor(due)));
        Assert.Null(PaymentChanges.PartDue(due, Guid.NewGuid(), Euros(501), By));
    }

    [Fact]
    public void Part_that_went_back_whole_before_it_was_heard_of_is_only_told()
    {
        var seen = OutsideRefunds.Seen(Allocated, Refund, Euros(1_000), By)!;

        var due = PaymentChanges.PartDue(seen, Part, Euros(500), By)!;

        Assert.Equal((PartState.Done, false), (due.Parts[1].State, due.Parts[1].IsTold));
        Assert.Equal(0, PaymentChanges.RestMinor(due));
    }

    [Fact]
    public void Refund_that_went_through_after_a_person_settled_its_part_is_of_the_rest()
    {
        var byHand = OutsideRefunds.ByHand(Refused, isWhole: false, By)!;

        var twice = OutsideRefunds.SeenTwice(byHand, byHand.Parts[0], By)!;

        Assert.Equal(0, PaymentChanges.RestMinor(twice));
        Assert.Null(OutsideRefunds.SeenTwice(twice, byHand.Parts[0], By));
    }

    [Theory]
    [InlineData(0, "EUR")]
    [InlineData(500, "USD")]
    public void Refund_of_nothing_or_of_another_currency_is_none(long amount, string currency) =>
        Assert.Null(OutsideRefunds.Seen(Refused, Refund, new(amount, currency), By));

    private static Money Euros(long minor) => new(minor, "EUR");
}
