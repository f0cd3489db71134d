using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Tests.Payments;

public sealed class DisputeWatchTests
{
    private const string Dispute = "du_1";

    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly PaymentState Allocated = PaymentChanges.With(
        PaymentChanges.Received(
            new(PaymentKey.StripeProvider, "pi_1"),
            new(new OrderKey(Guid.NewGuid(), Guid.NewGuid()), 7, new(150, "EUR"), Now),
            By(Now)),
        PaymentStatus.Allocated,
        By(Now));

    private static readonly PaymentState Open = PaymentChanges.Planned(
        PaymentChanges.Disputed(Allocated, Dispute, DisputeStatus.Open, By(Now))! with { IsDisputeUntold = false },
        Now);

    [Fact]
    public void Open_dispute_is_looked_at_more_and_more_rarely_and_not_for_ever()
    {
        var payment = Open;
        var looks = new List<DateTimeOffset>();
        while (payment.DueAt is { } at)
        {
            looks.Add(at);
            payment = DisputeWatch.Looked(payment, Dispute, DisputeStatus.Open, By(at))!;
        }

        Assert.Equal([1, 2, 3, 4.5, 6.75], looks.Take(5).Select(at => (at - Now).TotalDays));
        Assert.InRange(looks.Count, 20, 40);
        Assert.InRange(looks[^1] - Now, DisputeWatch.Patience, DisputeWatch.Patience + DisputeWatch.Longest);
        Assert.All(looks.Zip(looks.Skip(1)), pair =>
            Assert.InRange(pair.Second - pair.First, DisputeWatch.Shortest, DisputeWatch.Longest));
        Assert.True(DisputeWatch.IsGivenUp(payment));
        Assert.Equal(DisputeStatus.Open, payment.DisputeStatus);
    }

    [Theory]
    [InlineData(DisputeStatus.Won, PaymentStatus.Allocated)]
    [InlineData(DisputeStatus.Lost, PaymentStatus.ChargedBack)]
    public void End_that_is_found_is_as_good_as_told(DisputeStatus end, PaymentStatus status)
    {
        var ended = DisputeWatch.Looked(Open, Dispute, end, By(Now.AddDays(1)))!;

        Assert.Equal((end, status, true), (ended.DisputeStatus, ended.Status, ended.IsDisputeUntold));
        Assert.Null(ended.DisputeLookAt);
        Assert.False(DisputeWatch.IsGivenUp(ended));
        Assert.Null(PaymentChanges.Planned(ended with { IsDisputeUntold = false }, Now).DueAt);
    }

    [Fact]
    public void No_clear_answer_ends_nothing()
    {
        var later = DisputeWatch.Looked(Open, Dispute, DisputeStatus.None, By(Now.AddDays(1)))!;

        Assert.Equal((DisputeStatus.Open, false), (later.DisputeStatus, later.IsDisputeUntold));
        Assert.Equal(Now.AddDays(2), later.DueAt);
        Assert.Equal(Open.Version, later.Version);
    }

    [Fact]
    public void Look_that_comes_after_the_end_or_is_at_another_dispute_changes_nothing()
    {
        var won = PaymentChanges.Disputed(Open, Dispute, DisputeStatus.Won, By(Now))!;

        Assert.Null(DisputeWatch.Looked(won, Dispute, DisputeStatus.Lost, By(Now)));
        Assert.Null(DisputeWatch.Looked(Open, "du_0", DisputeStatus.Lost, By(Now)));
    }

    [Fact]
    public void Share_does_not_look_since_the_charge_it_is_of_does()
    {
        var share = PaymentChanges.Disputed(Allocated with { Share = 1 }, Dispute, DisputeStatus.Open, By(Now))!;

        Assert.Null(share.DisputeLookAt);
        Assert.False(DisputeWatch.IsGivenUp(share));
    }

    [Fact]
    public void What_is_due_comes_before_a_look()
    {
        var told = PaymentChanges.Disputed(Allocated, Dispute, DisputeStatus.Open, By(Now))!;

        Assert.Equal(Now, told.DueAt);
        Assert.Equal(Now.AddDays(1), told.DisputeLookAt);
    }

    private static Stamp By(DateTimeOffset at) => new(at, "system", ByAdvertiser: false, null);
}
