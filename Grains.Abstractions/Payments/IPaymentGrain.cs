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
    /// <remarks>
    /// Callers: the system (a conversation, a checkout, an order); for Stars also hosts (when the conversation fails).
    /// </remarks>
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

    /// <summary>
    /// Gives a part of the charge back through its provider, keeps trying until it has gone, and tells its order. A
    /// repeat of the same <paramref name="refund"/> tells the order again.
    /// </summary>
    /// <param name="refund">Id of this refund, the order's.</param>
    /// <param name="amount">How much; less than what is left of the charge.</param>
    /// <remarks>Callers: the system only (its order). One-way, as <see cref="Refund"/>.</remarks>
    [OneWay, Alias("RefundPart")]
    Task RefundPart(Guid refund, Money amount);

    /// <summary>
    /// The provider told of a refund. One of ours is asked about again; any other was made by hand at the provider and
    /// is counted, once: first as what was to go back anyway, and never when the charge has gone back as a whole.
    /// Refuses with <c>payment.not_found</c> while the charge itself is not counted.
    /// </summary>
    /// <param name="refund">The provider's id of the refund.</param>
    /// <param name="isOurs">Whether it carries the mark of our own refunds.</param>
    /// <param name="amount">How much went back.</param>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("RefundSeen")]
    Task<Outcome<PaymentView>> RefundSeen(string refund, bool isOurs, Money amount);

    /// <summary>
    /// The provider told that a refund failed, perhaps weeks after it was made. One of ours is due again, and people
    /// are told; a repeat changes nothing. Refuses with <c>payment.not_found</c> while the charge itself is not
    /// counted.
    /// </summary>
    /// <param name="refund">The provider's id of the refund.</param>
    /// <param name="id">Our own id of it; null when it was made by hand at the provider.</param>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("RefundFailed")]
    Task<Outcome<PaymentView>> RefundFailed(string refund, string? id);

    /// <summary>
    /// The payer's bank took the money back, or gave it again. Older news of the same dispute change nothing. Refuses
    /// with <c>payment.not_found</c> while the charge itself is not counted.
    /// </summary>
    /// <param name="dispute">The provider's id of the dispute.</param>
    /// <param name="status">How it stands.</param>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Disputed")]
    Task<Outcome<PaymentView>> Disputed(string dispute, DisputeStatus status);

    /// <summary>
    /// A person gave back outside the provider what is due. Refuses with <c>payment.not_found</c>,
    /// <c>payment.not_by_hand</c> (the provider is still at it, or nothing is to go back).
    /// </summary>
    /// <param name="isWhole">Whether that was all that is left, and not only the parts that are due.</param>
    /// <remarks>Callers: the system only (its order).</remarks>
    [Alias("ReturnedByHand")]
    Task<Outcome<PaymentView>> ReturnedByHand(bool isWhole);

    /// <summary>Looks at the clock and does what is due. Harmless at any time.</summary>
    /// <remarks>Callers: the system only (the sweeper).</remarks>
    [Alias("Wake")]
    Task Wake();
}
