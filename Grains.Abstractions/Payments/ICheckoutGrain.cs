namespace LytSlot.Payments;

/// <summary>
/// The payment of one order on one provider's page: the intention is stored before the provider is called, and what
/// became of it is asked of the provider until it is known. Key: <see cref="CheckoutKey"/>.
/// </summary>
[Alias("lyt.ICheckoutGrain")]
public interface ICheckoutGrain : IGrainWithStringKey
{
    /// <summary>
    /// Opens the page, or gives the one that is open; after a decline another one. Refuses with
    /// <c>order.not_found</c>, <c>order.wrong_status</c> (not held), <c>order.too_late</c>,
    /// <c>payment.no_such_way</c> (not offered, or not for this currency), <c>payment.provider_away</c>,
    /// <c>payment.provider_refused</c>.
    /// </summary>
    /// <remarks>Callers: the order's advertiser.</remarks>
    [Alias("Open")]
    Task<Outcome<CheckoutView>> Open();

    /// <summary>Reads the checkout. Refuses with <c>payment.not_found</c>.</summary>
    /// <remarks>Callers: its advertiser, admins, the system.</remarks>
    [Alias("Read")]
    Task<Outcome<CheckoutView>> Read();

    /// <summary>
    /// Asks the provider what became of a page and counts its charge, once. A page that is not this order's changes
    /// nothing. Refuses with <c>payment.not_found</c>, <c>payment.provider_away</c>.
    /// </summary>
    /// <param name="reference">The provider's id of the page.</param>
    /// <remarks>Callers: the system only (what a provider's notification leads to).</remarks>
    [Alias("Check")]
    Task<Outcome<CheckoutView>> Check(string reference);

    /// <summary>Looks at the clock and does what is due. Harmless at any time.</summary>
    /// <remarks>Callers: the system only (the sweeper).</remarks>
    [Alias("Wake")]
    Task Wake();
}
