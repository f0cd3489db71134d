namespace LytSlot.Orders;

/// <summary>An order of a group.</summary>
/// <param name="Order">The order.</param>
/// <param name="Slot">Its slot as it was bought; the order may have been moved since.</param>
[GenerateSerializer, Immutable, Alias("lyt.GroupOrder")]
public sealed record GroupOrder(
    [property: Id(0)] OrderKey Order,
    [property: Id(1)] GroupSlot Slot);
