using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Changes asked for, and the versions of what is to be published.</summary>
public sealed class ChangeTests
{
    private static readonly OrderState Resubmitted = Given.ChangesRequested.After(Given.Another, Given.Now);

    [Fact]
    public void Advertiser_has_half_a_day_for_another_post()
    {
        Assert.Equal(Given.Now + TimeSpan.FromHours(12), Given.ChangesRequested.ChangesBy);
        Assert.Equal(Given.ChangesRequested.ChangesBy, OrderRules.StatusDue(Given.ChangesRequested));
        Assert.Null(Given.ChangesRequested.AnswerBy);
        Assert.Equal(Given.Words, Given.ChangesRequested.Reason);
    }

    [Fact]
    public void Another_post_is_due_an_hour_before_the_slot_at_the_latest()
    {
        var at = Given.Slot - TimeSpan.FromHours(3);
        var paid = Given.Paid with { AnswerBy = Given.Slot };

        var asked = paid.After(new OrderCommand.RequestChanges(1, Given.Words, at), at);

        Assert.Equal(Given.Slot - TimeSpan.FromHours(1), asked.ChangesBy);
    }

    [Fact]
    public void Changes_that_leave_no_time_are_refused()
    {
        var paid = Given.Paid with { AnswerBy = Given.Slot };
        var late = new OrderCommand.RequestChanges(1, Given.Words, Given.Slot - TimeSpan.FromHours(1));

        Assert.Equal("order.too_late", OrderRules.Decide(paid, late, Given.Timings).Refusal?.Code);
        Assert.Equal("order.too_late", OrderRules.Decide(
            Given.Paid, late with { At = Given.Paid.AnswerBy!.Value }, Given.Timings).Refusal?.Code);
    }

    [Fact]
    public void Silent_advertiser_loses_the_order_and_gets_the_money_back()
    {
        var silent = Given.ChangesRequested.After(
            new OrderCommand.Tick(Given.ChangesRequested.ChangesBy!.Value), Given.ChangesRequested.ChangesBy!.Value);

        Assert.Equal((OrderStatus.Rejected, "advertiser_silent"), (silent.Status, silent.Reason));
        Assert.Equal(MoneyState.Owed, Assert.Single(silent.Money).State);
        Assert.False(silent.HoldsSlot);
    }

    [Fact]
    public void Post_after_the_deadline_is_refused() => Assert.Equal(
        "order.too_late",
        OrderRules.Decide(
            Given.ChangesRequested,
            Given.Another with { At = Given.ChangesRequested.ChangesBy!.Value },
            Given.Timings).Refusal?.Code);

    [Fact]
    public void Another_post_gives_the_owner_the_full_time_anew_and_keeps_the_first()
    {
        var at = Given.Now + TimeSpan.FromHours(5);

        var order = Given.ChangesRequested.After(Given.Another with { At = at }, at);

        Assert.Equal((OrderStatus.Paid, at + TimeSpan.FromHours(24)), (order.Status, order.AnswerBy));
        Assert.Equal((Given.Another.Creative, "hash2", 2), (order.Creative, order.CreativeHash, order.CreativeVersion));
        Assert.Equal(new EarlierCreative(Given.Paid.Creative, "hash", at), Assert.Single(order.Earlier));
        Assert.Null(order.Reason);
        Assert.Null(order.ChangesBy);
    }

    [Fact]
    public void Approval_of_a_version_that_was_replaced_is_refused_in_every_status()
    {
        var stale = new OrderCommand.Approve(1, Given.Now);
        var scheduled = Resubmitted.After(stale with { Version = 2 }, Given.Now);

        Assert.Equal("order.creative_changed", OrderRules.Decide(Resubmitted, stale, Given.Timings).Refusal?.Code);
        Assert.Equal("order.creative_changed", OrderRules.Decide(scheduled, stale, Given.Timings).Refusal?.Code);
        Assert.Equal(default, OrderRules.Decide(scheduled, stale with { Version = 2 }, Given.Timings));
    }

    [Fact]
    public void Late_repeat_of_a_request_does_not_touch_the_new_version() => Assert.Equal(
        "order.creative_changed",
        OrderRules.Decide(
            Resubmitted, new OrderCommand.RequestChanges(1, Given.Words, Given.Now), Given.Timings).Refusal?.Code);

    [Fact]
    public void Other_words_for_what_is_asked_already_are_refused() => Assert.Equal(
        "order.wrong_status",
        OrderRules.Decide(
            Given.ChangesRequested,
            new OrderCommand.RequestChanges(1, "Something else", Given.Now),
            Given.Timings).Refusal?.Code);

    [Fact]
    public void Late_repeat_of_a_post_is_no_answer_to_the_next_request()
    {
        var again = Resubmitted.After(new OrderCommand.RequestChanges(2, Given.Words, Given.Now), Given.Now);

        Assert.Equal(default, OrderRules.Decide(Resubmitted, Given.Another, Given.Timings));
        Assert.Equal(default, OrderRules.Decide(again, Given.Another, Given.Timings));
        Assert.Equal(default, OrderRules.Decide(
            again, Given.Another with { Creative = Given.Paid.Creative }, Given.Timings));
    }

    [Fact]
    public void After_five_versions_it_is_yes_or_no()
    {
        var order = Given.Paid;
        for (var version = 1; version < ChangeRules.MostVersions; version++)
        {
            var next = Given.Another with { Creative = $"{Given.Another.Creative[..^2]}a{version}" };
            order = order.After(new OrderCommand.RequestChanges(version, Given.Words, Given.Now), Given.Now)
                .After(next, Given.Now);
        }

        var more = new OrderCommand.RequestChanges(ChangeRules.MostVersions, Given.Words, Given.Now);

        Assert.Equal("order.too_many_changes", OrderRules.Decide(order, more, Given.Timings).Refusal?.Code);
        Assert.True(OrderRules.Decide(
            order, new OrderCommand.Approve(ChangeRules.MostVersions, Given.Now), Given.Timings).Event is not null);
    }

    [Fact]
    public void Money_alone_schedules_an_order_of_a_channel_that_approves_automatically()
    {
        var held = Given.Nothing.After(
            new OrderCommand.Place(Given.Key, Given.Wish with { AutoApprove = true }, Given.Now), Given.Now);

        var paid = held.After(Given.Pay(Given.Charge), Given.Now);

        Assert.Equal((OrderStatus.Scheduled, null), (paid.Status, paid.AnswerBy));
        Assert.Equal(default, OrderRules.Decide(paid, new OrderCommand.Approve(1, Given.Now), Given.Timings));
        Assert.Equal(
            "order.wrong_status",
            OrderRules.Decide(
                paid, new OrderCommand.RequestChanges(1, Given.Words, Given.Now), Given.Timings).Refusal?.Code);
    }

    [Fact]
    public void Both_sides_see_all_versions()
    {
        var view = OrderViews.Of(Given.Key, Resubmitted).Value!;

        Assert.Equal([(1, "hash"), (2, "hash2")], view.Creatives.Select(version => (version.Number, version.Hash)));
        Assert.Equal((2, view.Creative), (view.CreativeVersion, view.Creatives[^1].Creative));
        Assert.Equal(1, OrderViews.Of(Given.Key, Given.Paid).Value!.CreativeVersion);
    }
}
