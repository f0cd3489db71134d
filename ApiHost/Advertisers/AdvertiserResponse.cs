using System.Collections.Immutable;
using LytSlot.Advertisers;
using LytSlot.ApiHost.Requests;

namespace LytSlot.ApiHost.Advertisers;

/// <summary>An advertiser as the tenant sees them.</summary>
/// <param name="Id">Telegram id.</param>
/// <param name="Name">Their name in Telegram at their latest order; null when that is not known.</param>
/// <param name="LegalName">Who they said advertises, in their latest order; null when nobody asked.</param>
/// <param name="Orders">How many orders they placed.</param>
/// <param name="Completed">How many of them are completed.</param>
/// <param name="LastSlotAt">Start of the latest slot they booked, UTC; null without an order.</param>
/// <param name="Spent">What they paid and did not get back, a sum for each currency.</param>
/// <param name="Standing">On which list they are.</param>
internal sealed record AdvertiserResponse(
    long Id,
    string? Name,
    string? LegalName,
    int Orders,
    int Completed,
    DateTimeOffset? LastSlotAt,
    ImmutableArray<MoneyResponse> Spent,
    StandingResponse Standing)
{
    public static AdvertiserResponse Of(AdvertiserRow row) => new(
        row.Advertiser.Key.Advertiser,
        row.Name,
        row.LegalName,
        row.Orders,
        row.Completed,
        row.LastSlotAt,
        [.. row.Spent.Select(MoneyResponse.From)],
        StandingResponse.Of(row.Advertiser));
}
