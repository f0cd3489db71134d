using LytSlot.Grains.Orders;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>A post that is to be pinned, from its publication to its end.</summary>
public sealed class PinTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static OrderState Published => Publish(Given.Scheduled);

    [Fact]
    public void Post_is_pinned_as_soon_as_it_stands()
    {
        Assert.Equal(OrderErrand.Pin, Next(Published, Given.Slot));
        Assert.Equal(Given.Slot, OrderRules.StatusDue(Published));

        var pinned = Finish(Published, null, Given.Slot);

        Assert.Null(pinned.PinAt);
        Assert.Equal(Given.Slot, pinned.PinnedAt);
        Assert.Equal(OrderErrand.None, Next(pinned, Given.Slot));
        Assert.Equal(Published.TermEndsAt, OrderRules.StatusDue(pinned));
    }

    [Fact]
    public void Check_that_is_due_does_not_wait_for_a_pin_that_is_not_let_through()
    {
        var order = Published with { ChecksAt = [Given.Slot + Minute] };

        Assert.Equal(OrderErrand.Pin, Next(order, Given.Slot));
        Assert.Equal(OrderErrand.Check, Next(order, Given.Slot + Minute));
        Assert.Equal(OrderErrand.Pin, Next(order with { RetryAt = Given.Slot + (2 * Minute) }, Given.Slot + Minute));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void What_nobody_looked_at_and_what_stays_for_ever_is_not(bool autoApprove, bool comesDown)
    {
        var order = Given.Scheduled with
        {
            AutoApprove = autoApprove,
            Life = comesDown ? Given.Scheduled.Life : null,
        };

        Assert.Null(Publish(order).PinAt);
    }

    [Fact]
    public void Post_that_asks_for_none_is_not() => Assert.Null(Given.Published.PinAt);

    [Theory]
    [InlineData(nameof(TelegramFault.Later))]
    [InlineData(nameof(TelegramFault.Rights))]
    public void Refusal_that_may_pass_is_tried_again_and_more_rarely(string fault)
    {
        var once = Finish(Published, No(fault), Given.Slot + Minute);
        var twice = Finish(once, No(fault), Given.Slot + (10 * Minute));

        Assert.Equal(OrderErrand.None, Next(once, Given.Slot + Minute));
        Assert.Equal(OrderErrand.Pin, Next(once, once.PinAt!.Value));
        Assert.Equal(Given.Slot + (15 * Minute), twice.PinAt);
    }

    [Fact]
    public void Wait_that_Telegram_asks_for_is_kept()
    {
        var told = new SendResult.Refused(TelegramFault.Later, 7 * Minute, "Too Many Requests");

        Assert.Equal(Given.Slot + (7 * Minute), Finish(Published, told, Given.Slot).PinAt);
    }

    [Theory]
    [InlineData(nameof(TelegramFault.Gone))]
    [InlineData(nameof(TelegramFault.Content))]
    public void Refusal_for_good_ends_it_and_nothing_else(string fault)
    {
        var order = Finish(Published, No(fault), Given.Slot);

        Assert.Equal(OrderStatus.Published, order.Status);
        Assert.Null(order.PinAt ?? order.PinnedAt);
    }

    [Fact]
    public void End_of_the_term_comes_before_pinning()
    {
        var end = Published.TermEndsAt!.Value;
        Assert.Equal(OrderErrand.TakeDown, Next(Published, end));

        var completed = Published.After(new OrderCommand.FinishTakeDown(new TakeDownResult.Down(false), end), end);

        Assert.Null(completed.PinAt);
        Assert.Null(OrderRules.Decide(completed, new OrderCommand.FinishPin(null, end), Given.Timings).Event);
    }

    private static OrderState Publish(OrderState scheduled) => scheduled
        .After(new OrderCommand.StartAttempt(10, Given.Slot, Pins: true), Given.Slot)
        .After(Given.Sent(1), Given.Slot) with
    {
        ChecksAt = [],
    };

    private static OrderState Finish(OrderState order, SendResult.Refused? refusal, DateTimeOffset at) =>
        order.After(new OrderCommand.FinishPin(refusal, at), at);

    private static SendResult.Refused No(string fault) => new(Enum.Parse<TelegramFault>(fault), null, "no");

    private static OrderErrand Next(OrderState order, DateTimeOffset now) =>
        OrderAgenda.Next(order, now, Given.Timings);
}
