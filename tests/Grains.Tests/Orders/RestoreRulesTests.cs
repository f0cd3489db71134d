using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Orders of a database that was restored from a backup, an hour after their slot.</summary>
public sealed class RestoreRulesTests
{
    private static readonly DateTimeOffset Restored = Given.Slot + TimeSpan.FromHours(1);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static OrderState Looking => Look(Given.Scheduled, Restored)!;

    [Fact]
    public void Order_whose_slot_has_come_looks_for_its_post_before_anything_else()
    {
        Assert.Equal(
            new PublishAttempt(1, Restored, null, IsOpen: true, LooksSince: Given.Slot), Looking.Attempt);
        Assert.Equal(Restored, Looking.DueAt);
        Assert.Equal(OrderErrand.Judge, Next(Looking, Restored));
        Assert.Equal("look_started", RestoreRules.LookBack(Given.Scheduled, Restored)!.Events.Single().Kind);
    }

    [Fact]
    public void Attempt_that_was_open_is_looked_for_from_what_it_knew()
    {
        var looking = Look(Given.Publishing, Restored)!;

        Assert.Equal(
            new PublishAttempt(2, Restored, 10, IsOpen: true, LooksSince: Given.Slot), looking.Attempt);
        Assert.Equal(OrderErrand.Judge, Next(looking, Restored));
    }

    [Theory]
    [InlineData(OrderStatus.Held)]
    [InlineData(OrderStatus.Paid)]
    [InlineData(OrderStatus.ChangesRequested)]
    [InlineData(OrderStatus.Published)]
    [InlineData(OrderStatus.Completed)]
    [InlineData(OrderStatus.Cancelled)]
    [InlineData(OrderStatus.Failed)]
    public void What_is_not_to_be_published_stays_as_it_is(OrderStatus status) =>
        Assert.Null(RestoreRules.LookBack(Given.In(status), Restored));

    [Fact]
    public void What_is_not_due_yet_stays_as_it_is() =>
        Assert.Null(RestoreRules.LookBack(Given.Scheduled, Given.Slot - Minute));

    [Fact]
    public void Said_twice_it_is_done_once() => Assert.Null(RestoreRules.LookBack(Looking, Restored + Minute));

    [Fact]
    public void Post_that_stands_is_published_since_it_was_sent()
    {
        var later = Restored + (5 * Minute);
        Assert.Equal(default, OrderRules.Decide(Looking, new OrderCommand.Tick(later), Given.Timings));
        Assert.Equal(OrderErrand.Judge, Next(Looking, later));

        var found = Looking.After(
            new OrderCommand.FinishAttempt(1, new SendResult.Sent([11], "print", Given.Slot), later), later);

        Assert.Equal(OrderStatus.Published, found.Status);
        Assert.InRange(found.PublishedAt!.Value, Given.Slot, Given.Slot + TimeSpan.FromSeconds(2));
        Assert.Equal(found.PublishedAt + Given.Scheduled.Life, found.TermEndsAt);
    }

    [Fact]
    public void Post_that_does_not_stand_is_too_late()
    {
        var missed = Looking.After(new OrderCommand.NothingStands(1, Restored + Minute), Restored + Minute);
        var failed = missed.After(new OrderCommand.Tick(Restored + Minute), Restored + Minute);

        Assert.Equal((OrderStatus.Failed, "too_late"), (failed.Status, failed.Reason));
        Assert.Equal(MoneyState.Owed, failed.Money.Single().State);
        Assert.Null(failed.Doubt);
    }

    [Fact]
    public void Post_that_does_not_stand_goes_out_when_it_is_not_too_late()
    {
        var restored = Given.Slot + (5 * Minute);
        var missed = Look(Given.Scheduled, restored)!.After(
            new OrderCommand.NothingStands(1, restored + Minute), restored + Minute);

        var started = missed.After(new OrderCommand.StartAttempt(10, restored + Minute), restored + Minute);

        Assert.False(started.Attempt!.IsLook);
    }

    [Fact]
    public void What_can_not_be_proved_is_given_up_after_as_long_as_a_publication_has()
    {
        var end = Restored + Given.Timings.PublishLate;

        Assert.Equal(default, OrderRules.Decide(Looking, new OrderCommand.Tick(end), Given.Timings));
        Assert.Equal(
            new OrderEvent.Failed(OrderRules.Unproved),
            OrderRules.Decide(Looking, new OrderCommand.Tick(end + Minute), Given.Timings).Event);
        Assert.Equal(OrderErrand.Tick, Next(Looking, end + (2 * Minute)));
    }

    [Fact]
    public void Look_in_time_has_no_longer_than_before()
    {
        var late = Given.Scheduled.After(
            new OrderCommand.StartAttempt(10, Given.Slot + (2 * Minute)), Given.Slot + (2 * Minute));

        Assert.True(late.Attempt!.IsLook);
        Assert.Equal(Given.Slot + Given.Timings.PublishLate, RestoreRules.LastWord(late, Given.Timings));
    }

    private static OrderState? Look(OrderState order, DateTimeOffset now) =>
        RestoreRules.LookBack(order, now) is { } next ? OrderChanges.Recorded(next) : null;

    private static OrderErrand Next(OrderState order, DateTimeOffset now) =>
        OrderAgenda.Next(order, now, Given.Timings);
}
