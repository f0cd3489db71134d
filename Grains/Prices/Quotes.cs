using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Prices;

namespace LytSlot.Grains.Prices;

/// <summary>
/// What a slot costs. Pure. Rules apply in the order of <see cref="PriceLineKind"/>: the base price, or a price for
/// these dates, or else one for these hours, in its place; then the percentages of hours, dates, early, last minute and
/// package, each of what the price has become so far; the promo code last. Of several rules of one kind that fit, only
/// the one that makes the lowest price applies, so their order in the settings means nothing.
/// </summary>
/// <remarks>
/// Each change is rounded to whole minor units, half of one away from zero. No change leads below one minor unit or
/// above the limit of an invoice.
/// </remarks>
internal static class Quotes
{
    public static Quote Of(QuoteInput asked)
    {
        var local = TimeZoneInfo.ConvertTime(asked.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(asked.TimeZone));
        var fitting = asked.Rules.Rules.Where(rule => Fits(rule, asked, local.DateTime)).ToList();
        var lines = ImmutableArray.CreateBuilder<PriceLine>();
        lines.Add(new(PriceLineKind.Base, asked.Format, asked.Base.AmountMinor));
        var price = asked.Base.AmountMinor;

        if (Replaced(fitting, PriceRuleKind.Dates, asked.Base.Currency) is { } dated)
        {
            Become(PriceLineKind.DatesPrice, null, dated);
        }
        else if (Replaced(fitting, PriceRuleKind.Hours, asked.Base.Currency) is { } timed)
        {
            Become(PriceLineKind.HoursPrice, null, timed);
        }

        foreach (var (rule, line) in Percentages)
        {
            if (fitting.Where(one => one.Kind == rule).Min(one => one.Percent) is { } percent)
            {
                Become(line, Spell(percent), price + Share(price, percent));
            }
        }

        if (asked.Promo is { } promo)
        {
            Become(PriceLineKind.Promo, promo.Code, price - Off(promo, price));
        }

        return new(new(price, asked.Base.Currency), lines.DrainToImmutable(), asked.Promo?.Code);

        void Become(PriceLineKind kind, string? parameter, long wanted)
        {
            var next = Math.Clamp(wanted, PriceLimits.Lowest, PriceLimits.Highest(asked.Base.Currency));
            if (next != price)
            {
                lines.Add(new(kind, parameter, next - price));
                price = next;
            }
        }
    }

    /// <summary>The percentage of an amount, half a minor unit rounded away from zero.</summary>
    public static long Share(long amount, int percent)
    {
        var hundredfold = amount * percent;
        return (hundredfold + (hundredfold < 0 ? -50 : 50)) / 100;
    }

    private static IEnumerable<(PriceRuleKind Rule, PriceLineKind Line)> Percentages =>
    [
        (PriceRuleKind.Hours, PriceLineKind.Hours),
        (PriceRuleKind.Dates, PriceLineKind.Dates),
        (PriceRuleKind.Early, PriceLineKind.Early),
        (PriceRuleKind.LastMinute, PriceLineKind.LastMinute),
        (PriceRuleKind.Package, PriceLineKind.Package),
    ];

    private static bool Fits(PriceRule rule, QuoteInput asked, DateTime local) =>
        (rule.Format is null || rule.Format == asked.Format) && rule.Kind switch
        {
            PriceRuleKind.Hours => (rule.Days.IsEmpty || rule.Days.Contains(local.DayOfWeek))
                && IsWithin(rule, TimeOnly.FromDateTime(local)),
            PriceRuleKind.Dates => rule.FirstDay <= DateOnly.FromDateTime(local)
                && DateOnly.FromDateTime(local) <= rule.LastDay,
            PriceRuleKind.Early => asked.StartsAt - asked.BookedAt >= TimeSpan.FromDays(rule.Threshold ?? 0),
            PriceRuleKind.LastMinute => asked.StartsAt - asked.BookedAt <= TimeSpan.FromHours(rule.Threshold ?? 0),
            PriceRuleKind.Package => asked.Slots >= rule.Threshold,
            _ => false,
        };

    private static bool IsWithin(PriceRule rule, TimeOnly clock) =>
        rule.From is not { } from || rule.To is not { } to
        || (clock >= from && (clock < to || to == TimeOnly.MinValue));

    private static long? Replaced(List<PriceRule> fitting, PriceRuleKind kind, string currency) => fitting
        .Where(rule => rule.Kind == kind)
        .SelectMany(rule => rule.Prices)
        .Where(price => price.Currency == currency)
        .Min(price => (long?)price.AmountMinor);

    private static long Off(PromoTerms promo, long price) =>
        promo.Amount?.AmountMinor ?? Share(price, promo.Percent ?? 0);

    private static string Spell(int percent) =>
        percent.ToString("+0;-0", CultureInfo.InvariantCulture);
}
