namespace LytSlot.Grains.Prices;

/// <summary>One use of a promo code.</summary>
/// <param name="Order">Id of the order; its tenant is the code's.</param>
/// <param name="Advertiser">Telegram user id.</param>
/// <param name="PlaceBy">Until when the order must be placed, UTC; null once it is known to stand.</param>
internal sealed record PromoUseState(Guid Order, long Advertiser, DateTimeOffset? PlaceBy);
