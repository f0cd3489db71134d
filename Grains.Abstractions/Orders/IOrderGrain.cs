namespace LytSlot.Orders;

/// <summary>
/// One advertising order. Key: <see cref="OrderKey"/>. Every command that is a repeat answers as before and writes
/// nothing;
/// every one that does not fit the status refuses with <c>order.wrong_status</c> and changes nothing.
/// </summary>
[Alias("lyt.IOrderGrain")]
public interface IOrderGrain : IGrainWithStringKey
{
    /// <summary>Reads the order. Refuses with <c>order.not_found</c>.</summary>
    /// <remarks>Callers: its advertiser, members of its tenant, admins, the system.</remarks>
    [Alias("Read")]
    Task<Outcome<OrderView>> Read();

    /// <summary>
    /// Places the order and holds its slot, in one write. Refuses with <c>slot.taken</c> (the database's word),
    /// <c>order.mismatch</c> (the id was used for another wish).
    /// </summary>
    /// <remarks>Callers: the system only (the calendar).</remarks>
    [Alias("Place")]
    Task<Outcome<OrderView>> Place(PlaceOrder wish);

    /// <summary>
    /// The advertiser is about to pay: a hold gets its grace. Refuses with <c>order.not_found</c>,
    /// <c>order.wrong_status</c>, <c>order.wrong_amount</c>, <c>order.too_late</c> (the hold has run out).
    /// </summary>
    /// <remarks>Callers: its advertiser.</remarks>
    [Alias("CheckOut")]
    Task<Outcome<OrderView>> CheckOut(Money amount);

    /// <summary>
    /// Money arrived. The answer is always the order as it then is: money that it can't use is owed back by it
    /// (<see cref="OrderView.Refund"/>). Refuses with <c>order.not_found</c> only.
    /// </summary>
    /// <remarks>Callers: the system only (the payment).</remarks>
    [Alias("Pay")]
    Task<Outcome<OrderView>> Pay(OrderPayment payment);

    /// <summary>
    /// The owner lets a paid order through. Refuses with <c>order.not_found</c>, <c>order.wrong_status</c>,
    /// <c>order.too_late</c> (the time for an answer is over), <c>marking.missing</c> (its mark lacks the erid).
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Approve")]
    Task<Outcome<OrderView>> Approve();

    /// <summary>The owner refuses a paid order; the money goes back.</summary>
    /// <param name="reason">The owner's words for the advertiser, up to 500 characters; null for none.</param>
    /// <remarks>
    /// Callers: owners and managers of its tenant.
    /// Refuses with <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.bad_reason</c>.
    /// </remarks>
    [Alias("Reject")]
    Task<Outcome<OrderView>> Reject(string? reason);

    /// <summary>Calls off an order that is not being published yet; money paid goes back.</summary>
    /// <param name="reason">Words for the other side, up to 500 characters; null for none.</param>
    /// <remarks>
    /// Callers: its advertiser, owners and managers of its tenant, admins.
    /// Refuses with <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.bad_reason</c>.
    /// </remarks>
    [Alias("Cancel")]
    Task<Outcome<OrderView>> Cancel(string? reason);

    /// <summary>
    /// Gives the post's mark its erid, until the order is approved: its advertiser the first one, its channel's side
    /// also another. What is approved automatically goes through with it. The same erid again changes nothing. Refuses
    /// with <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.too_late</c>, <c>marking.not_needed</c>,
    /// <c>marking.given</c>, <c>marking.bad_erid</c>.
    /// </summary>
    /// <remarks>Callers: its advertiser, owners and managers of its tenant.</remarks>
    [Alias("Mark")]
    Task<Outcome<OrderView>> Mark(string erid);

    /// <summary>
    /// The advertiser wants to pay by transfer: the owner is told, once. Refuses with <c>order.not_found</c>,
    /// <c>order.wrong_status</c> (not held), <c>payment.no_such_way</c> (Stars, or transfers are not offered).
    /// </summary>
    /// <remarks>Callers: its advertiser.</remarks>
    [Alias("AnnounceTransfer")]
    Task<Outcome<OrderView>> AnnounceTransfer();

    /// <summary>
    /// A member has seen the advertiser's transfer arrive: it counts as paid. A repeat changes nothing. Refuses with
    /// <c>order.not_found</c>, <c>order.wrong_status</c> (neither held nor run out), <c>payment.no_such_way</c> (Stars,
    /// or transfers are not offered).
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("ConfirmTransfer")]
    Task<Outcome<OrderView>> ConfirmTransfer();

    /// <summary>
    /// A member has given owed money back by hand, where no provider can. Refuses with <c>order.not_found</c>,
    /// <c>payment.not_by_hand</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant, admins.</remarks>
    [Alias("ConfirmReturn")]
    Task<Outcome<OrderView>> ConfirmReturn();

    /// <summary>
    /// Gives a part of the money back; the order goes on. A repeat changes nothing. Refuses with
    /// <c>order.not_found</c>, <c>order.wrong_status</c> (no money to give), <c>payment.whole_only</c> (Stars),
    /// <c>payment.bad_amount</c> (another currency, nothing, or as much as there is).
    /// </summary>
    /// <param name="refund">Id of this refund, minted by the asker: a repeat meets the same one.</param>
    /// <param name="amount">How much.</param>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("GiveBack")]
    Task<Outcome<OrderView>> GiveBack(Guid refund, Money amount);

    /// <summary>The provider gave the money back.</summary>
    /// <remarks>Callers: the system only (the payment).</remarks>
    [Alias("Refunded")]
    Task<Outcome<OrderView>> Refunded(OrderPayment payment);

    /// <summary>Looks at the clock and does what is due. Harmless at any time.</summary>
    /// <remarks>Callers: the system only (calendar, sweeper).</remarks>
    [Alias("Wake")]
    Task Wake();
}
