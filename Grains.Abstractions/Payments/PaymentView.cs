using LytSlot.Orders;

namespace LytSlot.Payments;

/// <summary>A charge.</summary>
/// <param name="Key">Provider and its id.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Order">What it pays for.</param>
/// <param name="PayerId">Telegram user id of the payer.</param>
/// <param name="Amount">What was paid.</param>
[GenerateSerializer, Immutable, Alias("lyt.PaymentView")]
public sealed record PaymentView(
    [property: Id(0)] PaymentKey Key,
    [property: Id(1)] PaymentStatus Status,
    [property: Id(2)] OrderKey Order,
    [property: Id(3)] long PayerId,
    [property: Id(4)] Money Amount);
