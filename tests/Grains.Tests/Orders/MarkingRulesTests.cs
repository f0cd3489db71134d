using LytSlot.Conversations;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Orders whose post needs a mark.</summary>
public sealed class MarkingRulesTests
{
    private static readonly OrderCommand.Mark Erid = new(Given.Erid, ByOwner: false, Given.Now);

    private static readonly OrderState Paid = Given.Held.Wanting().After(Given.Pay(Given.Charge), Given.Now);

    [Fact]
    public void Paid_order_without_its_erid_is_not_approved_and_with_it_is()
    {
        Refused("marking.missing", Paid, new OrderCommand.Approve(1, Given.Now));

        var marked = Paid.After(Erid, Given.Now);

        Assert.Equal((OrderStatus.Paid, Given.Erid), (marked.Status, marked.Mark?.Data.Erid));
        Assert.Equal("Реклама. ООО «Ромашка», ИНН 7707083893, erid: 2VtzqxKnJ3b", marked.Mark?.Text);
        Assert.Equal(OrderStatus.Scheduled, marked.After(new OrderCommand.Approve(1, Given.Now), Given.Now).Status);
    }

    [Fact]
    public void Order_that_goes_through_by_itself_waits_for_its_erid_and_then_goes()
    {
        var automatic = Given.Held.Wanting() with { AutoApprove = true };

        var paid = automatic.After(Given.Pay(Given.Charge), Given.Now);
        Assert.Equal(OrderStatus.Paid, paid.Status);
        Assert.NotNull(paid.AnswerBy);

        var marked = paid.After(Erid, Given.Now);
        Assert.Equal((OrderStatus.Scheduled, null), (marked.Status, marked.AnswerBy));
        Assert.Equal(
            OrderStatus.Scheduled,
            automatic.After(Erid, Given.Now).After(Given.Pay(Given.Charge), Given.Now).Status);
    }

    [Fact]
    public void Erid_that_does_not_come_ends_the_order_and_the_money_goes_back()
    {
        var late = Paid.AnswerBy!.Value;

        var ended = Paid.After(new OrderCommand.Tick(late), late);

        Assert.Equal((OrderStatus.Rejected, "mark_missing"), (ended.Status, ended.Reason));
        Assert.Equal(MoneyState.Owed, ended.Money[0].State);
        Assert.Equal(2, ended.Untold.Count(notice => notice.Kind == NoticeKind.Rejected));
        Refused("order.too_late", Paid, Erid with { At = late });
    }

    /// <summary>What the owner saw must be what they approve.</summary>
    [Fact]
    public void Advertiser_gives_an_erid_once_and_the_owner_may_change_it_until_it_is_approved()
    {
        var marked = Paid.After(Erid, Given.Now);
        var other = Erid with { Erid = "another1" };

        Assert.Equal(default, OrderRules.Decide(marked, Erid, Given.Timings));
        Refused("marking.given", marked, other);
        var changed = marked.After(other with { ByOwner = true }, Given.Now);
        Assert.EndsWith("erid: another1", changed.Mark?.Text, StringComparison.Ordinal);
        var approved = changed.After(new OrderCommand.Approve(1, Given.Now), Given.Now);
        Refused("order.wrong_status", approved, Erid with { ByOwner = true });
        Assert.Equal(default, OrderRules.Decide(approved, other, Given.Timings));
    }

    [Fact]
    public void Bad_erid_and_one_for_a_post_without_a_mark_are_refused()
    {
        Refused("marking.bad_erid", Paid, Erid with { Erid = "нет" });
        Refused("marking.not_needed", Given.Paid, Erid);
        Refused("order.not_found", Given.Nothing, Erid);
    }

    [Fact]
    public void Both_sides_hear_of_the_erid()
    {
        Assert.Equal([NoticeKind.OrderToApprove, NoticeKind.MarkMissing], Paid.Untold.Select(notice => notice.Kind));

        var marked = OrderChanges.Apply(
            Paid,
            OrderRules.Decide(Paid, Erid, Given.Timings).Event!,
            new(Given.Now, "person:7", ByAdvertiser: true, null));

        Assert.Contains(marked.Untold, notice => notice is { Kind: NoticeKind.MarkGiven, ForOwner: true });
    }

    private static void Refused(string code, OrderState order, OrderCommand command) =>
        Assert.Equal(code, OrderRules.Decide(order, command, Given.Timings).Refusal?.Code);
}
