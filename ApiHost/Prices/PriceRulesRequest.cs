using LytSlot.Prices;

namespace LytSlot.ApiHost.Prices;

/// <summary>Body of <c>PUT /api/v1/channels/{id}/prices</c>.</summary>
/// <param name="Rules">All rules, at most 50; their order means nothing.</param>
public sealed record PriceRulesRequest(IReadOnlyList<PriceRuleRequest?> Rules)
{
    internal PriceRules ToRules() => new([.. Rules.Select(rule => (rule ?? new()).ToRule())]);
}

/// <summary>A rule; it has the members its kind uses, and no others.</summary>
/// <param name="Kind"><c>hours</c>, <c>dates</c>, <c>early</c>, <c>last_minute</c> or <c>package</c>.</param>
/// <param name="Format">The one format it is about; null: all.</param>
/// <param name="Percent">Change in whole percent, -90 to 400; null for a rule with prices.</param>
/// <param name="Prices">For hours and dates: prices instead of the base price, one for each currency.</param>
/// <param name="Days">For hours: weekdays of the channel's zone; empty: all.</param>
/// <param name="From">For hours: first time of day; with <c>to</c>.</param>
/// <param name="To">For hours: end, exclusive; 00:00: the end of the day.</param>
/// <param name="FirstDay">For dates: first date.</param>
/// <param name="LastDay">For dates: last date, inclusive.</param>
/// <param name="Threshold">Days ahead (early), hours ahead (last minute), slots together (package).</param>
public sealed record PriceRuleRequest(
    PriceRuleKind Kind = PriceRuleKind.None,
    string? Format = null,
    int? Percent = null,
    IReadOnlyList<PriceRequest?>? Prices = null,
    IReadOnlyList<DayOfWeek>? Days = null,
    TimeOnly? From = null,
    TimeOnly? To = null,
    DateOnly? FirstDay = null,
    DateOnly? LastDay = null,
    int? Threshold = null)
{
    internal PriceRule ToRule() => new(
        Kind,
        Format,
        Percent,
        [.. (Prices ?? []).Select(price => new Money(price?.PriceMinor ?? 0, price?.Currency ?? ""))],
        [.. Days ?? []],
        From,
        To,
        FirstDay,
        LastDay,
        Threshold);
}

/// <summary>A price.</summary>
/// <param name="PriceMinor">Minor units of the currency; whole Stars.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
public sealed record PriceRequest(long PriceMinor, string Currency);
