using LytSlot.Orders;

namespace LytSlot.Calendar;

/// <summary>What became of an order's slot. Told one-way by the order after its commit.</summary>
/// <param name="Order">The order.</param>
/// <param name="StartsAt">Start, UTC.</param>
/// <param name="EndsAt">End of what it occupies, exclusive, UTC.</param>
/// <param name="Holds">Whether it (still) holds the slot.</param>
/// <param name="HoldUntil">End of an unpaid hold, UTC; null once paid.</param>
/// <param name="Version">The order's version; an older one than known is ignored.</param>
[GenerateSerializer, Immutable, Alias("lyt.SlotChange")]
public sealed record SlotChange(
    [property: Id(0)] OrderKey Order,
    [property: Id(1)] DateTimeOffset StartsAt,
    [property: Id(2)] DateTimeOffset EndsAt,
    [property: Id(3)] bool Holds,
    [property: Id(4)] DateTimeOffset? HoldUntil,
    [property: Id(5)] int Version)
{
    /// <summary>Start of the slot it gave up for this one, UTC; null when it did not move.</summary>
    [Id(6)]
    public DateTimeOffset? Left { get; init; }
}
