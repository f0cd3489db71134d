using System.Globalization;
using LytSlot.Prices;
using Microsoft.Extensions.Primitives;

namespace LytSlot.ApiHost.Console.Prices;

/// <summary>
/// A rule of a channel's prices as its form has it. What can't be read becomes what the channel refuses by name.
/// </summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Format">Name of its format; empty: all.</param>
/// <param name="Way"><c>less</c>, <c>more</c> or, for hours and dates, <c>price</c>.</param>
/// <param name="Percent">By how much, without a sign.</param>
/// <param name="Prices">Prices by currency; empty ones are left out.</param>
/// <param name="Days">Numbers of weekdays; none: all.</param>
/// <param name="From">First time of day.</param>
/// <param name="To">End of it.</param>
/// <param name="FirstDay">First date.</param>
/// <param name="LastDay">Last date.</param>
/// <param name="Threshold">Days or hours ahead.</param>
/// <param name="Was">The rule it takes the place of, as <see cref="Spell"/> has it; empty for a new one.</param>
public sealed record TypedRule(
    PriceRuleKind Kind,
    string Format,
    string Way,
    string Percent,
    IReadOnlyDictionary<string, string> Prices,
    IReadOnlyList<string> Days,
    string From,
    string To,
    string FirstDay,
    string LastDay,
    string Threshold,
    string Was)
{
    private const string Currency = "price.";

    /// <summary>Kinds that have a form here; packages have a page of their own.</summary>
    internal static readonly PriceRuleKind[] Kinds =
        [PriceRuleKind.Hours, PriceRuleKind.Dates, PriceRuleKind.Early, PriceRuleKind.LastMinute];

    private static CultureInfo Plain => CultureInfo.InvariantCulture;

    /// <summary>Whether it is about when the slot is, not when it is booked.</summary>
    internal bool MayHavePrices => Kind is PriceRuleKind.Hours or PriceRuleKind.Dates;

    internal static TypedRule Fresh(PriceRuleKind kind)
    {
        var way = kind is PriceRuleKind.Hours or PriceRuleKind.Dates ? "more" : "less";
        return new(kind, "", way, "", new Dictionary<string, string>(), [], "", "", "", "", "", "");
    }

    internal static TypedRule Of(PriceRule rule) => new(
        rule.Kind,
        rule.Format ?? "",
        rule.Percent switch { null => "price", < 0 => "less", _ => "more" },
        rule.Percent is { } percent ? Math.Abs(percent).ToString(Plain) : "",
        rule.Prices.ToDictionary(price => price.Currency, price => TypedMoney.Spell(price.AmountMinor, price.Currency)),
        [.. rule.Days.Select(day => ((int)day).ToString(Plain))],
        rule.From?.ToString("HH:mm", Plain) ?? "",
        rule.To?.ToString("HH:mm", Plain) ?? "",
        rule.FirstDay?.ToString("yyyy-MM-dd", Plain) ?? "",
        rule.LastDay?.ToString("yyyy-MM-dd", Plain) ?? "",
        rule.Threshold?.ToString(Plain) ?? "",
        Spell(rule));

    internal static TypedRule Of(IFormCollection form) => new(
        Spelled.TryParse<PriceRuleKind>(form["kind"], out var kind) ? kind : PriceRuleKind.None,
        One(form["format"]),
        One(form["way"]),
        One(form["percent"]),
        form.Where(field => field.Key.StartsWith(Currency, StringComparison.Ordinal) && One(field.Value).Length > 0)
            .ToDictionary(field => field.Key[Currency.Length..], field => One(field.Value)),
        [.. form["days"].OfType<string>()],
        One(form["from"]),
        One(form["to"]),
        One(form["firstDay"]),
        One(form["lastDay"]),
        One(form["threshold"]),
        One(form["was"]));

    /// <summary>The rule, of the fields its kind has.</summary>
    internal PriceRule Read()
    {
        var (isHours, isDates) = (Kind == PriceRuleKind.Hours, Kind == PriceRuleKind.Dates);
        var hasPrices = Way == "price" && MayHavePrices;
        return new(
            Kind,
            Format.Length > 0 ? Format : null,
            hasPrices ? null : Number(Percent) * (Way == "less" ? -1 : 1),
            hasPrices ? [.. Prices.Select(price => TypedMoney.Read(price.Value, price.Key) ?? new(0, price.Key))] : [],
            isHours ? [.. Days.Select(day => (DayOfWeek)Number(day))] : [],
            isHours ? LocalTime.Clock(From) : null,
            isHours ? LocalTime.Clock(To) : null,
            isDates ? LocalTime.Day(FirstDay) : null,
            isDates ? LocalTime.Day(LastDay) : null,
            isHours || isDates ? null : Number(Threshold));
    }

    /// <summary>A rule as a word: rules that are the same have the same.</summary>
    internal static string Spell(PriceRule rule) => string.Join(
        '_',
        Spelled.Of(rule.Kind),
        rule.Format,
        rule.Percent?.ToString(Plain),
        string.Join('+', rule.Prices.Select(Word).Order(StringComparer.Ordinal)),
        string.Concat(rule.Days.Select(day => (int)day).Order()),
        rule.From?.ToString("HHmm", Plain),
        rule.To?.ToString("HHmm", Plain),
        rule.FirstDay?.ToString("yyyyMMdd", Plain),
        rule.LastDay?.ToString("yyyyMMdd", Plain),
        rule.Threshold?.ToString(Plain));

    private static string Word(Money price) => string.Create(Plain, $"{price.AmountMinor}{price.Currency}");

    private static string One(StringValues values) => $"{values}".Trim();

    /// <summary>Nothing that a rule may have, where no number was typed.</summary>
    private static int Number(string typed) =>
        int.TryParse(typed, NumberStyles.None, Plain, out var number) && number <= 1_000_000 ? number : 0;
}
