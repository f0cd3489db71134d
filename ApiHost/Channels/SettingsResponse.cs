using System.Collections.Immutable;
using LytSlot.ApiHost.Requests;
using LytSlot.Channels;

namespace LytSlot.ApiHost.Channels;

/// <summary>
/// The settings of a channel, as they are sent back; the rules of the prices have an address of their own.
/// </summary>
/// <param name="TimeZone">IANA zone of days and opening hours.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="SlotMinutes">Length of a cell.</param>
/// <param name="Opening">When ads may start; a day without an entry is closed.</param>
/// <param name="LeadMinutes">How long before its start a slot must be booked.</param>
/// <param name="HorizonDays">How far ahead slots are sold.</param>
/// <param name="Formats">What is sold.</param>
/// <param name="Approval">Who lets paid orders through.</param>
/// <param name="Category">Code of a category; null for none.</param>
internal sealed record SettingsResponse(
    string TimeZone,
    string Language,
    double SlotMinutes,
    ImmutableArray<OpeningResponse> Opening,
    double LeadMinutes,
    double HorizonDays,
    ImmutableArray<OfferResponse> Formats,
    Approval Approval,
    string? Category)
{
    public static SettingsResponse From(ChannelSettings settings) => new(
        settings.TimeZone,
        settings.Language,
        settings.SlotLength.TotalMinutes,
        [.. settings.Opening.Select(day => new OpeningResponse(day.Day, day.Opens, day.Closes))],
        settings.LeadTime.TotalMinutes,
        settings.Horizon.TotalDays,
        [.. settings.Formats.Select(OfferResponse.From)],
        settings.Approval,
        settings.Category);
}

/// <summary>A format that is sold, and for how much.</summary>
/// <param name="Name">Such as <c>1/24</c>.</param>
/// <param name="Prices">One for each currency.</param>
internal sealed record OfferResponse(string Name, ImmutableArray<MoneyResponse> Prices)
{
    public static OfferResponse From(FormatOffer format) =>
        new(format.Name, [.. format.Prices.Select(MoneyResponse.From)]);
}
