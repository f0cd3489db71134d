using System.Collections.Immutable;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Calendar;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Calendar;

/// <summary>HTTP face of a channel's calendar.</summary>
internal static class CalendarEndpoints
{
    private const int Week = 7;

    public static IServiceCollection AddCalendar(this IServiceCollection services) =>
        services.AddSingleton<KnownCalendars>();

    public static RouteGroupBuilder MapCalendar(this IEndpointRouteBuilder routes)
    {
        var calendar = routes.MapGroup("/channels/{id:long}/calendar").WithTags("Calendar")
            .AsMember(ApiKeyScopes.Channels);
        calendar.MapGet("/", ReadCalendar).WithName(nameof(ReadCalendar))
            .WithSummary("Days of a channel's grid as they are for a format, from a day of its zone on.")
            .Produces<CalendarResponse>()
            .Refuses("channel.not_found", "calendar.bad_range", "slot.no_such_format", "caller.member_needed");
        return calendar;
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReadCalendar(
        long id,
        RequestTenant tenant,
        KnownCalendars calendars,
        IGrainFactory grains,
        DateOnly? from = null,
        int days = Week,
        string? format = null)
    {
        var read = await calendars.Read(
            new(tenant.Id, id, from, days, format),
            grains.GetGrain<ICalendarGrain>(new CalendarKey(id).ToString()));
        return read.Value is { } written
            ? TypedResults.Bytes(written.Body, "application/json; charset=utf-8")
            : read.Refusal!.ToProblem();
    }
}

/// <summary>Days of a channel's grid.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="TimeZone">IANA zone of the days.</param>
/// <param name="SlotMinutes">Length of a cell.</param>
/// <param name="Days">Days in order.</param>
internal sealed record CalendarResponse(
    long ChannelId, string TimeZone, double SlotMinutes, ImmutableArray<CalendarDayResponse> Days)
{
    public static CalendarResponse From(CalendarView calendar) => new(
        calendar.ChannelId,
        calendar.TimeZone,
        calendar.SlotLength.TotalMinutes,
        [.. calendar.Days.Select(day => new CalendarDayResponse(
            day.Date,
            [.. day.Cells.Select(cell => new CellResponse(cell.StartsAt, cell.State, cell.Order, cell.HeldUntil))]))]);
}

/// <summary>A day of the channel's zone with its cells in order.</summary>
internal sealed record CalendarDayResponse(DateOnly Date, ImmutableArray<CellResponse> Cells);

/// <summary>A cell: its start (UTC), what it is, the order in it, and until when that is held unpaid.</summary>
internal sealed record CellResponse(
    DateTimeOffset StartsAt, CellState State, Guid? OrderId, DateTimeOffset? HeldUntil);
