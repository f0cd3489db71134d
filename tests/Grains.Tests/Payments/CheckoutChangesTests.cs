using LytSlot.Grains.Payments;
using LytSlot.Grains.Tests.Orders;
using LytSlot.Payments;

namespace LytSlot.Grains.Tests.Payments;

public sealed class CheckoutChangesTests
{
    private static readonly DateTimeOffset Now = Given.Now;
    private static readonly Stamp By = Given.By(Now);
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);

    private static readonly CheckoutState Begun = CheckoutChanges.Begun(
        new(),
        LytSlot.Grains.Orders.OrderViews.Of(Given.Key, Given.Held.ByCard()).Value!,
        Guid.CreateVersion7(),
        Early,
        By);

    private static readonly CheckoutState Open = CheckoutChanges.Opened(
        Begun, new("cs_1", "https://pay.example/cs_1"), By);

    [Fact]
    public void Attempt_is_due_at_once_and_knows_all_that_a_repeat_needs()
    {
        Assert.Equal(CheckoutStatus.Opening, Begun.Status);
        Assert.Equal(Now, Begun.DueAt);
        Assert.Equal((150, "EUR"), (Begun.AmountMinor, Begun.Currency));
        Assert.Equal("News, 03.03.2027 15:00 UTC+03:00", Begun.Title);
    }

    [Fact]
    public void Open_page_is_asked_after_more_and_more_rarely_and_when_the_hold_runs_out()
    {
        var asked = CheckoutChanges.Postponed(Open, Now, TimeSpan.FromSeconds(15));
        var rare = CheckoutChanges.Postponed(Open with { Tries = 16 }, Now, TimeSpan.FromSeconds(15));
        var last = CheckoutChanges.Postponed(
            Open with { Tries = 16 }, Open.Until!.Value.AddMinutes(-1), TimeSpan.FromSeconds(15));

        Assert.Equal(Now.AddSeconds(15), asked.DueAt);
        Assert.Equal(Now.AddMinutes(4), rare.DueAt);
        Assert.Equal(Open.Until, last.DueAt);
    }

    /// <summary>What was paid in time is counted in time, whoever tells of it or not.</summary>
    [Theory]
    [InlineData(120, 90)]
    [InlineData(60, 45)]
    [InlineData(40, 30)]
    public void Page_is_closed_before_the_hold_runs_out(int left, int open)
    {
        var held = LytSlot.Grains.Orders.OrderViews.Of(Given.Key, Given.Held.ByCard()).Value!;

        var begun = CheckoutChanges.Begun(
            new(), held with { HoldUntil = Now.AddSeconds(left) }, Guid.CreateVersion7(), Early, By);

        Assert.Equal(Now.AddSeconds(open), begun.Until);
    }

    [Fact]
    public void Page_is_closed_at_its_time_and_only_once()
    {
        Assert.False(CheckoutChanges.IsOverdue(Open, Now));
        Assert.True(CheckoutChanges.IsOverdue(Open, Open.Until!.Value));
        Assert.False(CheckoutChanges.IsOverdue(Open with { IsCloseAsked = true }, Open.Until!.Value));
    }

    [Fact]
    public void Paid_and_closed_pages_are_asked_after_no_more()
    {
        Assert.Null(CheckoutChanges.Paid(Open, "pi_1", By).DueAt);
        Assert.Null(CheckoutChanges.Closed(Open, By).DueAt);
        Assert.True(CheckoutChanges.IsForgotten(Open, Now + CheckoutChanges.LongestWatch + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Attempt_after_a_decline_is_another_with_nothing_of_the_first()
    {
        var again = CheckoutChanges.Begun(
            CheckoutChanges.Closed(Open, By),
            LytSlot.Grains.Orders.OrderViews.Of(Given.Key, Given.Held.ByCard()).Value!,
            Guid.CreateVersion7(),
            Early,
            By);

        Assert.NotEqual(Open.Attempt, again.Attempt);
        Assert.Null(again.Reference);
        Assert.Equal(4, again.Version);
    }
}
