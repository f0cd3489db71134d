namespace LytSlot.Grains.Orders;

/// <summary>A charge of which the channel's side keeps something, though the order was called off.</summary>
/// <param name="Payment">Key of the payment.</param>
/// <param name="ReturnedMinor">What goes back of it, minor units; the rest is kept.</param>
/// <param name="Refund">Id of the refund.</param>
internal sealed record KeptMoney(string Payment, long ReturnedMinor, Guid Refund);
