using System.Collections.Immutable;
using LytSlot.ApiHost.Requests;
using LytSlot.Prices;

namespace LytSlot.ApiHost.Prices;

/// <summary>A promo code.</summary>
/// <param name="Code">What is typed.</param>
/// <param name="Status">Whether it was ended; its dates and limit apply besides.</param>
/// <param name="Percent">Whole percent taken off; null for an amount.</param>
/// <param name="Amount">Amount taken off; null for a percentage.</param>
/// <param name="Used">How many orders use it now.</param>
/// <param name="Limit">How many may in all.</param>
/// <param name="LimitEach">How many of one advertiser; null: as many as in all.</param>
/// <param name="From">When it begins, UTC; null: at once.</param>
/// <param name="To">When it ends, exclusive, UTC; null: never.</param>
/// <param name="Channels">The channels it is for; empty: all.</param>
/// <param name="Formats">Names of the formats it is for; empty: all.</param>
/// <param name="Version">Grows with each change.</param>
internal sealed record PromoCodeResponse(
    string Code,
    PromoStatus Status,
    int? Percent,
    MoneyResponse? Amount,
    int Used,
    int Limit,
    int? LimitEach,
    DateTimeOffset? From,
    DateTimeOffset? To,
    ImmutableArray<long> Channels,
    ImmutableArray<string> Formats,
    int Version)
{
    public static PromoCodeResponse Of(PromoCodeView promo) => new(
        promo.Key.Code,
        promo.Status,
        promo.Offer.Percent,
        promo.Offer.Amount is { } amount ? MoneyResponse.From(amount) : null,
        promo.Used,
        promo.Offer.Limit,
        promo.Offer.LimitEach,
        promo.Offer.From,
        promo.Offer.To,
        promo.Offer.Channels,
        promo.Offer.Formats,
        promo.Version);
}
