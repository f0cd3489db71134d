using LytSlot.Payments;

namespace LytSlot.Grains.Payments;

/// <summary>One way money comes and goes back.</summary>
internal interface IPaymentProvider
{
    /// <summary>The first part of its payments' keys.</summary>
    string Name { get; }

    /// <summary>Gives a whole charge back. Safe to repeat: one that has gone back already is a success.</summary>
    Task<RefundResult> Refund(PaymentKey payment, long payer, Money amount);
}
