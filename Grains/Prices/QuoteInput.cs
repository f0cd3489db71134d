using LytSlot.Prices;

namespace LytSlot.Grains.Prices;

/// <summary>All that a price depends on.</summary>
/// <param name="Format">Name of the format.</param>
/// <param name="Base">Its price in the currency asked for.</param>
/// <param name="Rules">The channel's rules.</param>
/// <param name="TimeZone">IANA zone of the channel.</param>
/// <param name="StartsAt">Start of the slot, UTC.</param>
/// <param name="BookedAt">When it is booked, UTC.</param>
/// <param name="Slots">How many slots are booked together.</param>
/// <param name="Promo">What a promo code takes off; null for none. An amount is of the base's currency.</param>
internal sealed record QuoteInput(
    string Format,
    Money Base,
    PriceRules Rules,
    string TimeZone,
    DateTimeOffset StartsAt,
    DateTimeOffset BookedAt,
    int Slots,
    PromoTerms? Promo);
