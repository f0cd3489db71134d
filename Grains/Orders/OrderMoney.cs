namespace LytSlot.Grains.Orders;

/// <summary>A charge that came to the order.</summary>
/// <param name="Payment">Key of the payment.</param>
/// <param name="AmountMinor">Minor units.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="State">What became of it.</param>
internal sealed record OrderMoney(string Payment, long AmountMinor, string Currency, MoneyState State);
