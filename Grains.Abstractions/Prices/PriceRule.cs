using System.Collections.Immutable;

namespace LytSlot.Prices;

/// <summary>
/// One rule of a channel's prices. Either changes the price by a percentage or, for <see cref="PriceRuleKind.Hours"/>
/// and <see cref="PriceRuleKind.Dates"/>, replaces the price. Members its kind does not use are null or empty.
/// </summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Format">Name of the one format it is about; null: all.</param>
/// <param name="Percent">Change in whole percent, -90 to 400, not 0; null for a rule with <c>Prices</c>.</param>
/// <param name="Prices">Prices instead of the base price, one for each currency; empty with a percentage.</param>
/// <param name="Days">Weekdays; empty: all.</param>
/// <param name="From">First time of day, inclusive; null: the whole day.</param>
/// <param name="To">End, exclusive; midnight (00:00) means the end of the day; null: the whole day.</param>
/// <param name="FirstDay">First date.</param>
/// <param name="LastDay">Last date, inclusive.</param>
/// <param name="Threshold">
/// Days ahead (1 to 180) of an early booking, hours ahead (1 to 168) of one at the last minute, slots (2 to 20) of a
/// package.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.PriceRule")]
public sealed record PriceRule(
    [property: Id(0)] PriceRuleKind Kind,
    [property: Id(1)] string? Format,
    [property: Id(2)] int? Percent,
    [property: Id(3)] ImmutableArray<Money> Prices,
    [property: Id(4)] ImmutableArray<DayOfWeek> Days,
    [property: Id(5)] TimeOnly? From,
    [property: Id(6)] TimeOnly? To,
    [property: Id(7)] DateOnly? FirstDay,
    [property: Id(8)] DateOnly? LastDay,
    [property: Id(9)] int? Threshold);
