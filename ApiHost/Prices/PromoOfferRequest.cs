using LytSlot.Prices;

namespace LytSlot.ApiHost.Prices;

/// <summary>Body of <c>PUT /api/v1/promo-codes/{code}</c>. It has a percentage or an amount.</summary>
/// <param name="Limit">How many orders may use it in all, 1 to 1000.</param>
/// <param name="Percent">Whole percent taken off, 1 to 100.</param>
/// <param name="Amount">Amount taken off prices in its currency.</param>
/// <param name="LimitEach">How many orders of one advertiser; absent: as many as in all.</param>
/// <param name="From">When it begins; absent: at once.</param>
/// <param name="To">When it ends, exclusive; absent: never.</param>
/// <param name="Channels">The channels it is for, up to 50; absent: all.</param>
/// <param name="Formats">Names of the formats it is for, up to 10; absent: all.</param>
public sealed record PromoOfferRequest(
    int Limit,
    int? Percent = null,
    PriceRequest? Amount = null,
    int? LimitEach = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    IReadOnlyList<long>? Channels = null,
    IReadOnlyList<string>? Formats = null)
{
    internal PromoOffer ToOffer() => new(
        Percent,
        Amount is { } amount ? new Money(amount.PriceMinor, amount.Currency) : null,
        Limit,
        LimitEach,
        From?.ToUniversalTime(),
        To?.ToUniversalTime(),
        [.. Channels ?? []],
        [.. Formats ?? []]);
}
