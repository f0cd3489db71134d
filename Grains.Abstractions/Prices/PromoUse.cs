using LytSlot.Orders;

namespace LytSlot.Prices;

/// <summary>An order that wants a promo code.</summary>
/// <param name="Order">The order; null when somebody only asks for a price.</param>
/// <param name="Advertiser">Telegram user id; null when it is not known yet.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="Format">Name of the format.</param>
/// <param name="Currency">Currency of the price.</param>
[GenerateSerializer, Immutable, Alias("lyt.PromoUse")]
public sealed record PromoUse(
    [property: Id(0)] OrderKey? Order,
    [property: Id(1)] long? Advertiser,
    [property: Id(2)] long ChannelId,
    [property: Id(3)] string Format,
    [property: Id(4)] string Currency);
