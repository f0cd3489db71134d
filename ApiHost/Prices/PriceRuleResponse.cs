using System.Collections.Immutable;
using LytSlot.ApiHost.Requests;
using LytSlot.Prices;

namespace LytSlot.ApiHost.Prices;

/// <summary>A rule of a channel's prices; members that its kind does not use are null or empty.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Format">The one format it is about; null: all.</param>
/// <param name="Percent">Change in whole percent; null for a rule with prices.</param>
/// <param name="Prices">Prices instead of the base price.</param>
/// <param name="Days">Weekdays of the channel's zone; empty: all.</param>
/// <param name="From">First time of day.</param>
/// <param name="To">End, exclusive; 00:00: the end of the day.</param>
/// <param name="FirstDay">First date.</param>
/// <param name="LastDay">Last date, inclusive.</param>
/// <param name="Threshold">Days, hours or slots from or up to which it applies.</param>
internal sealed record PriceRuleResponse(
    PriceRuleKind Kind,
    string? Format,
    int? Percent,
    ImmutableArray<MoneyResponse> Prices,
    ImmutableArray<DayOfWeek> Days,
    TimeOnly? From,
    TimeOnly? To,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    int? Threshold)
{
    public static PriceRuleResponse Of(PriceRule rule) => new(
        rule.Kind,
        rule.Format,
        rule.Percent,
        [.. rule.Prices.Select(MoneyResponse.From)],
        rule.Days,
        rule.From,
        rule.To,
        rule.FirstDay,
        rule.LastDay,
        rule.Threshold);
}
