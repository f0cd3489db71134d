using LytSlot.Conversations;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Moving a scheduled order.</summary>
public sealed class MoveTests
{
    private static readonly OrderState Proposed = Given.Scheduled.After(Given.Propose, Given.Now);

    private static readonly OrderCommand.AgreeToMove Agree =
        new(1, ByAdvertiser: false, Given.Other.AddHours(1), Given.Now);

    [Fact]
    public void Other_side_has_half_a_day_and_nothing_moves_before()
    {
        Assert.Equal(Given.Now + TimeSpan.FromHours(12), Proposed.Move?.Until);
        Assert.Equal((Given.Slot, OrderStatus.Scheduled), (Proposed.StartsAt, Proposed.Status));
        Assert.Equal(Proposed.Move?.Until, OrderRules.StatusDue(Proposed));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(-1)]
    public void Proposal_ends_a_quarter_of_an_hour_before_the_sooner_slot(int hours)
    {
        var at = Given.Slot - TimeSpan.FromHours(3);
        var other = Given.Slot + TimeSpan.FromHours(hours);

        var proposed = Given.Scheduled.After(Given.Propose with { StartsAt = other, At = at }, at);

        var sooner = hours < 0 ? other : Given.Slot;
        Assert.Equal(sooner - TimeSpan.FromMinutes(15), proposed.Move?.Until);
    }

    [Fact]
    public void Proposal_without_time_for_an_answer_and_of_the_same_time_are_refused()
    {
        Refused("order.too_late", Given.Scheduled, Given.Propose with { At = Given.Slot - TimeSpan.FromMinutes(15) });
        Refused("order.too_late", Given.Scheduled, Given.Propose with { StartsAt = Given.Now });
        Refused("order.too_late", Given.Scheduled, Given.Propose with { StartsAt = DateTimeOffset.MinValue });
        Refused("order.same_slot", Given.Scheduled, Given.Propose with { StartsAt = Given.Slot });
    }

    [Fact]
    public void Agreed_order_has_the_other_time_and_all_else_stays()
    {
        var moved = Proposed.After(Agree, Given.Now);

        Assert.Equal((Given.Other, Given.Other.AddHours(1)), (moved.StartsAt, moved.EndsAt));
        Assert.Equal(OrderStatus.Scheduled, moved.Status);
        Assert.True(moved.HoldsSlot);
        Assert.Equal(Given.Scheduled.PriceMinor, moved.PriceMinor);
        Assert.Equal(Given.Scheduled.CreativeHash, moved.CreativeHash);
        Assert.Equal(Given.Other, OrderRules.StatusDue(moved));
        Assert.Equal(OrderErrand.None, OrderAgenda.Next(moved, Given.Slot, Given.Timings));
        Assert.Equal(OrderErrand.Publish, OrderAgenda.Next(moved, Given.Other, Given.Timings));
        Refused("order.too_early", moved, new OrderCommand.StartAttempt(1, Given.Slot));
    }

    [Fact]
    public void Repeats_change_nothing()
    {
        var moved = Proposed.After(Agree, Given.Now);
        var declined = Proposed.After(new OrderCommand.DeclineMove(1, ByAdvertiser: false), Given.Now);

        Unchanged(Proposed, Given.Propose);
        Unchanged(moved, Given.Propose);
        Unchanged(moved, Agree);
        Unchanged(declined, Given.Propose);
        Unchanged(declined, new OrderCommand.DeclineMove(1, ByAdvertiser: false));
        Refused("order.no_proposal", declined, Agree);
        Refused("order.no_proposal", moved, new OrderCommand.DeclineMove(1, ByAdvertiser: false));
    }

    /// <summary>A wish that comes again names what was booked, whatever became of it since.</summary>
    [Fact]
    public void Repeated_wish_is_known_after_a_move_and_another_post()
    {
        var order = Given.ChangesRequested.After(Given.Another, Given.Now)
            .After(new OrderCommand.Approve(2, Given.Now), Given.Now)
            .After(Given.Propose, Given.Now)
            .After(Agree, Given.Now);

        Unchanged(order, new OrderCommand.Place(Given.Key, Given.Wish, Given.Now));
        Refused("order.mismatch", order, new OrderCommand.Place(
            Given.Key, Given.Wish with { StartsAt = Given.Other }, Given.Now));
    }

    [Fact]
    public void Newest_proposal_stands_and_a_yes_to_the_one_before_is_refused()
    {
        var counter = Proposed.After(
            Given.Propose with { Id = Guid.Parse("0198c9f2-7a00-7000-8000-0000000000ce"), ByAdvertiser = false },
            Given.Now);

        Assert.Equal((2, false), (counter.Move!.Number, counter.Move.ByAdvertiser));
        Refused("order.no_proposal", counter, Agree);
        Refused("order.own_proposal", counter, Agree with { Number = 2 });
        Assert.NotNull(OrderRules.Decide(
            counter, Agree with { Number = 2, ByAdvertiser = true }, Given.Timings).Event);
    }

    [Fact]
    public void Yes_after_the_deadline_is_refused_and_the_clock_ends_the_proposal()
    {
        var until = Proposed.Move!.Until;

        Refused("order.too_late", Proposed, Agree with { At = until });
        Assert.Equal(OrderErrand.Tick, OrderAgenda.Next(Proposed, until, Given.Timings));
        var expired = Proposed.After(new OrderCommand.Tick(until), until);
        Assert.Null(expired.Move);
        Assert.Equal((Given.Slot, Given.Slot), (expired.StartsAt, OrderRules.StatusDue(expired)));
        Unchanged(expired, new OrderCommand.Tick(until));
    }

    [Fact]
    public void Proposal_nobody_ended_does_not_keep_the_order_from_its_slot()
    {
        Assert.Equal(OrderErrand.Publish, OrderAgenda.Next(Proposed, Given.Slot, Given.Timings));
        Assert.Null(Proposed.After(new OrderCommand.StartAttempt(1, Given.Slot), Given.Slot).Move);
        Assert.Null(Proposed.After(new OrderCommand.Cancel(null), Given.Now).Move);
    }

    [Fact]
    public void Timeline_names_the_times_and_the_side_that_waits_is_told()
    {
        var moved = OrderChanges.Apply(
            Proposed, OrderRules.Decide(Proposed, Agree, Given.Timings).Event!, Given.By(Given.Now));

        Assert.Equal("2027-03-03T12:00Z to 2027-03-04T12:00Z", Assert.Single(moved.Events).Reason);
        Assert.Contains(Proposed.Untold, n => n is { Kind: NoticeKind.MoveProposed, ForOwner: true });
        Assert.Contains(moved.Untold, n => n is { Kind: NoticeKind.Moved, ForOwner: false });
    }

    private static void Refused(string code, OrderState order, OrderCommand command) =>
        Assert.Equal(code, OrderRules.Decide(order, command, Given.Timings).Refusal?.Code);

    private static void Unchanged(OrderState order, OrderCommand command) =>
        Assert.Equal(default, OrderRules.Decide(order, command, Given.Timings));
}
