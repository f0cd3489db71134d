using System.Collections.Immutable;
using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>Who or what brought the most in one currency.</summary>
/// <param name="Items">At most ten, by revenue, then by orders, then by clicks, the most first.</param>
internal sealed record TopResponse(ImmutableArray<TopItemResponse> Items)
{
    public static TopResponse From(AnalyticsTop top) => new(
    [
        .. top.Items.Select(item => new TopItemResponse(
            item.Id, item.Title, CurrencyNumbersResponse.From(item.Numbers), item.Clicks, item.Visitors)),
    ]);
}

/// <summary>One channel, format or advertiser.</summary>
/// <param name="Id">Chat id, name of the format, or Telegram user id.</param>
/// <param name="Title">
/// The channel's title now, or the advertiser's name on their latest order; null when it is not known, and for formats.
/// </param>
/// <param name="Numbers">Money.</param>
/// <param name="Clicks">Clicks in the period on placements sold in this currency.</param>
/// <param name="Visitors">Different people of each day among the clicks of each placement, added up.</param>
internal sealed record TopItemResponse(
    string Id, string? Title, CurrencyNumbersResponse Numbers, long Clicks, long Visitors);
