using System.Collections.Immutable;

namespace LytSlot.Analytics;

/// <summary>What one day brought; the numbers are those of <see cref="PeriodNumbers"/>.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Orders">Orders published that day.</param>
/// <param name="Clicks">Clicks of that day.</param>
/// <param name="Visitors">Different people of the day among the clicks of each placement.</param>
/// <param name="Reactions">Reactions on the posts published that day, as Telegram last told.</param>
/// <param name="Currencies">Money, for each currency that something is known of that day, by its code.</param>
[GenerateSerializer, Immutable, Alias("lyt.DayNumbers")]
public sealed record DayNumbers(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] long Orders,
    [property: Id(2)] long Clicks,
    [property: Id(3)] long Visitors,
    [property: Id(4)] long Reactions,
    [property: Id(5)] ImmutableArray<CurrencyNumbers> Currencies)
{
    /// <summary>
    /// How long the channels the tenant has now were open for ads that day, as <see cref="PeriodNumbers.FillRate"/>
    /// counts it; the running day up to now.
    /// </summary>
    [Id(6)]
    public TimeSpan Open { get; init; }

    /// <summary>
    /// How long the slots of that day's published orders are; those of channels that are gone count too.
    /// </summary>
    [Id(7)]
    public TimeSpan Sold { get; init; }
}
