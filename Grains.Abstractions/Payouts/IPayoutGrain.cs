namespace LytSlot.Payouts;

/// <summary>Money that a tenant wants out. Key: <see cref="PayoutKey"/>, its id made by the one who asks.</summary>
[Alias("lyt.IPayoutGrain")]
public interface IPayoutGrain : IGrainWithStringKey
{
    /// <summary>
    /// Asks for it: the amount is set aside at once, and two that ask at the same time never get more than there is.
    /// The same again answers as before. Refuses with <c>payout.bad_amount</c>, <c>payout.bad_destination</c>,
    /// <c>payout.not_enough</c>, <c>payout.mismatch</c>, <c>payout.not_found</c>, <c>caller.role_too_low</c>.
    /// </summary>
    /// <remarks>Callers: owners of the tenant.</remarks>
    [Alias("Request")]
    Task<Outcome<PayoutView>> Request(RequestPayout wish);

    /// <summary>Reads it. Refuses with <c>payout.not_found</c>.</summary>
    /// <remarks>Callers: members of the tenant, admins.</remarks>
    [Alias("Read")]
    Task<Outcome<PayoutView>> Read();

    /// <summary>
    /// The money was sent; a repeat changes nothing. Refuses with <c>payout.not_found</c>, <c>payout.wrong_status</c>.
    /// </summary>
    /// <remarks>Callers: admins.</remarks>
    [Alias("Confirm")]
    Task<Outcome<PayoutView>> Confirm();

    /// <summary>
    /// The money is not sent and available again; a repeat changes nothing. Refuses with <c>payout.not_found</c>,
    /// <c>payout.wrong_status</c>, <c>payout.bad_reason</c>.
    /// </summary>
    /// <param name="reason">Words for the owner, up to 500 characters; null for none.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("Reject")]
    Task<Outcome<PayoutView>> Reject(string? reason);

    /// <summary>Tells whoever does not know yet how it stands.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [Alias("Wake")]
    Task Wake();
}
