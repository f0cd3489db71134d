using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Orders;

namespace LytSlot.Grains.Calendar;

/// <summary>
/// Who has which time of a channel: found by order, by time, and by the end of a hold. What is looked for takes about
/// as long however much else is taken. Immutable.
/// </summary>
internal sealed class TakenSlots
{
    /// <summary>Nothing is taken.</summary>
    public static readonly TakenSlots None = new(
        ImmutableDictionary<OrderKey, SlotChange>.Empty,
        ImmutableSortedSet.Create<SlotChange>(comparer: Comparer<SlotChange>.Create((one, other) =>
            AfterTime(one.StartsAt.CompareTo(other.StartsAt), one, other))),
        ImmutableSortedSet.Create<SlotChange>(comparer: Comparer<SlotChange>.Create((one, other) =>
            AfterTime(Nullable.Compare(one.HoldUntil, other.HoldUntil), one, other))));

    private readonly ImmutableDictionary<OrderKey, SlotChange> _byOrder;
    private readonly ImmutableSortedSet<SlotChange> _byStart;

    /// <summary>Only of those that are held and wait for payment.</summary>
    private readonly ImmutableSortedSet<SlotChange> _byHold;

    private TakenSlots(
        ImmutableDictionary<OrderKey, SlotChange> byOrder,
        ImmutableSortedSet<SlotChange> byStart,
        ImmutableSortedSet<SlotChange> byHold)
    {
        _byOrder = byOrder;
        _byStart = byStart;
        _byHold = byHold;
    }

    public int Count => _byOrder.Count;

    /// <summary>When the first hold ends, UTC; null when nothing is held.</summary>
    public DateTimeOffset? FirstHoldEnds => _byHold.Min?.HoldUntil;

    /// <summary>What that order has; null for nothing.</summary>
    public SlotChange? Of(OrderKey order) => _byOrder.GetValueOrDefault(order);

    /// <summary>Those whose hold has ended by then.</summary>
    public ImmutableArray<SlotChange> HeldUntil(DateTimeOffset now) =>
        [.. _byHold.TakeWhile(slot => slot.HoldUntil <= now)];

    /// <summary>All that has a part of that time, by start.</summary>
    public IEnumerable<SlotChange> Within(DateTimeOffset start, DateTimeOffset end)
    {
        var first = _byStart.IndexOf(new(
            default, start - CalendarRules.LongestAd, EndsAt: default, Holds: false, HoldUntil: null, Version: 0));
        for (var at = first < 0 ? ~first : first; at < _byStart.Count && _byStart[at].StartsAt < end; at++)
        {
            if (_byStart[at].EndsAt > start)
            {
                yield return _byStart[at];
            }
        }
    }

    /// <summary>That order has this, and nothing else any more.</summary>
    public TakenSlots With(SlotChange slot)
    {
        var others = Without(slot.Order);
        return new(
            others._byOrder.Add(slot.Order, slot),
            others._byStart.Add(slot),
            slot.HoldUntil is null ? others._byHold : others._byHold.Add(slot));
    }

    /// <summary>That order has nothing any more.</summary>
    public TakenSlots Without(OrderKey order) => Of(order) is not { } slot ? this : new(
        _byOrder.Remove(order), _byStart.Remove(slot), slot.HoldUntil is null ? _byHold : _byHold.Remove(slot));

    /// <summary>
    /// What is taken after a look into the database: its answer, and on top everything that was marked or told while it
    /// was asked, or in a newer version than it knows. This itself when that is the same.
    /// </summary>
    /// <param name="before">What was taken when it was asked.</param>
    /// <param name="live">Its answer.</param>
    public TakenSlots LookedUp(TakenSlots before, ImmutableArray<SlotChange> live)
    {
        var merged = CalendarBooking.Merge(
            before._byOrder, _byOrder, live.ToImmutableDictionary(slot => slot.Order), slot => slot.Version);
        return ReferenceEquals(merged, _byOrder) ? this : new(
            merged,
            None._byStart.Union(merged.Values),
            None._byHold.Union(merged.Values.Where(slot => slot.HoldUntil is not null)));
    }

    private static int AfterTime(int time, SlotChange one, SlotChange other) =>
        time != 0 ? time
        : one.Order.Order.CompareTo(other.Order.Order) is var order && order != 0 ? order
        : one.Order.Tenant.CompareTo(other.Order.Tenant);
}
