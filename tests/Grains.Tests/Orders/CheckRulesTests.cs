using LytSlot.Accounting;
using LytSlot.Conversations;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Each way a post can die with its consequence, and what looks like one and has none.</summary>
public sealed class CheckRulesTests
{
    private static readonly Timings Timings = Given.Timings;

    /// <summary>Only its last check is left.</summary>
    private static OrderState NearItsEnd { get; } = Given.Published
        .After(Given.Published.Saw(SightKind.Intact), Given.Published.ChecksAt[0]) is var once
            ? once.After(once.Saw(SightKind.Intact), once.ChecksAt[0])
            : throw new InvalidOperationException();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.999, 0.999)]
    [InlineData(0.25, 0.75)]
    public void Post_is_checked_within_its_top_time_within_the_rest_and_at_the_end(double first, double second)
    {
        var published = Given.Publishing.After(Given.Sent(1) with { Draw = (first, second) }, Given.Slot);
        var top = Given.Slot + TimeSpan.FromHours(1);

        Assert.Equal(3, published.ChecksAt.Length);
        Assert.InRange(published.ChecksAt[0], Given.Slot, top);
        Assert.InRange(published.ChecksAt[1], top, published.TermEndsAt!.Value);
        Assert.Equal(published.TermEndsAt, published.ChecksAt[2]);
        Assert.Equal(published.ChecksAt[0], OrderRules.StatusDue(published));
    }

    [Fact]
    public void Check_is_done_at_its_time_and_the_take_down_waits_for_the_last()
    {
        var due = Given.Published.ChecksAt[0];
        var end = Given.Published.TermEndsAt!.Value;

        Assert.Equal(OrderErrand.None, OrderAgenda.Next(Given.Published, due - TimeSpan.FromMilliseconds(1), Timings));
        Assert.Equal(OrderErrand.Check, OrderAgenda.Next(Given.Published, due, Timings));
        Assert.False(OrderAgenda.IsTakeDownDue(NearItsEnd, end));
        Assert.Equal(OrderErrand.Check, OrderAgenda.Next(NearItsEnd, end, Timings));
        var seen = NearItsEnd.After(NearItsEnd.Saw(SightKind.Intact), end);
        Assert.Equal(OrderErrand.TakeDown, OrderAgenda.Next(seen, end, Timings));
    }

    [Fact]
    public void Permanent_post_completes_once_its_last_check_is_done()
    {
        var published = (Given.Publishing with { Life = null }).After(Given.Sent(1), Given.Slot);
        var end = Given.Slot + TimeSpan.FromHours(72);
        var last = published with { ChecksAt = [end] };

        Assert.Equal(end, published.ChecksAt[^1]);
        Assert.Equal(default, OrderRules.Decide(last, new OrderCommand.Tick(end), Timings));
        var seen = last.After(last.Saw(SightKind.Intact), end);
        Assert.Equal(OrderStatus.Completed, seen.After(new OrderCommand.Tick(end), end).Status);
        Assert.False(OrderAgenda.IsTakeDownDue(seen, end));
    }

    [Theory]
    [InlineData(nameof(SightKind.Removed), "removed")]
    [InlineData(nameof(SightKind.Altered), "altered")]
    public void Post_that_was_not_left_alone_costs_the_owner_the_money(string seen, string reason)
    {
        var breached = Given.Published.After(Given.Saw(Enum.Parse<SightKind>(seen)), Given.Published.ChecksAt[0]);

        Assert.Equal((OrderStatus.Breached, reason, false), (breached.Status, breached.Reason, breached.HoldsSlot));
        Assert.Equal(MoneyState.Owed, Assert.Single(breached.Money).State);
        Assert.Equal([true, false], Told(breached, NoticeKind.Breached));
        Assert.Empty(breached.ChecksAt);
    }

    [Fact]
    public void What_is_left_of_it_is_taken_down_and_only_then_it_is_settled()
    {
        var at = Given.Published.ChecksAt[0];
        var breached = Given.In(OrderStatus.Breached);

        Assert.True(OrderAgenda.IsTakeDownDue(breached, at));
        var refunded = breached.After(new OrderCommand.Refunded(Given.Charge), at);
        var told = refunded.After(new OrderCommand.Told(refunded.Untold), at);
        Assert.False(OrderRules.IsSettled(told));
        Assert.Equal(OrderErrand.TakeDown, OrderAgenda.Next(told, at, Timings));
        Assert.True(OrderRules.IsSettled(told.After(new OrderCommand.FinishTakeDown(
            new TakeDownResult.Down(ByStub: false), at), at)));
    }

    [Fact]
    public void What_can_not_be_taken_down_after_a_breach_is_given_up_after_a_day()
    {
        var breached = Given.In(OrderStatus.Breached);
        var day = breached.BreachedAt!.Value + Timings.TakeDownLate;
        var notYet = new TakeDownResult.NotYet(TelegramFault.Rights, null, "not enough rights");

        Assert.True(OrderRules.HasStray(breached.After(new OrderCommand.FinishTakeDown(notYet, day), day)));
        var later = day + TimeSpan.FromSeconds(1);
        Assert.False(OrderRules.HasStray(breached.After(new OrderCommand.FinishTakeDown(notYet, later), later)));
    }

    [Fact]
    public void Post_of_somebody_else_within_the_top_time_is_noted_and_told_once()
    {
        var seen = Covered(Given.Published);

        Assert.Equal((OrderStatus.Published, 12), (seen.Status, seen.CoveredBy));
        Assert.Equal([true], Told(seen, NoticeKind.Covered));
        Assert.Equal(2, seen.ChecksAt.Length);
        Assert.Equal([true], Told(Covered(seen), NoticeKind.Covered));

        static OrderState Covered(OrderState order) => order.After(
            order.Saw(SightKind.Intact) with { Sight = new(SightKind.Intact, CoveredBy: 12) }, order.ChecksAt[0]);
    }

    [Theory]
    [InlineData(nameof(SightKind.ChannelGone), "channel_gone")]
    [InlineData(nameof(SightKind.BotOut), "bot_removed")]
    public void Channel_without_the_bot_has_a_grace_and_then_costs_the_money(string seen, string reason)
    {
        var lost = Given.Published.After(Given.Saw(Enum.Parse<SightKind>(seen)), Given.Published.ChecksAt[0]);
        var since = lost.LostSince!.Value;
        var deadline = since + Timings.AccessGrace;

        Assert.Equal((OrderStatus.Published, MoneyState.Held), (lost.Status, Assert.Single(lost.Money).State));
        Assert.Equal(since + Timings.TryAgain, OrderRules.StatusDue(lost));
        var waiting = After(lost, deadline - TimeSpan.FromSeconds(1));
        Assert.Equal((OrderStatus.Published, deadline), (waiting.Status, OrderRules.StatusDue(waiting)));
        var breached = After(waiting, deadline);
        Assert.Equal((OrderStatus.Breached, reason), (breached.Status, breached.Reason));

        OrderState After(OrderState order, DateTimeOffset at) => order.After(
            new OrderCommand.FinishCheck(order.ChecksAt[0], new(Enum.Parse<SightKind>(seen)), at), at);
    }

    [Fact]
    public void Channel_that_comes_back_within_the_grace_changes_nothing()
    {
        var lost = Given.Published.After(Given.Saw(SightKind.BotOut), Given.Published.ChecksAt[0]);
        var later = Timings.AccessGrace + TimeSpan.FromHours(1);

        var back = lost.After(lost.Saw(SightKind.Intact, later), lost.ChecksAt[0] + later);

        Assert.Null(back.LostSince);
        Assert.Equal(OrderStatus.Published, back.Status);
        Assert.All(back.ChecksAt, at => Assert.True(at > lost.ChecksAt[0] + later));
    }

    [Fact]
    public void Post_that_went_while_the_bot_was_out_is_a_breach_after_the_term_too()
    {
        var lost = NearItsEnd.After(NearItsEnd.Saw(SightKind.BotOut), NearItsEnd.ChecksAt[0]);

        var back = lost.After(lost.Saw(SightKind.Removed, TimeSpan.FromHours(2)), lost.ChecksAt[0]);

        Assert.Equal((OrderStatus.Breached, "removed"), (back.Status, back.Reason));
    }

    [Fact]
    public void Mere_error_puts_a_check_off_and_then_leaves_it_out()
    {
        var put = Given.Published.After(Given.Saw(SightKind.Unclear), Given.Published.ChecksAt[0]);
        var over = Timings.CheckPatience;

        Assert.Equal(Given.Published.ChecksAt, put.ChecksAt);
        Assert.Equal(put.ChecksAt[0] + Timings.TryAgain, OrderRules.StatusDue(put));
        var left = put.After(put.Saw(SightKind.Unclear, over), put.ChecksAt[0] + over);
        Assert.Equal((OrderStatus.Published, put.ChecksAt[1]), (left.Status, OrderRules.StatusDue(left)));
        Assert.Equal(MoneyState.Held, Assert.Single(left.Money).State);
    }

    [Fact]
    public void Last_check_that_proves_nothing_keeps_a_take_down_half_a_minute_at_most()
    {
        var over = Timings.LastCheckPatience;
        var end = NearItsEnd.TermEndsAt!.Value;

        var put = NearItsEnd.After(NearItsEnd.Saw(SightKind.Unclear, TimeSpan.FromSeconds(20)), end);
        Assert.Equal(end + over, OrderRules.StatusDue(put));
        var left = put.After(put.Saw(SightKind.Unclear, over), end + over);

        Assert.Equal(OrderErrand.TakeDown, OrderAgenda.Next(left, end + over, Timings));
    }

    [Theory]
    [InlineData(nameof(SightKind.Removed))]
    [InlineData(nameof(SightKind.Altered))]
    [InlineData(nameof(SightKind.ChannelGone))]
    [InlineData(nameof(SightKind.BotOut))]
    public void What_is_seen_only_long_after_the_term_has_no_consequence(string seen)
    {
        var late = TimeSpan.FromHours(3);
        var check = NearItsEnd.Saw(Enum.Parse<SightKind>(seen), late);

        var left = NearItsEnd.After(check, check.At);

        Assert.Equal((OrderStatus.Published, 0), (left.Status, left.ChecksAt.Length));
        Assert.True(OrderAgenda.IsTakeDownDue(left, check.At));
    }

    [Fact]
    public void Checks_that_were_slept_through_are_one()
    {
        var late = Given.Published.ChecksAt[1] - Given.Published.ChecksAt[0];

        var seen = Given.Published.After(Given.Published.Saw(SightKind.Intact, late), Given.Published.ChecksAt[1]);

        Assert.Equal([Given.Published.TermEndsAt!.Value], seen.ChecksAt);
    }

    [Fact]
    public void Result_of_a_check_that_is_done_changes_nothing()
    {
        var seen = Given.Published.After(Given.Saw(SightKind.Intact), Given.Published.ChecksAt[0]);

        Assert.Equal(default, OrderRules.Decide(seen, Given.Saw(SightKind.Removed), Timings));
    }

    [Fact]
    public void Order_from_before_checks_were_drawn_is_taken_down_at_its_end()
    {
        var old = Given.Published with { ChecksAt = [] };

        Assert.Equal(old.TermEndsAt, OrderRules.StatusDue(old));
        Assert.Equal(OrderErrand.TakeDown, OrderAgenda.Next(old, old.TermEndsAt!.Value, Timings));
    }

    [Fact]
    public void Dispute_won_after_a_breach_is_money_that_goes_back()
    {
        var disputed = Given.Published.ByCard().After(new OrderCommand.Dispute(Given.Card, "du_1"), Given.Slot);
        var breached = disputed.After(disputed.Saw(SightKind.Removed), disputed.ChecksAt[0]);

        var won = breached.After(new OrderCommand.EndDispute(Given.Card, "du_1", IsWon: true), Given.Slot);

        Assert.Equal(MoneyState.Disputed, Assert.Single(breached.Money).State);
        Assert.Equal(MoneyState.Owed, Assert.Single(won.Money).State);
    }

    [Fact]
    public void Breach_gives_back_what_a_partial_refund_has_left()
    {
        var part = Given.Published.ByCard().After(new OrderCommand.GiveBack(Guid.Empty, Given.Part), Given.Slot);
        var breached = part.After(part.Saw(SightKind.Altered), part.ChecksAt[0]);

        var back = OrderChanges.Apply(breached, new OrderEvent.Refunded(Given.Card), Given.By(Given.Slot));

        Assert.Equal(
            [(Account.Held, -100L), (Account.Advertiser, 100L)],
            back.Postings.Select(line => (line.Account, line.AmountMinor)));
    }

    private static IEnumerable<bool> Told(OrderState order, NoticeKind kind) =>
        order.Untold.Where(notice => notice.Kind == kind).Select(notice => notice.ForOwner);
}
