using LytSlot.Grains.Calendar;
using LytSlot.Prices;

namespace LytSlot.Grains.Prices;

/// <summary>What rules a channel may have. Pure.</summary>
internal static class PriceRuleChecks
{
    private static readonly Refusal TooMany =
        new(RefusalKind.Invalid, "price.too_many_rules", "A channel has at most 50 price rules.");

    private static readonly Refusal BadRule =
        new(RefusalKind.Invalid, "price.bad_rule", "A rule has members that its kind does not use, or lacks one.");

    private static readonly Refusal BadPercent =
        new(RefusalKind.Invalid, "price.bad_percent", "A percentage is a whole number from -90 to 400 and not zero.");

    private static readonly Refusal BadAmount =
        new(RefusalKind.Invalid, "price.bad_amount", "A rule has one price for each currency, within the limits.");

    private static readonly Refusal BadHours =
        new(RefusalKind.Invalid, "price.bad_hours", "Weekdays stand once; hours end after they begin.");

    private static readonly Refusal BadDates =
        new(RefusalKind.Invalid, "price.bad_dates", "Dates end on or after the day they begin.");

    private static readonly Refusal BadThreshold =
        new(RefusalKind.Invalid, "price.bad_threshold", "1 to 180 days, 1 to 168 hours, 2 to 20 slots.");

    /// <summary>What is wrong with the rules; null when nothing is.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="formats">Names of the formats the channel sells.</param>
    public static Refusal? Objection(PriceRules rules, IReadOnlyCollection<string> formats) =>
        rules.Rules.IsDefault || rules.Rules.Any(rule => rule.Prices.IsDefault || rule.Days.IsDefault) ? BadRule
        : rules.Rules.Length > PriceRules.Most ? TooMany
        : rules.Rules.Select(Objection).FirstOrDefault(found => found is not null) is { } objection ? objection
        : rules.Rules.All(rule => rule.Format is null || formats.Contains(rule.Format)) ? null
        : CalendarRules.NoSuchFormat;

    private static Refusal? Objection(PriceRule rule) =>
        !IsWhole(rule) ? BadRule
        : rule.Percent is < -90 or > 400 or 0 ? BadPercent
        : !AreAmounts(rule) ? BadAmount
        : !AreHours(rule) ? BadHours
        : rule.Kind is PriceRuleKind.Dates && !(rule.FirstDay <= rule.LastDay) ? BadDates
        : !IsThreshold(rule) ? BadThreshold
        : null;

    /// <summary>Exactly the members its kind uses.</summary>
    private static bool IsWhole(PriceRule rule)
    {
        var hasPrices = rule.Prices.Length > 0;
        var hasHours = rule.Days.Length > 0 || rule.From is not null || rule.To is not null;
        var hasDates = rule.FirstDay is not null || rule.LastDay is not null;
        return rule.Kind switch
        {
            PriceRuleKind.Hours => hasPrices != (rule.Percent is not null) && hasHours && !hasDates
                && rule.From is null == rule.To is null && rule.Threshold is null,
            PriceRuleKind.Dates => hasPrices != (rule.Percent is not null) && !hasHours
                && rule is { FirstDay: not null, LastDay: not null, Threshold: null },
            PriceRuleKind.Early or PriceRuleKind.LastMinute or PriceRuleKind.Package =>
                !hasPrices && !hasHours && !hasDates && rule is { Percent: not null, Threshold: not null },
            _ => false,
        };
    }

    private static bool AreAmounts(PriceRule rule) =>
        rule.Prices.All(PriceLimits.IsPrice)
        && rule.Prices.DistinctBy(price => price.Currency).Count() == rule.Prices.Length;

    private static bool AreHours(PriceRule rule) =>
        rule.Days.All(Enum.IsDefined) && rule.Days.Distinct().Count() == rule.Days.Length
        && (rule.From is null || rule.To == TimeOnly.MinValue || rule.From < rule.To);

    private static bool IsThreshold(PriceRule rule) => rule.Kind switch
    {
        PriceRuleKind.Early => rule.Threshold is >= 1 and <= 180,
        PriceRuleKind.LastMinute => rule.Threshold is >= 1 and <= 168,
        PriceRuleKind.Package => rule.Threshold is >= 2 and <= 20,
        _ => true,
    };
}
