using LytSlot.Conversations;
using LytSlot.Grains.Orders;
using LytSlot.Moderation;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>What waits for the platform's admins.</summary>
public sealed class ModerationTests
{
    private const long Admin = 5;

    private static readonly OrderState Held = Given.Nothing.After(
        new OrderCommand.Place(Given.Key, Given.Wish with { Findings = [Given.Found] }, Given.Now), Given.Now);

    private static readonly OrderState Waiting = Held.After(Given.Pay(Given.Charge), Given.Now);

    [Fact]
    public void Payment_of_a_post_in_which_something_was_found_puts_it_into_the_queue()
    {
        Assert.Equal((OrderStatus.Paid, (DateTimeOffset?)null), (Waiting.Status, Waiting.AnswerBy));
        Assert.Equal(
            new OrderModeration(
                ModerationStatus.Waiting, Held.Moderation!.Findings, Given.Now, Given.Slot.AddMinutes(-30)),
            Waiting.Moderation);
        Assert.Equal(Given.Slot.AddMinutes(-30), OrderRules.StatusDue(Waiting));
        Assert.Equal(
            [(NoticeKind.ModerationAsked, true), (NoticeKind.HeldBack, false)],
            Waiting.Untold.Select(notice => (notice.Kind, notice.ForOwner)));
    }

    [Fact]
    public void Owner_is_asked_once_it_is_cleared_and_has_the_full_time()
    {
        var at = Given.Now.AddHours(5);

        var cleared = Told(Waiting).After(new OrderCommand.Clear(1, Admin, at), at);

        Assert.Equal((OrderStatus.Paid, at.AddHours(24)), (cleared.Status, cleared.AnswerBy));
        Assert.Equal(
            (ModerationStatus.Cleared, at, Admin),
            (cleared.Moderation!.Status, cleared.Moderation.AnsweredAt, cleared.Moderation.AnsweredBy));
        Assert.Equal(
            [(NoticeKind.OrderToApprove, true), (NoticeKind.ModerationCleared, false)],
            cleared.Untold.Select(notice => (notice.Kind, notice.ForOwner)));
    }

    [Fact]
    public void What_is_approved_automatically_is_so_when_it_is_cleared_and_not_before()
    {
        var automatic = Waiting with { AutoApprove = true };
        var paid = (Held with { AutoApprove = true }).After(Given.Pay(Given.Charge), Given.Now);

        var cleared = Told(automatic).After(new OrderCommand.Clear(1, Admin, Given.Now), Given.Now);

        Assert.Equal(OrderStatus.Paid, paid.Status);
        Assert.Equal((OrderStatus.Scheduled, Given.Slot), (cleared.Status, OrderRules.StatusDue(cleared)));
        Assert.Equal(
            [(NoticeKind.Approved, true), (NoticeKind.Approved, false)],
            cleared.Untold.Select(notice => (notice.Kind, notice.ForOwner)));
    }

    [Fact]
    public void Erid_that_comes_meanwhile_does_not_approve_it()
    {
        var marked = (Waiting with { AutoApprove = true }).Wanting()
            .After(new OrderCommand.Mark(Given.Erid, ByOwner: false, Given.Now), Given.Now);

        Assert.Equal(OrderStatus.Paid, marked.Status);
        Assert.Equal(
            OrderStatus.Scheduled,
            marked.After(new OrderCommand.Clear(1, Admin, Given.Now), Given.Now).Status);
    }

    [Fact]
    public void What_is_refused_ends_and_all_money_goes_back_to_an_advertiser_with_steps_too()
    {
        var steps = Told(Waiting) with { Refunds = [new(TimeSpan.FromHours(72), 100)] };

        var refused = steps.After(new OrderCommand.Refuse("no casinos", 1, Admin), Given.Now);

        Assert.Equal((OrderStatus.Cancelled, "no casinos", false), (refused.Status, refused.Reason, refused.HoldsSlot));
        Assert.Equal(MoneyState.Owed, Assert.Single(refused.Money).State);
        Assert.Equal(ModerationStatus.Refused, refused.Moderation?.Status);
        Assert.Equal(
            [(NoticeKind.ModerationRefused, true), (NoticeKind.ModerationRefused, false)],
            refused.Untold.Select(notice => (notice.Kind, notice.ForOwner)));
    }

    [Fact]
    public void Without_an_answer_the_money_goes_back_before_the_slot()
    {
        var due = Waiting.Moderation!.DecideBy!.Value;

        var over = Told(Waiting).After(new OrderCommand.Tick(due), due);

        Assert.Equal((OrderStatus.Rejected, "moderation_silent"), (over.Status, over.Reason));
        Assert.Equal(MoneyState.Owed, Assert.Single(over.Money).State);
        Assert.Equal(
            [(NoticeKind.Rejected, true), (NoticeKind.Rejected, false)],
            over.Untold.Select(notice => (notice.Kind, notice.ForOwner)));
        Assert.Equal("order.too_late", Refused(Waiting, new OrderCommand.Clear(1, Admin, due)));
    }

    [Fact]
    public void Late_payment_leaves_half_of_what_is_left()
    {
        var at = Given.Slot.AddMinutes(-20);

        var late = (Held with { HoldUntil = Given.Slot }).After(Given.Pay(Given.Charge) with { At = at }, at);

        Assert.Equal(Given.Slot.AddMinutes(-10), late.Moderation?.DecideBy);
    }

    [Fact]
    public void Scheduled_order_that_is_held_back_is_not_published_and_fails_at_its_last_moment()
    {
        var held = Given.Scheduled.After(new OrderCommand.HoldBack("a report", Given.Now), Given.Now);
        var last = Given.Slot + Given.Timings.PublishLate;

        Assert.Equal((OrderStatus.Scheduled, last), (held.Status, OrderRules.StatusDue(held)));
        Assert.Equal("order.in_moderation", Refused(held, new OrderCommand.StartAttempt(null, Given.Slot)));
        Assert.Equal(OrderErrand.None, OrderAgenda.Next(held, Given.Slot, Given.Timings));
        Assert.Equal(OrderErrand.Tick, OrderAgenda.Next(held, last, Given.Timings));
        var failed = held.After(new OrderCommand.Tick(last), last);
        Assert.Equal((OrderStatus.Failed, "moderation_silent"), (failed.Status, failed.Reason));
        Assert.Equal(MoneyState.Owed, Assert.Single(failed.Money).State);
        Assert.Null(OrderMetrics.OutcomeOf(new OrderEvent.Failed("moderation_silent"), failed));
    }

    [Fact]
    public void Scheduled_order_that_is_cleared_after_its_slot_began_is_still_published_in_time()
    {
        var held = Given.Scheduled.After(new OrderCommand.HoldBack(null, Given.Now), Given.Now);
        var at = Given.Slot.AddMinutes(5);

        var cleared = Told(held).After(new OrderCommand.Clear(1, Admin, at), at);

        Assert.Equal(OrderErrand.Publish, OrderAgenda.Next(cleared, at, Given.Timings));
        Assert.Equal(
            [(NoticeKind.ModerationCleared, true), (NoticeKind.ModerationCleared, false)],
            cleared.Untold.Select(notice => (notice.Kind, notice.ForOwner)));
    }

    [Fact]
    public void What_was_held_back_in_a_restored_database_is_looked_for_and_not_sent()
    {
        var held = Given.Scheduled.After(new OrderCommand.HoldBack(null, Given.Now), Given.Now);
        var at = Given.Slot.AddMinutes(5);
        var looking = RestoreRules.LookBack(held, at)!;

        var missed = looking.After(new OrderCommand.NothingStands(looking.Attempt!.Number, at), at);
        var late = Given.Slot.AddHours(1);

        Assert.Equal("order.in_moderation", Refused(missed, new OrderCommand.StartAttempt(null, at)));
        Assert.Equal(
            (OrderStatus.Failed, "moderation_silent"),
            missed.After(new OrderCommand.Tick(late), late) is var over ? (over.Status, over.Reason) : default);
    }

    [Fact]
    public void Proposal_of_another_time_does_not_outlive_that_it_is_held_back()
    {
        var proposed = Given.Scheduled.After(Given.Propose, Given.Now);

        var held = proposed.After(new OrderCommand.HoldBack(null, Given.Now), Given.Now);

        Assert.Null(held.Move);
        Assert.Equal(
            "order.in_moderation",
            Refused(held, new OrderCommand.ProposeMove(Guid.NewGuid(), false, Given.Other, Given.Now)));
    }

    [Fact]
    public void Another_post_is_judged_by_itself()
    {
        var asked = Given.ChangesRequested with { Moderation = Waiting.Moderation };

        var clean = asked.After(Given.Another, Given.Now);
        var dirty = asked.After(Given.Another with { Findings = [Given.Found] }, Given.Now);
        var cleared = Told(dirty).After(new OrderCommand.Clear(2, Admin, Given.Now), Given.Now);

        Assert.Null(clean.Moderation);
        Assert.NotNull(clean.AnswerBy);
        Assert.True(ModerationRules.IsWaiting(dirty));
        Assert.Null(dirty.AnswerBy);
        Assert.Equal("order.creative_changed", Refused(dirty, new OrderCommand.Clear(1, Admin, Given.Now)));
        Assert.Contains(cleared.Untold, notice => notice is { Kind: NoticeKind.Resubmitted, ForOwner: true });
    }

    [Fact]
    public void Timeline_says_that_it_waits()
    {
        var paid = OrderChanges.Apply(
            Held, OrderRules.Decide(Held, Given.Pay(Given.Charge), Given.Timings).Event!, Given.By(Given.Now));

        Assert.Equal(("paid", "in_moderation"), (paid.Events[^1].Kind, paid.Events[^1].Reason));
    }

    [Fact]
    public void What_was_found_is_shown_to_admins_alone()
    {
        var view = OrderViews.Of(Given.Key, Waiting).Value!;

        Assert.Single(OrderViews.Shown(view, Caller.Admin(Admin)).Moderation!.Findings);
        Assert.All(
            new[] { Caller.Person(Given.Advertiser), Caller.Member(Given.Key.Tenant, 3, Role.Owner) },
            caller => Assert.Empty(OrderViews.Shown(view, caller).Moderation!.Findings));
    }

    private static OrderState Told(OrderState order) => order with { Untold = [] };

    private static string? Refused(OrderState order, OrderCommand command) =>
        OrderRules.Decide(order, command, Given.Timings).Refusal?.Code;
}
