using LytSlot.Conversations;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

public sealed class OrderDeadlineTests
{
    [Fact]
    public void Hold_lasts_fifteen_minutes() =>
        Assert.Equal(Given.Now + TimeSpan.FromMinutes(15), Given.Held.HoldUntil);

    [Fact]
    public void Checkout_prolongs_a_hold_once()
    {
        var extended = Given.Held.After(new OrderCommand.CheckOut(Given.Price, Given.Now), Given.Now);

        var again = OrderRules.Decide(extended, new OrderCommand.CheckOut(Given.Price, Given.Now), Given.Timings);

        Assert.Equal(Given.Now + TimeSpan.FromMinutes(17), extended.HoldUntil);
        Assert.Equal(default, again);
    }

    [Fact]
    public void Checkout_of_another_amount_is_refused() => Assert.Equal(
        "order.wrong_amount",
        OrderRules.Decide(
            Given.Held, new OrderCommand.CheckOut(new(149, "XTR"), Given.Now), Given.Timings).Refusal?.Code);

    [Fact]
    public void Owner_has_a_day_for_an_answer() =>
        Assert.Equal(Given.Now + TimeSpan.FromHours(24), Given.Paid.AnswerBy);

    [Fact]
    public void Owner_answers_half_an_hour_before_the_slot_at_the_latest()
    {
        var at = Given.Slot - TimeSpan.FromHours(2);

        var paid = Given.Held.After(Given.Pay("p:stars:c1") with { At = at }, at);

        Assert.Equal(Given.Slot - TimeSpan.FromMinutes(30), paid.AnswerBy);
    }

    [Fact]
    public void Approval_after_the_deadline_is_refused() => Assert.Equal(
        "order.too_late",
        OrderRules.Decide(
            Given.Paid, new OrderCommand.Approve(1, Given.Paid.AnswerBy!.Value), Given.Timings).Refusal?.Code);

    [Fact]
    public void Nothing_is_published_before_its_slot() => Assert.Equal(
        "order.too_early",
        OrderRules.Decide(
            Given.Scheduled,
            new OrderCommand.StartAttempt(1, Given.Slot - TimeSpan.FromMilliseconds(1)),
            Given.Timings).Refusal?.Code);

    [Fact]
    public void Attempt_later_than_fifteen_minutes_fails_the_order() => Assert.Equal(
        new OrderEvent.Failed("too_late"),
        OrderRules.Decide(
            Given.Scheduled,
            new OrderCommand.StartAttempt(1, Given.Slot + TimeSpan.FromMinutes(16)),
            Given.Timings).Event);

    [Fact]
    public void Second_attempt_waits_for_the_word_on_the_first() => Assert.Equal(
        "order.wrong_status",
        OrderRules.Decide(
            Given.Publishing, new OrderCommand.StartAttempt(10, Given.Slot), Given.Timings).Refusal?.Code);

    [Fact]
    public void Attempt_whose_process_died_is_judged_after_its_lease() =>
        Assert.Equal(Given.Slot + Given.Timings.AttemptLease, OrderRules.StatusDue(Given.Publishing));

    [Fact]
    public void Attempt_without_a_clear_answer_is_judged_five_seconds_later()
    {
        var unanswered = Given.Publishing.After(
            new OrderCommand.FinishAttempt(1, new SendResult.Unknown(), Given.Slot), Given.Slot);

        Assert.Equal(Given.Slot + TimeSpan.FromSeconds(5), OrderRules.StatusDue(unanswered));
        Assert.Equal(OrderErrand.None, OrderAgenda.Next(unanswered, Given.Slot, Given.Timings));
        Assert.Equal(
            OrderErrand.Judge,
            OrderAgenda.Next(unanswered, OrderRules.StatusDue(unanswered)!.Value, Given.Timings));
    }

    [Fact]
    public void Refused_attempt_is_tried_again_when_telegram_says()
    {
        var refused = Given.Publishing.After(
            new OrderCommand.FinishAttempt(
                1,
                new SendResult.Refused(TelegramFault.Later, TimeSpan.FromSeconds(40), "Too Many Requests"),
                Given.Slot),
            Given.Slot);

        Assert.Equal(Given.Slot + TimeSpan.FromSeconds(40), OrderRules.StatusDue(refused));
        Assert.Equal(
            OrderErrand.Publish,
            OrderAgenda.Next(refused, OrderRules.StatusDue(refused)!.Value, Given.Timings));
    }

    [Fact]
    public void Result_of_an_older_attempt_changes_nothing()
    {
        var second = Given.Publishing
            .After(new OrderCommand.NothingStands(1, Given.Slot), Given.Slot)
            .After(new OrderCommand.StartAttempt(10, Given.Slot), Given.Slot);

        Assert.Equal(default, OrderRules.Decide(second, Given.Sent(1), Given.Timings));
    }

    [Fact]
    public void Attempt_more_than_a_minute_after_the_slot_looks_first_and_sends_nothing()
    {
        var minute = Given.Slot + TimeSpan.FromSeconds(60);
        var late = minute + TimeSpan.FromMilliseconds(1);

        Assert.False(Given.Scheduled.After(new OrderCommand.StartAttempt(10, minute), minute).Attempt!.IsLook);
        var looking = Given.Scheduled.After(new OrderCommand.StartAttempt(10, late), late);

        Assert.Equal(Given.Slot, looking.Attempt!.LooksSince);
        Assert.Equal(OrderErrand.Judge, OrderAgenda.Next(looking, late, Given.Timings));
    }

    [Fact]
    public void After_a_look_that_found_nothing_it_is_sent()
    {
        var late = Given.Slot + TimeSpan.FromMinutes(5);
        var done = late + TimeSpan.FromSeconds(70);
        var looked = Given.Scheduled
            .After(new OrderCommand.StartAttempt(10, late), late)
            .After(new OrderCommand.NothingStands(1, done), done);

        var next = looked.After(new OrderCommand.StartAttempt(10, done), done);

        Assert.False(next.Attempt!.IsLook);
        Assert.Null(next.Doubt);
    }

    [Fact]
    public void Post_that_a_look_finds_is_the_publication_and_its_term_counts_from_it()
    {
        var late = Given.Slot + TimeSpan.FromMinutes(5);
        var posted = Given.Slot + TimeSpan.FromSeconds(1);

        var found = Given.Scheduled.After(new OrderCommand.StartAttempt(10, late), late).After(
            new OrderCommand.FinishAttempt(1, new SendResult.Sent([11], "print", posted), late), late);

        Assert.Equal(OrderStatus.Published, found.Status);
        Assert.Equal(posted + TimeSpan.FromSeconds(1), found.PublishedAt);
        Assert.Equal(found.PublishedAt + TimeSpan.FromHours(24), found.TermEndsAt);
    }

    [Fact]
    public void Publication_after_an_attempt_that_was_given_up_is_looked_at_again()
    {
        var miss = Given.Slot + TimeSpan.FromSeconds(30);
        var published = Given.Publishing
            .After(new OrderCommand.NothingStands(1, miss), miss)
            .After(new OrderCommand.StartAttempt(10, miss), miss)
            .After(Given.Sent(2), miss);
        var due = miss + Given.Timings.SecondLook;

        Assert.Equal(new PublishDoubt(Given.Slot, 10, due), published.Doubt);
        Assert.Equal(due, OrderRules.StatusDue(published));
        Assert.Equal(OrderErrand.LookAgain, OrderAgenda.Next(published, due, Given.Timings));
        var looked = published.After(new OrderCommand.FinishLook(IsDone: true, 1, due), due);
        Assert.Equal(published.ChecksAt[0], OrderRules.StatusDue(looked));
    }

    /// <summary>
    /// What is found may be the post of the attempt that was given up; that of the last one comes late.
    /// </summary>
    [Fact]
    public void Post_that_is_found_after_an_attempt_that_was_given_up_is_looked_at_later_than_planned()
    {
        var miss = Given.Slot + TimeSpan.FromSeconds(5);
        var found = miss + TimeSpan.FromSeconds(50);
        var trying = Given.Publishing
            .After(new OrderCommand.NothingStands(1, miss), miss)
            .After(new OrderCommand.StartAttempt(10, miss), miss);
        var stands = new OrderCommand.FinishAttempt(
            trying.Attempt!.Number, new SendResult.Sent([11], "print", Given.Slot), found);
        var late = Given.Slot + TimeSpan.FromHours(1);
        var failed = trying.After(new OrderCommand.FinishAttempt(2, new SendResult.Unknown(), miss), miss)
            .After(new OrderCommand.Tick(late), late);

        Assert.Equal(found + Given.Timings.SecondLook, trying.After(stands, found).Doubt?.LookAt);
        Assert.Equal(OrderStatus.Failed, failed.Status);
        Assert.Equal(
            late + Given.Timings.SecondLook, failed.After(stands with { At = late }, late).Doubt?.LookAt);
        Assert.Equal(miss + Given.Timings.SecondLook, trying.After(Given.Sent(2), miss).Doubt?.LookAt);
    }

    [Fact]
    public void Order_with_a_doubt_is_not_settled_and_looks_until_it_is_sure_or_a_day_has_passed()
    {
        var late = Given.Slot + TimeSpan.FromHours(1);
        var failed = Given.Publishing
            .After(new OrderCommand.NothingStands(1, Given.Slot), Given.Slot)
            .After(new OrderCommand.Tick(late), late);
        var day = Given.Slot + TimeSpan.FromHours(25);

        var postponed = failed.After(new OrderCommand.FinishLook(IsDone: false, 0, late), late);

        Assert.False(OrderRules.IsSettled(failed));
        Assert.True(OrderRules.StatusDue(postponed) > late);
        Assert.Null(postponed.After(new OrderCommand.FinishLook(IsDone: false, 0, day), day).Doubt);
    }

    [Fact]
    public void Term_of_a_day_ends_a_day_after_publication() =>
        Assert.Equal(Given.Slot + TimeSpan.FromHours(24), Given.Published.TermEndsAt);

    [Fact]
    public void Term_of_two_days_ends_before_bots_can_no_longer_delete()
    {
        var published = (Given.Publishing with { Life = TimeSpan.FromHours(48) }).After(Given.Sent(1), Given.Slot);

        Assert.Equal(Given.Slot + TimeSpan.FromHours(48) - Given.Timings.DeleteMargin, published.TermEndsAt);
    }

    [Fact]
    public void Term_of_three_days_is_kept_whole_and_ends_by_a_stub_that_the_owner_hears_of()
    {
        var published = (Given.Publishing with { Life = TimeSpan.FromHours(72) }).After(Given.Sent(1), Given.Slot);
        var end = Given.Slot + TimeSpan.FromHours(72);

        var over = published.After(new OrderCommand.FinishTakeDown(new TakeDownResult.Down(ByStub: true), end), end);

        Assert.Equal(end, published.TermEndsAt);
        Assert.Equal((OrderStatus.Completed, end), (over.Status, over.TakenDownAt));
        Assert.Equal(
            [(NoticeKind.StubLeft, true), (NoticeKind.Completed, false)],
            over.Untold.Skip(published.Untold.Length).Select(notice => (notice.Kind, notice.ForOwner)));
    }

    [Fact]
    public void Permanent_post_is_never_taken_down_and_completes_after_its_watch()
    {
        var published = (Given.Publishing with { Life = null }).After(Given.Sent(1), Given.Slot) with { ChecksAt = [] };
        var over = Given.Slot + TimeSpan.FromHours(72);

        Assert.False(OrderAgenda.IsTakeDownDue(published, over));
        Assert.Equal(OrderStatus.Completed, published.After(new OrderCommand.Tick(over), over).Status);
    }

    [Fact]
    public void Take_down_that_keeps_failing_is_tried_more_and_more_rarely()
    {
        var notYet = new TakeDownResult.NotYet(TelegramFault.Rights, null, "not enough rights");
        var over = Given.Published.TermEndsAt!.Value;

        Assert.Equal(Given.Timings.TryAgain, Rest(TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromMinutes(2), Rest(TimeSpan.FromMinutes(4)));
        Assert.Equal(TimeSpan.FromMinutes(10), Rest(TimeSpan.FromHours(5)));

        TimeSpan? Rest(TimeSpan late)
        {
            var at = over + late;
            var postponed = Given.Published.After(new OrderCommand.FinishTakeDown(notYet, at), at);
            return OrderRules.StatusDue(postponed) - at;
        }
    }

    [Fact]
    public void Attempt_nobody_can_judge_is_given_up_after_a_day()
    {
        var late = Given.Slot + TimeSpan.FromHours(1);
        var failed = Given.Publishing.After(new OrderCommand.Tick(late), late);
        var day = Given.Slot + TimeSpan.FromHours(25);

        var given = failed.After(new OrderCommand.FinishAttempt(1, new SendResult.Unknown(), day), day);

        Assert.False(OrderRules.HasStray(given));
    }

    [Fact]
    public void Post_that_is_found_after_the_failure_is_taken_down()
    {
        var late = Given.Slot + TimeSpan.FromHours(1);
        var failed = Given.Publishing.After(new OrderCommand.Tick(late), late);
        var found = failed.After(Given.Sent(1), late);

        Assert.Equal(OrderStatus.Failed, failed.Status);
        Assert.False(OrderRules.IsSettled(failed));
        Assert.True(OrderAgenda.IsTakeDownDue(found, late));
        Assert.NotNull(found.After(Given.Down, late).TakenDownAt);
    }
}
