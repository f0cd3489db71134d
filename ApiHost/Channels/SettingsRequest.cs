using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Prices;
using LytSlot.Channels;

namespace LytSlot.ApiHost.Channels;

/// <summary>Body of <c>PUT /api/v1/channels/{id}/settings</c>: all settings, as they were read.</summary>
/// <param name="TimeZone">IANA zone of days and opening hours.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="SlotMinutes">Length of a cell: 15, 30, 60 or 120.</param>
/// <param name="Opening">When ads may start, at most one entry per weekday; a day without one is closed.</param>
/// <param name="LeadMinutes">How long before its start a slot must be booked.</param>
/// <param name="HorizonDays">How far ahead slots are sold.</param>
/// <param name="Formats">What is sold.</param>
/// <param name="Approval">Who lets paid orders through.</param>
/// <param name="Category">Code of a category; null for none.</param>
public sealed record SettingsRequest(
    [MaxLength(64)] string TimeZone,
    [MaxLength(2)] string Language,
    [Range(0, 1_440)] double SlotMinutes,
    [MaxLength(7)] IReadOnlyList<OpeningRequest?> Opening,
    [Range(0, 100_000)] double LeadMinutes,
    [Range(0, 1_000)] double HorizonDays,
    [MaxLength(20)] IReadOnlyList<OfferRequest?> Formats,
    Approval Approval,
    [MaxLength(64)] string? Category = null)
{
    internal ChannelSettings ToSettings() => new(
        TimeZone,
        Language,
        Category,
        TimeSpan.FromMinutes(SlotMinutes),
        [.. Opening.Select(day => (day ?? OpeningRequest.None).ToHours())],
        TimeSpan.FromMinutes(LeadMinutes),
        TimeSpan.FromDays(HorizonDays),
        [.. Formats.Select(format => (format ?? OfferRequest.None).ToOffer())],
        Approval);
}

/// <summary>When ads may start on one weekday, in the channel's zone.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Opens">First start.</param>
/// <param name="Closes">End, exclusive; 00:00: the end of the day.</param>
public sealed record OpeningRequest(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes)
{
    internal static OpeningRequest None { get; } = new((DayOfWeek)7, default, default);

    internal OpeningHours ToHours() => new(Day, Opens, Closes);
}

/// <summary>A format that is sold, and for how much.</summary>
/// <param name="Name">Such as <c>1/24</c>: how long it lives is known from it.</param>
/// <param name="Prices">One for each currency.</param>
public sealed record OfferRequest([MaxLength(16)] string Name, [MaxLength(20)] IReadOnlyList<PriceRequest?> Prices)
{
    internal static OfferRequest None { get; } = new("", []);

    internal FormatOffer ToOffer() => new(
        Name,
        TimeSpan.Zero,
        null,
        [.. Prices.Select(price => new Money(price?.PriceMinor ?? 0, price?.Currency ?? ""))]);
}
