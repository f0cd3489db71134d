using LytSlot.Orders;

namespace LytSlot.Prices;

/// <summary>
/// A promo code of a tenant: what it takes off, and which orders use it. Key: <see cref="PromoCodeKey"/>.
/// </summary>
[Alias("lyt.IPromoCodeGrain")]
public interface IPromoCodeGrain : IGrainWithStringKey
{
    /// <summary>
    /// Makes the code. The same offer again answers as before. Refuses with <c>promo.exists</c>,
    /// <c>promo.bad_offer</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Create")]
    Task<Outcome<PromoCodeView>> Create(PromoOffer offer);

    /// <summary>Reads the code. Refuses with <c>promo.not_found</c>.</summary>
    /// <remarks>Callers: members of its tenant, admins, the system.</remarks>
    [Alias("Read")]
    Task<Outcome<PromoCodeView>> Read();

    /// <summary>
    /// Changes the offer; orders that were placed keep their price. Refuses with <c>promo.not_found</c>,
    /// <c>promo.bad_offer</c>, <c>promo.ended</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("Change")]
    Task<Outcome<PromoCodeView>> Change(PromoOffer offer);

    /// <summary>Ends the code for good. A repeat changes nothing. Refuses with <c>promo.not_found</c>.</summary>
    /// <remarks>Callers: owners and managers of its tenant.</remarks>
    [Alias("EndForGood")]
    Task<Outcome<PromoCodeView>> EndForGood();

    /// <summary>
    /// What the code takes off, if it could be used now. Refuses with <c>promo.not_found</c>, <c>promo.not_now</c>
    /// (before or after its dates), <c>promo.not_here</c> (another channel, format or currency),
    /// <c>promo.used_up</c>.
    /// </summary>
    /// <remarks>Callers: the system only (the calendar).</remarks>
    [Alias("Terms")]
    Task<Outcome<PromoTerms>> Terms(PromoUse use);

    /// <summary>
    /// Keeps a use for an order that is about to be placed; once for each order, however often it is asked. Refuses as
    /// <see cref="Terms"/> does.
    /// </summary>
    /// <remarks>Callers: the system only (the calendar).</remarks>
    [Alias("Take")]
    Task<Outcome<PromoTaken>> Take(PromoUse use);

    /// <summary>The order ended without money: its use is free again. A repeat changes nothing.</summary>
    /// <remarks>Callers: the system only (the order).</remarks>
    [Alias("GiveBack")]
    Task GiveBack(OrderKey order);

    /// <summary>Asks after uses whose order should stand by now. Harmless at any time.</summary>
    /// <remarks>Callers: the system only (the sweeper).</remarks>
    [Alias("Wake")]
    Task Wake();
}
