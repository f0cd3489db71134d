using System.Collections.Immutable;
using CsCheck;
using LytSlot.Calendar;
using LytSlot.Grains.Calendar;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Calendar;

/// <summary>Who has which time, however it came to be known.</summary>
public sealed class TakenSlotsTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<OrderKey> Keys =
        [.. Enumerable.Range(1, 12).Select(number => new OrderKey(Guid.Empty, Numbered(number)))];

    /// <summary>Some hour of two days, of up to a day, held or not.</summary>
    private static readonly Gen<SlotChange> Slots = Gen.Select(
        Gen.Int[0, 11], Gen.Int[0, 48], Gen.Int[1, 24], Gen.Int[-1, 60], (order, start, hours, hold) =>
            Slot(order, start, hours) with { HoldUntil = hold < 0 ? null : Noon.AddMinutes(hold) });

    [Fact]
    public void All_is_found_that_a_look_at_each_would_find() =>
        Gen.Select(Slots.List[0, 40], Gen.Int[0, 11], Gen.Int[0, 60], Gen.Int[1, 24])
            .Sample((told, gone, from, hours) =>
            {
                var plain = new Dictionary<OrderKey, SlotChange>();
                var taken = TakenSlots.None;
                foreach (var slot in told)
                {
                    plain[slot.Order] = slot;
                    taken = taken.With(slot);
                }

                plain.Remove(Keys[gone]);
                taken = taken.Without(Keys[gone]);
                var (start, end) = (Noon.AddHours(from), Noon.AddHours(from + hours));
                var until = Noon.AddMinutes(from);

                Assert.Equal(plain.Count, taken.Count);
                Assert.All(Keys, key => Assert.Equal(plain.GetValueOrDefault(key), taken.Of(key)));
                Assert.Equal(
                    plain.Values.Where(slot => slot.StartsAt < end && slot.EndsAt > start).ToHashSet(),
                    taken.Within(start, end).ToHashSet());
                Assert.Equal(plain.Values.Min(slot => slot.HoldUntil), taken.FirstHoldEnds);
                Assert.Equal(
                    plain.Values.Where(slot => slot.HoldUntil <= until).ToHashSet(), [.. taken.HeldUntil(until)]);
            });

    [Fact]
    public void What_was_told_while_the_database_was_asked_is_kept()
    {
        var (gone, stays, fresh) = (Slot(0, 0), Slot(1, 1), Slot(2, 2));
        var before = TakenSlots.None.With(gone).With(stays);

        var known = before.Without(gone.Order).With(fresh).LookedUp(before, [gone, stays]);

        Assert.Equal([stays, fresh], All(known));
    }

    [Fact]
    public void What_the_database_no_longer_knows_is_free()
    {
        var stale = TakenSlots.None.With(Slot(0, 0));

        Assert.Empty(All(stale.LookedUp(stale, [])));
    }

    [Fact]
    public void What_the_database_alone_knows_is_taken_with_its_hold()
    {
        var held = Slot(0, 0) with { HoldUntil = Noon };

        var known = TakenSlots.None.LookedUp(TakenSlots.None, [held]);

        Assert.Equal([held], All(known));
        Assert.Equal(Noon, known.FirstHoldEnds);
    }

    [Fact]
    public void Where_the_database_says_what_was_known_nothing_has_changed()
    {
        var slot = Slot(0, 0);
        var now = TakenSlots.None.With(slot);

        Assert.Same(now, now.LookedUp(now, [slot with { }]));
        Assert.NotSame(now, now.LookedUp(now, [slot with { Version = 2 }]));
    }

    private static IEnumerable<SlotChange> All(TakenSlots taken) => taken.Within(Noon.AddYears(-1), Noon.AddYears(1));

    private static SlotChange Slot(int order, int start, int hours = 1) => new(
        Keys[order], Noon.AddHours(start), Noon.AddHours(start + hours), Holds: true, HoldUntil: null, Version: 1);

    private static Guid Numbered(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
