using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Calendar;

internal static class Slots
{
    public static ImmutableDictionary<OrderKey, SlotChange> ToImmutable(this IEnumerable<SlotChange> slots) =>
        slots.ToImmutableDictionary(slot => slot.Order);
}
