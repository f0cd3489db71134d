using LytSlot.Orders;

namespace LytSlot.Payments;

/// <summary>A charge as its provider reported it.</summary>
/// <param name="Order">What it pays for, from the invoice's payload.</param>
/// <param name="PayerId">Telegram user id of the payer.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="PaidAt">When, UTC.</param>
/// <param name="Share">Number of the share of a charge that pays for a whole group, from 1; null for a charge.</param>
[GenerateSerializer, Immutable, Alias("lyt.PaymentReceipt")]
public sealed record PaymentReceipt(
    [property: Id(0)] OrderKey Order,
    [property: Id(1)] long PayerId,
    [property: Id(2)] Money Amount,
    [property: Id(3)] DateTimeOffset PaidAt,
    [property: Id(4)] int? Share = null);
