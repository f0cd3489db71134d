using System.Collections.Immutable;

namespace LytSlot.Advertisers;

/// <summary>An advertiser in a tenant's list.</summary>
/// <param name="Advertiser">What the tenant thinks of them.</param>
/// <param name="Name">Their name in Telegram at their latest order; null when that is not known.</param>
/// <param name="LegalName">Who they said advertises, in their latest order; null when nobody asked.</param>
/// <param name="Orders">How many orders they placed with the tenant.</param>
/// <param name="Completed">How many of them are completed.</param>
/// <param name="LastSlotAt">Start of the latest slot they booked, UTC; null without an order.</param>
/// <param name="Spent">What they paid and did not get back, a sum for each currency; empty for nothing.</param>
[GenerateSerializer, Immutable, Alias("lyt.AdvertiserRow")]
public sealed record AdvertiserRow(
    [property: Id(0)] AdvertiserView Advertiser,
    [property: Id(1)] string? Name,
    [property: Id(2)] string? LegalName,
    [property: Id(3)] int Orders,
    [property: Id(4)] int Completed,
    [property: Id(5)] DateTimeOffset? LastSlotAt,
    [property: Id(6)] ImmutableArray<Money> Spent);
