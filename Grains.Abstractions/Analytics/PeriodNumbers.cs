using System.Collections.Immutable;

namespace LytSlot.Analytics;

/// <summary>What a tenant's days brought.</summary>
/// <param name="Orders">Orders whose posts were published in these days, whatever became of them later.</param>
/// <param name="FillRate">
/// Of the time that the channels the tenant has now were open for ads, by the opening hours they have now and since
/// they were connected, the part that the slots of published orders occupied: 0 to 1, to four decimals. Blocked times
/// and pauses count as open, the running day up to now. Null when nothing was open.
/// </param>
/// <param name="Clicks">Clicks in these days on any placement's links, those of programs left out.</param>
/// <param name="Visitors">Different people of each day among the clicks of each placement, added up.</param>
/// <param name="Reactions">Reactions on the posts published in these days, as Telegram last told.</param>
/// <param name="Currencies">Money, for each currency by its code.</param>
[GenerateSerializer, Immutable, Alias("lyt.PeriodNumbers")]
public sealed record PeriodNumbers(
    [property: Id(0)] long Orders,
    [property: Id(1)] decimal? FillRate,
    [property: Id(2)] long Clicks,
    [property: Id(3)] long Visitors,
    [property: Id(4)] long Reactions,
    [property: Id(5)] ImmutableArray<CurrencyNumbers> Currencies);
