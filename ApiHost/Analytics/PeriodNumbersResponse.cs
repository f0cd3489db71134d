using System.Collections.Immutable;
using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>What some days brought.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Orders">Orders whose posts were published in these days, whatever became of them later.</param>
/// <param name="FillRate">
/// Of the time that the channels there are now were open for ads, by the opening hours they have now and since they
/// were connected, the part that the slots of published orders occupied: 0 to 1. Blocked times and pauses count as
/// open, the running day up to now. Null when nothing was open.
/// </param>
/// <param name="Clicks">Clicks in these days on any placement's links, those of programs left out.</param>
/// <param name="Visitors">Different people of each day among the clicks of each placement, added up.</param>
/// <param name="Reactions">Reactions on the posts published in these days, as Telegram last told.</param>
/// <param name="Currencies">Money, for each currency by its code.</param>
internal sealed record PeriodNumbersResponse(
    DateOnly From,
    DateOnly To,
    long Orders,
    decimal? FillRate,
    long Clicks,
    long Visitors,
    long Reactions,
    ImmutableArray<CurrencyNumbersResponse> Currencies)
{
    public static PeriodNumbersResponse Of(AnalyticsPeriod period, PeriodNumbers numbers) => new(
        period.From,
        period.To,
        numbers.Orders,
        numbers.FillRate,
        numbers.Clicks,
        numbers.Visitors,
        numbers.Reactions,
        [.. numbers.Currencies.Select(CurrencyNumbersResponse.From)]);
}
