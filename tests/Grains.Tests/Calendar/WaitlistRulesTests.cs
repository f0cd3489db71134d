using LytSlot.Calendar;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Tests.Calendar;

public sealed class WaitlistRulesTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Day = new(2027, 3, 23);

    private static readonly WaitWish AnyTime = new(Day, null, "1/24");

    [Theory]
    [InlineData(CellState.Held, CellState.Booked, null)]
    [InlineData(CellState.Booked, CellState.Past, null)]
    [InlineData(CellState.Held, CellState.Free, "waitlist.free")]
    [InlineData(CellState.Past, CellState.Blocked, "waitlist.nothing_to_come")]
    public void Only_what_is_taken_can_be_waited_for(CellState first, CellState second, string? refusal) =>
        Assert.Equal(refusal, WaitlistRules.Ask(new(), 7, AnyTime, Cells(first, second), Now).Refusal?.Code);

    [Fact]
    public void One_time_is_waited_for_whatever_is_free_beside_it()
    {
        var wish = AnyTime with { StartsAt = At(0) };
        var calendar = Cells(CellState.Held, CellState.Free);

        Assert.Null(WaitlistRules.Ask(new(), 7, wish, calendar, Now).Refusal);
        Assert.False(WaitlistRules.IsFree(wish, calendar));
        Assert.True(WaitlistRules.IsFree(wish, Cells(CellState.Free)));
    }

    [Fact]
    public void Repeat_changes_nothing_and_numbers_are_never_used_twice()
    {
        var one = Ask(new(), 7);
        var two = Ask(one, 8);
        var less = WaitlistRules.Less(two, [2]);

        Assert.Same(one, Ask(one, 7));
        Assert.Equal(3, Ask(less, 8).Waiting[^1].Number);
        Assert.Same(less, WaitlistRules.Less(less, [2, 9]));
    }

    [Fact]
    public void Slot_that_has_begun_is_waited_for_no_longer()
    {
        var state = Ask(new(), 7);

        Assert.Same(state, WaitlistRules.Present(state, At(0)));
        Assert.Empty(WaitlistRules.Present(state, At(1)).Waiting);
    }

    [Fact]
    public void Nobody_waits_for_more_than_five_and_all_together_for_five_hundred()
    {
        var calendar = Cells([.. Enumerable.Repeat(CellState.Booked, 7)]);
        var greedy = Enumerable.Range(0, 5).Aggregate(new WaitlistState(), (state, hour) =>
            WaitlistRules.Ask(state, 7, AnyTime with { StartsAt = At(hour) }, calendar, Now).Value!);
        var crowd = Enumerable.Range(1, 500).Aggregate(new WaitlistState(), (state, person) => Ask(state, person));

        Assert.Equal("waitlist.full", WaitlistRules.Ask(greedy, 7, AnyTime, calendar, Now).Refusal?.Code);
        Assert.Null(WaitlistRules.Ask(greedy, 8, AnyTime, calendar, Now).Refusal);
        Assert.Equal("waitlist.full", WaitlistRules.Ask(crowd, 501, AnyTime, calendar, Now).Refusal?.Code);
        Assert.Null(WaitlistRules.Ask(crowd, 501, AnyTime, calendar, At(7)).Value);
    }

    [Theory]
    [InlineData("freed:-1001234567890:20270323:3/72", true)]
    [InlineData("freed:-1001234567890:20270323:", false)]
    [InlineData("freed:-1001234567890:20271323:3/72", false)]
    [InlineData("freed:x:20270323:3/72", false)]
    [InlineData("freed:-5:20270323:3/72:more", false)]
    [InlineData("freed", false)]
    [InlineData(null, false)]
    public void Tap_on_a_freed_slot_is_read_back_or_not_at_all(string? data, bool isOne)
    {
        Assert.Equal(isOne, FreedTap.TryParse(data, out var tap));
        Assert.Equal(isOne ? data : "freed:0:00010101:", tap.ToString());
    }

    private static WaitlistState Ask(WaitlistState state, long person) =>
        WaitlistRules.Ask(state, person, AnyTime, Cells(CellState.Held, CellState.Booked), Now).Value!;

    private static DateTimeOffset At(int hour) => new(2027, 3, 23, 9 + hour, 0, 0, TimeSpan.Zero);

    private static CalendarView Cells(params CellState[] states) => new(
        -5,
        "UTC",
        TimeSpan.FromHours(1),
        [new(Day, [.. states.Select((state, hour) => new CalendarCell(At(hour), state, null))])]);
}
