namespace LytSlot.Payments;

/// <summary>One charge: counted once because it is one grain. Key: <see cref="PaymentKey"/>.</summary>
[Alias("lyt.IPaymentGrain")]
public interface IPaymentGrain : IGrainWithStringKey
{
    /// <summary>
    /// Counts the charge and gives it to its order; a repeat goes on where the first stopped. Refuses with
    /// <c>payment.mismatch</c> (another receipt under the same charge).
    /// </summary>
    /// <remarks>Callers: the system only (a conversation, later a verified webhook).</remarks>
    [Alias("Receive")]
    Task<Outcome<PaymentView>> Receive(PaymentReceipt receipt);

    /// <summary>Gives the whole charge back through its provider, and keeps trying until it has gone.</summary>
    /// <remarks>Callers: the system only (its order). Refuses with <c>payment.not_found</c>.</remarks>
    [Alias("Refund")]
    Task<Outcome<PaymentView>> Refund();

    /// <summary>Looks at the clock and does what is due. Harmless at any time.</summary>
    /// <remarks>Callers: the system only (the sweeper).</remarks>
    [Alias("Wake")]
    Task Wake();
}
