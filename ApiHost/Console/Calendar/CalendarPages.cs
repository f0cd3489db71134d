using System.Globalization;
using LytSlot.ApiHost.Callers;
using LytSlot.Channels;
using LytSlot.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Calendar;

/// <summary>The calendar in the console.</summary>
internal static class CalendarPages
{
    private static readonly Refusal NoTime =
        new(RefusalKind.Invalid, "channel.bad_block", "That is no stretch of time.");

    private static readonly Refusal NoWeek = new(RefusalKind.Invalid, "channel.bad_week", "That is no week.");

    public static void MapCalendarPages(this RouteGroupBuilder pages)
    {
        pages.MapGet("/calendar", (
            long? channel, string? week, string? view, int? part, Guid? moved, string? done) =>
            Page(new(channel, week, view), null, done, part, moved));
        pages.MapPost("/calendar/{channel:long}/block", Block);
        pages.MapPost("/calendar/{channel:long}/open", (
            long channel, [FromForm] DateTimeOffset from, [FromForm] DateTimeOffset to, [FromForm] string? week,
            [FromForm] string? view, IGrainFactory grains) =>
            Do(new(channel, week, view), "open", grains.Channel(channel).UnblockTime(new(from, to))));
        pages.MapPost("/calendar/{channel:long}/copy", Copy);
        pages.MapGet("/calendar/stretch", (long channel, string? day) => ShowStretch(channel, day, null));
        pages.MapPost("/calendar/{channel:long}/stretch", Stretch);
        pages.MapPost("/calendar/{channel:long}/move", Move);
        pages.MapPost("/calendar/{channel:long}/undo", (
            long channel, [FromForm] Guid order, [FromForm] int move, [FromForm] string? week, [FromForm] string? view,
            RequestTenant tenant, IGrainFactory grains) =>
            Do(new(channel, week, view), "decline", grains.Order(tenant, order).DeclineMove(move)));
    }

    /// <summary>The id comes with the form, so that sending it twice blocks once.</summary>
    private static async Task<IResult> Block(
        long channel, [FromForm] Guid id, [FromForm] string? day, [FromForm] string? from, [FromForm] string? to,
        [FromForm] string? note, [FromForm] string? weekly, [FromForm] string? view, IGrainFactory grains)
    {
        var place = new Place(channel, day, view);
        var read = await grains.Channel(channel).Read();
        if (!read.Succeeded)
        {
            return Page(place, read.Refusal);
        }

        var zone = read.Value.Settings.TimeZone;
        var words = string.IsNullOrWhiteSpace(note) ? null : note;
        if (weekly is not null)
        {
            return EveryWeek(day, from, to) is { } time
                ? await Do(place, "block", grains.Channel(channel).Block(new(id, null, time, words)))
                : Page(place, NoTime);
        }

        return LocalTime.Read(day, from, zone) is { } start && End(day, from, to, zone) is { } end
            ? await Do(place, "block", grains.Channel(channel).Block(new(id, new(start, end), null, words)))
            : Page(place, NoTime);
    }

    private static WeeklyTime? EveryWeek(string? day, string? from, string? to) =>
        LocalTime.Day(day) is { } first && LocalTime.Clock(from) is { } opens && LocalTime.Clock(to) is { } closes
            ? new(first.DayOfWeek, opens, closes, first, null)
            : null;

    /// <summary>Closes or opens what was picked; the id comes with the form: sent twice, it does once.</summary>
    private static async Task<IResult> Stretch(
        long channel, [FromForm] Guid id, [FromForm] string? day, [FromForm] DateTimeOffset? from,
        [FromForm] DateTimeOffset? to, [FromForm] string? note, [FromForm] string? act, IGrainFactory grains)
    {
        if (from is not { } start || to is not { } end)
        {
            return ShowStretch(channel, day, NoTime, from, to, note);
        }

        var range = new TimeRange(start.ToUniversalTime(), end.ToUniversalTime());
        var outcome = await (act == "open"
            ? grains.Channel(channel).UnblockTime(range)
            : grains.Channel(channel).Block(new(id, range, null, string.IsNullOrWhiteSpace(note) ? null : note)));
        return outcome.Succeeded
            ? ConsoleExtensions.To(new Place(channel, day, "day").After(act == "open" ? "open" : "block", null))
            : ShowStretch(channel, day, outcome.Refusal, from, to, note);
    }

    /// <summary>Leads to the first week that was copied onto.</summary>
    private static Task<IResult> Copy(
        long channel, [FromForm] string? week, [FromForm] string? onto, [FromForm] int weeks, IGrainFactory grains) =>
        LocalTime.Day(week) is { } from && LocalTime.Day(onto) is { } first
            ? Do(new(channel, onto, null), "copy", grains.Channel(channel).CopyWeek(from, first, weeks))
            : Task.FromResult<IResult>(Page(new(channel, week, null), NoWeek));

    /// <summary>The id of the proposal comes with the form, so that sending it twice proposes once.</summary>
    private static Task<IResult> Move(
        long channel, [FromForm] Guid order, [FromForm] Guid proposal, [FromForm] DateTimeOffset startsAt,
        [FromForm] string? week, [FromForm] string? view, RequestTenant tenant, IGrainFactory grains) =>
        Do(new(channel, week, view), "move", grains.Order(tenant, order).ProposeMove(proposal, startsAt), order);

    /// <summary>A time that is not after the beginning is meant of the next day.</summary>
    private static DateTimeOffset? End(string? day, string? from, string? to, string zone)
    {
        var isNextDay = string.CompareOrdinal(to, from) <= 0;
        var date = LocalTime.Day(day) is { } first && isNextDay
            ? first.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day;
        return LocalTime.Read(date, to, zone);
    }

    private static async Task<IResult> Do<T>(Place place, string act, Task<Outcome<T>> doing, Guid? moved = null)
        where T : class
    {
        var outcome = await doing;
        return outcome.Succeeded ? ConsoleExtensions.To(place.After(act, moved)) : Page(place, outcome.Refusal);
    }

    private static RazorComponentResult<CalendarPage> Page(
        Place place, Refusal? refused, string? done = null, int? part = null, Guid? moved = null) =>
        ConsoleExtensions.Page<CalendarPage>(
            (nameof(CalendarPage.Channel), place.Channel),
            (nameof(CalendarPage.Week), LocalTime.Day(place.Week)),
            (nameof(CalendarPage.View), place.View),
            (nameof(CalendarPage.Part), part),
            (nameof(CalendarPage.Moved), moved),
            (nameof(CalendarPage.Done), done),
            (nameof(CalendarPage.Refused), refused));

    private static RazorComponentResult<BlockPage> ShowStretch(
        long channel, string? day, Refusal? refused, DateTimeOffset? from = null, DateTimeOffset? to = null,
        string? note = null) =>
        ConsoleExtensions.Page<BlockPage>(
            (nameof(BlockPage.Channel), channel),
            (nameof(BlockPage.Day), LocalTime.Day(day)),
            (nameof(BlockPage.From), from),
            (nameof(BlockPage.To), to),
            (nameof(BlockPage.Note), note),
            (nameof(BlockPage.Refused), refused));

    private static IChannelGrain Channel(this IGrainFactory grains, long id) =>
        grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString());

    private static IOrderGrain Order(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IOrderGrain>(new OrderKey(tenant.Id, id).ToString());

    /// <summary>Where in the calendar somebody is.</summary>
    /// <param name="Channel">Which channel; null: the first.</param>
    /// <param name="Week">Any day of what is shown, as addresses spell it.</param>
    /// <param name="View">How it is shown.</param>
    private sealed record Place(long? Channel, string? Week, string? View)
    {
        /// <summary>The same place, once something was done.</summary>
        public string After(string act, Guid? moved) => ConsolePaths.With(
            ConsolePaths.Calendar,
            ("channel", View == "channels" ? null : Channel?.ToString(CultureInfo.InvariantCulture)),
            ("week", LocalTime.Day(Week)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("view", View is "week" ? null : View),
            ("done", act),
            ("moved", moved?.ToString("N")));
    }
}
