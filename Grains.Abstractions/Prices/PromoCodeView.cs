namespace LytSlot.Prices;

/// <summary>A promo code as its owner sees it.</summary>
/// <param name="Key">Tenant and code.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Offer">What it takes off, how often, when and where.</param>
/// <param name="Used">How many orders use it now.</param>
/// <param name="Version">Grows with each change.</param>
[GenerateSerializer, Immutable, Alias("lyt.PromoCodeView")]
public sealed record PromoCodeView(
    [property: Id(0)] PromoCodeKey Key,
    [property: Id(1)] PromoStatus Status,
    [property: Id(2)] PromoOffer Offer,
    [property: Id(3)] int Used,
    [property: Id(4)] int Version);
