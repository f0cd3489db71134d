using LytSlot.Payments;

namespace LytSlot.Orders;

/// <summary>Money that arrived for an order.</summary>
/// <param name="Payment">The charge.</param>
/// <param name="Amount">What was paid.</param>
[GenerateSerializer, Immutable, Alias("lyt.OrderPayment")]
public sealed record OrderPayment(
    [property: Id(0)] PaymentKey Payment,
    [property: Id(1)] Money Amount);
