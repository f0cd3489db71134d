using Orleans.Concurrency;

namespace LytSlot.Payments;

/// <summary>One charge: counted once because it is one grain. Key: <see cref="PaymentKey"/>.</summary>
[Alias("lyt.IPaymentGrain")]
public interface IPaymentGrain : IGrainWithStringKey
{
    /// <summary>
    /// Counts the charge and gives it to its order; a repeat goes on where the first stopped. Refuses with
    /// <c>payment.mismatch</c> (another receipt under the same charge).
    /// </summary>
    /// <remarks>Callers: the system (a conversation), hosts (when the conversation fails).</remarks>
    [Alias("Receive")]
    Task<Outcome<PaymentView>> Receive(PaymentReceipt receipt);

    /// <summary>Reads the charge. Refuses with <c>payment.not_found</c>.</summary>
    /// <remarks>Callers: its payer, admins, the system.</remarks>
    [Alias("Read")]
    Task<Outcome<PaymentView>> Read();

    /// <summary>
    /// Gives the whole charge back through its provider, keeps trying until it has gone, and tells its order.
    /// A repeat tells the order again.
    /// </summary>
    /// <remarks>
    /// Callers: the system only (its order). One-way, since the order may be waiting for this grain's own call at the
    /// time; a lost message is repeated by the order, which stays unsettled until it is told.
    /// </remarks>
    [OneWay, Alias("Refund")]
    Task Refund();

    /// <summary>Looks at the clock and does what is due. Harmless at any time.</summary>
    /// <remarks>Callers: the system only (the sweeper).</remarks>
    [Alias("Wake")]
    Task Wake();
}
