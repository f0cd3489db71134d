using System.Collections.Immutable;
using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>A period day by day.</summary>
/// <param name="Items">Every day of it in order, those on which nothing happened too.</param>
internal sealed record SeriesResponse(ImmutableArray<DayNumbersResponse> Items)
{
    public static SeriesResponse From(AnalyticsSeries series) => new(
    [
        .. series.Days.Select(day => new DayNumbersResponse(
            day.Day,
            day.Orders,
            day.Clicks,
            day.Visitors,
            day.Reactions,
            [.. day.Currencies.Select(CurrencyNumbersResponse.From)],
            (long)day.Open.TotalSeconds,
            (long)day.Sold.TotalSeconds)),
    ]);
}

/// <summary>What one day brought.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Orders">Orders whose posts were published that day.</param>
/// <param name="Clicks">Clicks of that day on any placement's links, those of programs left out.</param>
/// <param name="Visitors">Different people of the day among the clicks of each placement.</param>
/// <param name="Reactions">Reactions on the posts published that day, as Telegram last told.</param>
/// <param name="Currencies">Money, for each currency that something is known of that day.</param>
/// <param name="OpenSeconds">How long the channels of now were open for ads, the running day up to now.</param>
/// <param name="SoldSeconds">How long the slots of the orders published that day are.</param>
internal sealed record DayNumbersResponse(
    DateOnly Day,
    long Orders,
    long Clicks,
    long Visitors,
    long Reactions,
    ImmutableArray<CurrencyNumbersResponse> Currencies,
    long OpenSeconds,
    long SoldSeconds);
