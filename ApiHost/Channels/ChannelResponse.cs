using System.Collections.Immutable;
using LytSlot.ApiHost.Prices;
using LytSlot.ApiHost.Requests;
using LytSlot.Channels;

namespace LytSlot.ApiHost.Channels;

/// <summary>A channel and what it sells. Durations are in minutes.</summary>
/// <param name="Id">Telegram chat id, negative.</param>
/// <param name="Status">Whether it sells.</param>
/// <param name="Title">Title in Telegram.</param>
/// <param name="Username">Public name without @; null for a private channel.</param>
/// <param name="Subscribers">Members; null when not counted.</param>
/// <param name="Language"><c>ru</c> or <c>en</c>.</param>
/// <param name="Category">Category; null for none.</param>
/// <param name="TimeZone">IANA zone of days and opening hours.</param>
/// <param name="SlotMinutes">Length of a cell.</param>
/// <param name="LeadMinutes">How long before its start a slot must be booked.</param>
/// <param name="HorizonDays">How far ahead slots are sold.</param>
/// <param name="Approval">Who lets paid orders through.</param>
/// <param name="Opening">When ads may start; a day without an entry is closed.</param>
/// <param name="Formats">What is sold.</param>
/// <param name="PriceRules">Rules of the prices; their order means nothing.</param>
/// <param name="MissingRights">Rights the bot lacks, as the Bot API calls them.</param>
/// <param name="LookedAt">When Telegram was last asked for title and subscribers; null: before that was kept.</param>
/// <param name="SuspendedFor">Why an admin stopped sales; null when none did, or said nothing.</param>
internal sealed record ChannelResponse(
    long Id,
    ChannelStatus Status,
    string Title,
    string? Username,
    int? Subscribers,
    string Language,
    string? Category,
    string TimeZone,
    double SlotMinutes,
    double LeadMinutes,
    double HorizonDays,
    Approval Approval,
    ImmutableArray<OpeningResponse> Opening,
    ImmutableArray<FormatResponse> Formats,
    ImmutableArray<PriceRuleResponse> PriceRules,
    ImmutableArray<string> MissingRights,
    DateTimeOffset? LookedAt,
    string? SuspendedFor)
{
    public static ChannelResponse From(ChannelView channel) => new(
        channel.ChannelId,
        channel.Status,
        channel.Title,
        channel.Username,
        channel.Subscribers,
        channel.Settings.Language,
        channel.Settings.Category,
        channel.Settings.TimeZone,
        channel.Settings.SlotLength.TotalMinutes,
        channel.Settings.LeadTime.TotalMinutes,
        channel.Settings.Horizon.TotalDays,
        channel.Settings.Approval,
        [.. channel.Settings.Opening.Select(day => new OpeningResponse(day.Day, day.Opens, day.Closes))],
        [.. channel.Settings.Formats.Select(FormatResponse.From)],
        [.. (channel.Settings.Prices?.Rules ?? []).Select(PriceRuleResponse.Of)],
        channel.MissingRights,
        channel.LookedAt,
        channel.SuspendedFor);
}

/// <summary>When ads may start on one weekday, in the channel's zone; closes at 00:00: at the end of the day.</summary>
internal sealed record OpeningResponse(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

/// <summary>A way an ad lives, and what it costs.</summary>
/// <param name="Name">Such as <c>1/24</c>.</param>
/// <param name="TopMinutes">No other ad starts for so long.</param>
/// <param name="LifeMinutes">Taken down after so long; null: it stays.</param>
/// <param name="Prices">One for each currency.</param>
internal sealed record FormatResponse(
    string Name, double TopMinutes, double? LifeMinutes, ImmutableArray<MoneyResponse> Prices)
{
    public static FormatResponse From(FormatOffer format) => new(
        format.Name,
        format.Top.TotalMinutes,
        format.Life?.TotalMinutes,
        [.. format.Prices.Select(MoneyResponse.From)]);
}
