using CsCheck;
using LytSlot.Calendar;
using LytSlot.Grains.Calendar;

namespace LytSlot.Grains.Tests.Calendar;

/// <summary>People who ask, are told and ask again in any order.</summary>
public sealed class WaitlistPropertyTests
{
    private const int People = 4;

    private const int Cells = 12;

    private static readonly DateOnly Day = new(2027, 3, 23);

    private static readonly DateTimeOffset Morning = new(2027, 3, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nobody_is_told_twice_for_one_asking_or_waits_for_too_much() => Gen
        .Select(Gen.Int[0, 5], Gen.Int[0, People - 1], Gen.Int[-1, Cells - 1], Gen.Int[0, (1 << Cells) - 1])
        .Array[1, 60]
        .Sample(
            steps =>
            {
                var state = new WaitlistState();
                var told = new HashSet<int>();
                var now = Morning;
                foreach (var (kind, person, cell, taken) in steps)
                {
                    now = kind == 5 ? now.AddMinutes(20) : now;
                    var wish = new WaitWish(Day, cell < 0 ? null : At(cell), "1/24");
                    var calendar = Calendar(taken);
                    state = kind < 4 ? Asked(state, person, wish, calendar, now) : Told(state, calendar, now, told);

                    Assert.Equal(state.Waiting.Select(one => one.Number).Distinct().Order(), Numbers(state));
                    Assert.All(Numbers(state), number => Assert.InRange(number, 1, state.LastNumber));
                    Assert.Empty(told.Intersect(Numbers(state)));
                    Assert.All(state.Waiting.GroupBy(one => one.Person), of => Assert.InRange(of.Count(), 1, 5));
                }
            },
            iter: Samples.Of(1_000));

    private static WaitlistState Asked(
        WaitlistState state, int person, WaitWish wish, CalendarView calendar, DateTimeOffset now)
    {
        if (WaitlistRules.Ask(state, person, wish, calendar, now).Value is not { } asked)
        {
            return state;
        }

        Assert.Contains(asked.Waiting, one => one.Person == person && WaitlistRules.Wish(one) == wish);
        Assert.Same(asked, WaitlistRules.Ask(asked, person, wish, Calendar(0), now).Value);
        return asked;
    }

    /// <summary>Whoever can book now is told, and waits no longer.</summary>
    private static WaitlistState Told(
        WaitlistState state, CalendarView calendar, DateTimeOffset now, HashSet<int> told)
    {
        var present = WaitlistRules.Present(state, now);
        var free = present.Waiting.Where(one => WaitlistRules.IsFree(WaitlistRules.Wish(one), calendar))
            .Select(one => one.Number).ToList();
        Assert.All(free, number => Assert.True(told.Add(number)));
        return WaitlistRules.Less(present, free);
    }

    private static IEnumerable<int> Numbers(WaitlistState state) => state.Waiting.Select(one => one.Number);

    private static DateTimeOffset At(int cell) => Morning.AddHours(1 + cell);

    private static CalendarView Calendar(int taken) => new(
        -5,
        "UTC",
        TimeSpan.FromHours(1),
        [
            new(Day, [.. Enumerable.Range(0, Cells).Select(cell => new CalendarCell(
                At(cell), (taken >> cell & 1) == 1 ? CellState.Booked : CellState.Free, null))]),
        ]);
}
