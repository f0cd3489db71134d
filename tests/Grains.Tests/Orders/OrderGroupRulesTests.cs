using LytSlot.Creatives;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

public sealed class OrderGroupRulesTests
{
    private static readonly OrderGroupKey Key = new(Guid.CreateVersion7(), Guid.CreateVersion7());

    private static readonly GroupSlot Slot = new(-1001, Given.Slot, "1/24", new(1_000, "EUR"));

    private static readonly PlaceGroup Wish = new(
        [Slot with { StartsAt = Given.Slot.AddHours(2) }, Slot], new CreativeKey(Key.Tenant, Guid.CreateVersion7()));

    [Theory]
    [InlineData("two", null)]
    [InlineData("one", "group.bad_slots")]
    [InlineData("twenty-one", "group.bad_slots")]
    [InlineData("none at all", "group.bad_slots")]
    [InlineData("nothing", "group.bad_slots")]
    [InlineData("one time twice", "group.bad_slots")]
    [InlineData("two currencies", "group.bad_slots")]
    [InlineData("for nothing", "group.bad_slots")]
    [InlineData("too dear in all", "group.bad_slots")]
    [InlineData("before the hold ends", "slot.too_soon")]
    public void Wish_is_refused_by_what_is_wrong_with_it(string wish, string? code) =>
        Assert.Equal(code, OrderGroupRules.Objection(Named(wish), Given.Now, Given.Timings)?.Code);

    [Fact]
    public void Slots_are_taken_in_an_order_that_is_alike_for_everybody()
    {
        var group = Begun();

        Assert.Equal([Given.Slot, Given.Slot.AddHours(2)], group.Slots.Select(slot => slot.StartsAt));
        Assert.Equal(2, group.Slots.DistinctBy(slot => slot.Order).Count());
        Assert.True(OrderGroupRules.IsSame(group, Wish with { Slots = [.. Wish.Slots.Reverse()] }, 7));
        Assert.False(OrderGroupRules.IsSame(group, Wish, 8));
        Assert.False(OrderGroupRules.IsSame(group, Wish with { Promo = "SPRING" }, 7));
        Assert.False(OrderGroupRules.IsSame(group, Wish with { Marking = new("ООО", "7707083893", null) }, 7));
        Assert.False(OrderGroupRules.IsSame(
            group, Wish with { Slots = [Wish.Slots[0], Slot with { Price = new(999, "EUR") }] }, 7));
    }

    /// <summary>
    /// What each of two orders says when the holds are over: h held, H held with grace, p paid, - neither, 0 nothing.
    /// </summary>
    [Theory]
    [InlineData("pp", OrderGroupStatus.Paid)]
    [InlineData("pH", OrderGroupStatus.Held)]
    [InlineData("HH", OrderGroupStatus.Held)]
    [InlineData("ph", OrderGroupStatus.Undoing)]
    [InlineData("p-", OrderGroupStatus.Undoing)]
    [InlineData("H-", OrderGroupStatus.Undoing)]
    [InlineData("--", OrderGroupStatus.Undoing)]
    [InlineData("p0", OrderGroupStatus.Undoing)]
    public void Group_is_bought_when_all_of_it_is_paid_and_given_up_otherwise(string orders, OrderGroupStatus expected)
    {
        var now = Given.Now + Given.Timings.Hold + TimeSpan.FromSeconds(5);
        var group = OrderGroupRules.Held(Begun(), Given.Now + Given.Timings.Hold, Given.By(Given.Now));

        var looked = OrderGroupRules.Looked(group, [.. orders.Select(one => Saying(one, now))], Given.By(now));

        Assert.Equal(expected, looked.Status);
        Assert.Equal(expected is OrderGroupStatus.Paid, looked.DueAt is null);
        Assert.True(looked.DueAt is null || looked.DueAt >= now);
    }

    [Fact]
    public void Group_is_held_as_long_as_the_first_of_its_holds_and_a_look_that_finds_nothing_new_changes_nothing()
    {
        var until = Given.Now + Given.Timings.Hold;
        var group = OrderGroupRules.Held(Begun(), until.AddSeconds(30), Given.By(Given.Now));
        OrderView?[] orders = [View(Given.Held with { HoldUntil = until.AddMinutes(1) }),
            View(Given.Held with { HoldUntil = until })];

        var looked = OrderGroupRules.Looked(group, orders, Given.By(Given.Now));
        var again = OrderGroupRules.Looked(looked, orders, Given.By(Given.Now.AddSeconds(1)));

        Assert.Equal(until, looked.HoldUntil);
        Assert.Same(looked, again);
        Assert.True(OrderGroupRules.Looked(looked, orders, Given.By(looked.DueAt!.Value)).DueAt > looked.DueAt);
    }

    [Fact]
    public void What_was_given_up_is_given_up_once_more_before_it_is_over()
    {
        var undoing = OrderGroupRules.Undoing(Begun(), OrderRefusals.SlotTaken, Given.By(Given.Now));

        var first = OrderGroupRules.Undone(undoing, Given.By(Given.Now));
        var early = OrderGroupRules.Undone(first, Given.By(Given.Now.AddSeconds(59)));
        var last = OrderGroupRules.Undone(first, Given.By(Given.Now.AddSeconds(60)));

        Assert.Equal((OrderGroupStatus.Undoing, Given.Now.AddSeconds(60)), (first.Status, first.DueAt));
        Assert.Same(first, early);
        Assert.Equal((OrderGroupStatus.Ended, null), (last.Status, last.DueAt));
        Assert.Equal("slot.taken", last.Refusal?.Code);
    }

    [Fact]
    public void Order_of_a_group_or_with_a_promo_code_is_not_won_back_by_late_money()
    {
        var pay = Given.Pay(Given.Charge);
        var expired = Given.In(OrderStatus.Expired);

        Assert.IsType<OrderEvent.Paid>(OrderRules.Decide(expired, pay, Given.Timings).Event);
        Assert.IsType<OrderEvent.PaidInVain>(
            OrderRules.Decide(expired with { Group = Key.Group }, pay, Given.Timings).Event);
        Assert.IsType<OrderEvent.PaidInVain>(
            OrderRules.Decide(expired with { Promo = "SPRING" }, pay, Given.Timings).Event);
    }

    private static OrderGroupState Begun() =>
        OrderGroupRules.Begun(Key, Wish, 7, Guid.CreateVersion7, Given.By(Given.Now));

    private static OrderView? Saying(char one, DateTimeOffset now) => one switch
    {
        'p' => View(Given.Paid),
        'h' => View(Given.Held with { HoldUntil = now.AddSeconds(-5) }),
        'H' => View(Given.Held with { HoldUntil = now.AddMinutes(1) }),
        '-' => View(Given.In(OrderStatus.Expired)),
        _ => null,
    };

    private static OrderView View(OrderState order) => OrderViews.Of(Given.Key, order).Value!;

    private static PlaceGroup Named(string name) => name switch
    {
        "two" => Wish,
        "one" => Wish with { Slots = [Slot] },
        "twenty-one" => Wish with { Slots = [.. Enumerable.Range(0, 21).Select(At)] },
        "none at all" => Wish with { Slots = default },
        "nothing" => Wish with { Slots = [Slot, null!] },
        "one time twice" => Wish with { Slots = [Slot, Slot with { Format = "2/48" }] },
        "two currencies" => Wish with { Slots = [Slot, At(1) with { Price = new(5, Money.Stars) }] },
        "for nothing" => Wish with { Slots = [Slot, At(1) with { Price = new(0, "EUR") }] },
        "too dear in all" => Wish with
        {
            Slots = [.. Enumerable.Range(0, 2).Select(i => At(i) with { Price = new(600_000_000, "EUR") })],
        },
        "before the hold ends" => Wish with { Slots = [Slot, Slot with { StartsAt = Given.Now.AddMinutes(16) }] },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static GroupSlot At(int hours) => Slot with { StartsAt = Given.Slot.AddHours(hours) };
}
