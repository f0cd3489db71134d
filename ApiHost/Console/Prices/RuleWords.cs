using System.Globalization;
using LytSlot.Prices;
using static LytSlot.ApiHost.Console.ConsoleWords;

namespace LytSlot.ApiHost.Console.Prices;

/// <summary>Rules and quotes in words.</summary>
internal static class RuleWords
{
    /// <summary>When it applies: <c>Mon, Wed, 09:00–12:00</c>.</summary>
    public static string When(PriceRule rule) => rule.Kind switch
    {
        PriceRuleKind.Hours => string.Join(", ", HoursParts(rule)),
        PriceRuleKind.Dates => rule.FirstDay == rule.LastDay
            ? Shown.LongDay(rule.FirstDay!.Value)
            : $"{Shown.LongDay(rule.FirstDay!.Value)} – {Shown.LongDay(rule.LastDay!.Value)}",
        PriceRuleKind.Early => Say("rules.whenEarly", rule.Threshold),
        PriceRuleKind.LastMinute => Say("rules.whenLate", rule.Threshold),
        PriceRuleKind.Package => Say("packages.from", rule.Threshold),
        PriceRuleKind.None => "",
    };

    /// <summary>What it does: <c>+20 %</c>, or a price.</summary>
    public static string What(PriceRule rule) => rule.Percent is { } percent
        ? Percent(percent.ToString(CultureInfo.InvariantCulture))
        : string.Join(" · ", rule.Prices.Select(Shown.Money));

    /// <summary>What a line of a quote is about.</summary>
    public static string About(PriceLine line) => line.Kind switch
    {
        PriceLineKind.Base => Say("quote.base", line.Parameter),
        PriceLineKind.Promo => Say("quote.promo", line.Parameter),
        PriceLineKind.DatesPrice => Say("quote.datesPrice"),
        PriceLineKind.HoursPrice => Say("quote.hoursPrice"),
        _ => $"{Say($"rule.{Spelled.Of(line.Kind)}")} {Percent(line.Parameter ?? "")}",
    };

    /// <summary>A line's part of the price, with its sign but for the first.</summary>
    public static string Part(PriceLine line, string currency)
    {
        var sign = line.AmountMinor < 0 ? "−" : line.Kind == PriceLineKind.Base ? "" : "+";
        return sign + Shown.Money(Math.Abs(line.AmountMinor), currency);
    }

    private static string Percent(string percent) =>
        percent.StartsWith('-') ? $"−{percent[1..]}\u00A0%" : $"+{percent.TrimStart('+')}\u00A0%";

    private static IEnumerable<string> HoursParts(PriceRule rule)
    {
        if (rule.Days.Length > 0)
        {
            yield return string.Join(", ", rule.Days.OrderBy(day => ((int)day + 6) % 7)
                .Select(CultureInfo.CurrentUICulture.DateTimeFormat.GetAbbreviatedDayName));
        }

        if (rule is { From: { } from, To: { } to })
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{from:HH\\:mm}–{to:HH\\:mm}");
        }
    }
}
