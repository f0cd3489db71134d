using System.Collections.Immutable;

namespace LytSlot.Prices;

/// <summary>What a promo code takes off, how often, when and where.</summary>
/// <param name="Percent">Whole percent taken off, 1 to 100; null for an amount.</param>
/// <param name="Amount">Amount taken off prices in its currency; null for a percentage.</param>
/// <param name="Limit">How many orders may use it in all, 1 to 1000.</param>
/// <param name="LimitEach">How many orders of one advertiser; null: as many as in all.</param>
/// <param name="From">When it begins, UTC; null: at once.</param>
/// <param name="To">When it ends, exclusive, UTC; null: never.</param>
/// <param name="Channels">Chat ids of the channels it is for, up to 50; empty: all of the tenant.</param>
/// <param name="Formats">Names of the formats it is for, up to 10; empty: all.</param>
[GenerateSerializer, Immutable, Alias("lyt.PromoOffer")]
public sealed record PromoOffer(
    [property: Id(0)] int? Percent,
    [property: Id(1)] Money? Amount,
    [property: Id(2)] int Limit,
    [property: Id(3)] int? LimitEach,
    [property: Id(4)] DateTimeOffset? From,
    [property: Id(5)] DateTimeOffset? To,
    [property: Id(6)] ImmutableArray<long> Channels,
    [property: Id(7)] ImmutableArray<string> Formats);
