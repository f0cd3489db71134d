using LytSlot.Creatives;

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
    /// <c>order.in_moderation</c>, <c>marking.missing</c> (its mark lacks the erid), <c>order.too_late</c> (the time
    /// for an answer is over), <c>order.creative_changed</c> (another version is to be published than was seen).
    /// </summary>
    /// <param name="version">
    /// Number of the version of the creative that was seen: what was approved is exactly what is published.
    /// </param>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Approve")]
    Task<Outcome<OrderView>> Approve(int version = 1);

    /// <summary>
    /// The owner asks for another post. Without one in time the order is refused and the money goes back. Refuses with
    /// <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.bad_reason</c>, <c>order.in_moderation</c>,
    /// <c>order.creative_changed</c>, <c>order.too_many_changes</c>, <c>order.too_late</c> (also when the slot is so
    /// near that no time would be left).
    /// </summary>
    /// <param name="words">What is to change, 1 to 500 characters.</param>
    /// <param name="version">Number of the version of the creative that was seen.</param>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("RequestChanges")]
    Task<Outcome<OrderView>> RequestChanges(string words, int version = 1);

    /// <summary>
    /// The advertiser sends another post, and the owner's time for an answer begins anew. Refuses with
    /// <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.too_late</c>, <c>creative.not_found</c> (not there,
    /// somebody else's, or another tenant's), <c>marking.no_room</c> (for the order's mark beside it),
    /// <c>advertiser.blocked</c>.
    /// </summary>
    /// <remarks>Callers: its advertiser.</remarks>
    [Alias("Resubmit")]
    Task<Outcome<OrderView>> Resubmit(CreativeKey creative);

    /// <summary>The owner refuses a paid order; the money goes back.</summary>
    /// <param name="reason">The owner's words for the advertiser, up to 500 characters; null for none.</param>
    /// <remarks>
    /// Callers: owners and managers of its tenant.
    /// Refuses with <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.bad_reason</c>.
    /// </remarks>
    [Alias("Reject")]
    Task<Outcome<OrderView>> Reject(string? reason);

    /// <summary>
    /// Proposes to publish a scheduled order at another free time of its channel, in the same format and for the same
    /// price; the other side agrees or not. Takes the place of a proposal that stands. A repeat changes nothing.
    /// Refuses with <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.in_moderation</c>,
    /// <c>order.same_slot</c>, <c>order.too_late</c>, <c>group.unpaid</c> (its group is not paid as a whole yet), and
    /// as a booking does: <c>channel.not_found</c>, <c>slot.taken</c>, <c>slot.off_grid</c>, <c>slot.too_soon</c>,
    /// <c>slot.too_far</c>, <c>slot.blocked</c>, <c>slot.no_such_format</c>.
    /// </summary>
    /// <param name="proposal">Id of this proposal, minted by the asker: a repeat meets the same one.</param>
    /// <param name="startsAt">Start of the other slot.</param>
    /// <remarks>Callers: its advertiser, owners and managers of its tenant.</remarks>
    [Alias("ProposeMove")]
    Task<Outcome<OrderView>> ProposeMove(Guid proposal, DateTimeOffset startsAt);

    /// <summary>
    /// Agrees to the other side's proposal: the order holds the new slot in one write, or stays where it is. Refuses
    /// with <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.in_moderation</c>, <c>order.no_proposal</c>,
    /// <c>order.own_proposal</c>, <c>order.too_late</c>, <c>group.unpaid</c>, and as a booking does.
    /// </summary>
    /// <param name="number">Number of the proposal.</param>
    /// <remarks>Callers: its advertiser, owners and managers of its tenant.</remarks>
    [Alias("AgreeToMove")]
    Task<Outcome<OrderView>> AgreeToMove(int number);

    /// <summary>
    /// Refuses the other side's proposal, or takes the own one back: the order stays where it is. Refuses with
    /// <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.no_proposal</c>.
    /// </summary>
    /// <param name="number">Number of the proposal.</param>
    /// <remarks>Callers: its advertiser, owners and managers of its tenant.</remarks>
    [Alias("DeclineMove")]
    Task<Outcome<OrderView>> DeclineMove(int number);

    /// <summary>
    /// What would come back if the caller called the order off now: everything, except to an advertiser whose order is
    /// scheduled and has <see cref="OrderView.Refunds"/>. Refuses with <c>order.not_found</c>,
    /// <c>order.wrong_status</c>.
    /// </summary>
    /// <remarks>Callers: its advertiser, owners and managers of its tenant, admins.</remarks>
    [Alias("QuoteCancel")]
    Task<Outcome<CancelQuote>> QuoteCancel();

    /// <summary>
    /// Calls off an order that is not being published yet; money paid goes back as <see cref="QuoteCancel"/> says.
    /// Refuses with <c>order.not_found</c>, <c>order.wrong_status</c>, <c>order.bad_reason</c>,
    /// <c>order.refund_changed</c> (less would come back than was told).
    /// </summary>
    /// <param name="reason">Words for the other side, up to 500 characters; null for none.</param>
    /// <param name="refundMinor">
    /// What the caller was told comes back, in minor units of the order's currency; null: whatever the rules say.
    /// </param>
    /// <remarks>Callers: its advertiser, owners and managers of its tenant, admins.</remarks>
    [Alias("Cancel")]
    Task<Outcome<OrderView>> Cancel(string? reason, long? refundMinor = null);

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
    /// or transfers are not offered), <c>payment.not_announced</c> (a member placed it, and the advertiser has not said
    /// that they pay so).
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("ConfirmTransfer")]
    Task<Outcome<OrderView>> ConfirmTransfer();

    /// <summary>
    /// Owed money was given back by hand: a transfer by the channel's side, and what its provider refuses to give back
    /// by an admin. Refuses with <c>order.not_found</c>, <c>caller.admin_needed</c>, <c>payment.not_by_hand</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant, admins.</remarks>
    [Alias("ConfirmReturn")]
    Task<Outcome<OrderView>> ConfirmReturn();

    /// <summary>
    /// Gives a part of the money back; the order goes on. A repeat changes nothing. Refuses with
    /// <c>order.not_found</c>, <c>order.wrong_status</c> (no money to give), <c>payment.whole_only</c> (Stars),
    /// <c>payment.bad_amount</c> (another currency, nothing, or as much as there is), <c>payment.mismatch</c> (another
    /// amount under this id), <c>payment.too_many_parts</c> (20 were given back), <c>payment.not_enough</c> (it was
    /// earned, and is not available any more).
    /// </summary>
    /// <param name="refund">Id of this refund, minted by the asker: a repeat meets the same one.</param>
    /// <param name="amount">How much.</param>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("GiveBack")]
    Task<Outcome<OrderView>> GiveBack(Guid refund, Money amount);

    /// <summary>
    /// Says how a completed order went; the same again changes nothing. Refuses with <c>order.not_found</c>,
    /// <c>order.wrong_status</c>, <c>order.bad_rating</c>, <c>order.too_late</c> (7 days after it was said first),
    /// <c>order.own_channel</c> (the advertiser is a member of the tenant).
    /// </summary>
    /// <param name="rating">1 to 5, the best.</param>
    /// <remarks>Callers: its advertiser.</remarks>
    [Alias("Rate")]
    Task<Outcome<OrderView>> Rate(int rating);

    /// <summary>
    /// An admin lets through what waits for them: a paid order is approved automatically as if it had just been paid,
    /// or its owner's time for an answer begins; a scheduled one is published at its time. What was let through stays
    /// so. Refuses with <c>caller.admin_needed</c>, <c>order.not_found</c>, <c>order.wrong_status</c>,
    /// <c>order.not_in_moderation</c>, <c>order.creative_changed</c> (another version is to be published than was
    /// seen), <c>order.too_late</c> (its time is over).
    /// </summary>
    /// <param name="version">Number of the version of the creative that was seen.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("ClearModeration")]
    Task<Outcome<OrderView>> ClearModeration(int version = 1);

    /// <summary>
    /// An admin does not let through what waits for them: the order is called off, all money goes back. Refuses with
    /// <c>caller.admin_needed</c>, <c>order.not_found</c>, <c>order.wrong_status</c>,
    /// <c>order.not_in_moderation</c>, <c>order.bad_reason</c>, <c>order.creative_changed</c>.
    /// </summary>
    /// <param name="reason">Words for both sides, up to 500 characters; null for none.</param>
    /// <param name="version">Number of the version of the creative that was seen.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("RefuseModeration")]
    Task<Outcome<OrderView>> RefuseModeration(string? reason, int version = 1);

    /// <summary>
    /// An admin holds back a paid or scheduled order: it waits until one of them lets it through, or refuses it. One
    /// that waits already stays as it is. Refuses with <c>caller.admin_needed</c>, <c>order.not_found</c>,
    /// <c>order.wrong_status</c>, <c>order.bad_reason</c>, <c>order.too_late</c> (paid, and nobody can answer in time
    /// any more).
    /// </summary>
    /// <param name="reason">Words for both sides, up to 500 characters; null for none.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("HoldBack")]
    Task<Outcome<OrderView>> HoldBack(string? reason);

    /// <summary>The provider gave the money back.</summary>
    /// <remarks>Callers: the system only (the payment).</remarks>
    [Alias("Refunded")]
    Task<Outcome<OrderView>> Refunded(OrderPayment payment);

    /// <summary>Looks at the clock and does what is due. Harmless at any time.</summary>
    /// <remarks>Callers: the system only (calendar, sweeper).</remarks>
    [Alias("Wake")]
    Task Wake();
}
