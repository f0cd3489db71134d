using System.Globalization;
using LytSlot.Channels;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Calendar;

/// <summary>The calendar in the console.</summary>
internal static class CalendarPages
{
    private static readonly Refusal NoTime =
        new(RefusalKind.Invalid, "channel.bad_block", "That is no stretch of time.");

    public static void MapCalendarPages(this RouteGroupBuilder pages)
    {
        pages.MapGet("/calendar", (long? channel, string? week, string? view, string? done) =>
            Show(channel, week, done, null, view));
        pages.MapPost("/calendar/{channel:long}/block", Block);
        pages.MapPost("/calendar/{channel:long}/open", (
            long channel, [FromForm] DateTimeOffset from, [FromForm] DateTimeOffset to, [FromForm] string? week,
            IGrainFactory grains) =>
            Do(channel, week, "open", () => grains.Channel(channel).UnblockTime(new(from, to))));
    }

    /// <summary>The id comes with the form, so that sending it twice blocks once.</summary>
    private static async Task<IResult> Block(
        long channel, [FromForm] Guid id, [FromForm] string? day, [FromForm] string? from, [FromForm] string? to,
        [FromForm] string? note, IGrainFactory grains)
    {
        var read = await grains.Channel(channel).Read();
        if (!read.Succeeded)
        {
            return Show(channel, day, null, read.Refusal);
        }

        var zone = read.Value.Settings.TimeZone;
        return LocalTime.Read(day, from, zone) is { } start && End(day, from, to, zone) is { } end
            ? await Do(channel, day, "block", () => grains.Channel(channel).Block(
                new(id, new(start, end), null, string.IsNullOrWhiteSpace(note) ? null : note)))
            : Show(channel, day, null, NoTime);
    }

    /// <summary>A time that is not after the beginning is meant of the next day.</summary>
    private static DateTimeOffset? End(string? day, string? from, string? to, string zone)
    {
        var isNextDay = string.CompareOrdinal(to, from) <= 0;
        var date = LocalTime.Day(day) is { } first && isNextDay
            ? first.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day;
        return LocalTime.Read(date, to, zone);
    }

    private static async Task<IResult> Do(
        long channel, string? week, string act, Func<Task<Outcome<ChannelView>>> doing)
    {
        var outcome = await doing();
        return outcome.Succeeded
            ? ConsoleExtensions.To(FormattableString.Invariant(
                $"{ConsolePaths.Calendar}?channel={channel}&week={LocalTime.Day(week):yyyy-MM-dd}&done={act}"))
            : Show(channel, week, null, outcome.Refusal);
    }

    private static RazorComponentResult<CalendarPage> Show(
        long? channel, string? week, string? done, Refusal? refused, string? view = null) =>
        ConsoleExtensions.Page<CalendarPage>(
            (nameof(CalendarPage.Channel), channel),
            (nameof(CalendarPage.Week), LocalTime.Day(week)),
            (nameof(CalendarPage.View), view),
            (nameof(CalendarPage.Done), done),
            (nameof(CalendarPage.Refused), refused));

    private static IChannelGrain Channel(this IGrainFactory grains, long id) =>
        grains.GetGrain<IChannelGrain>(new ChannelKey(id).ToString());
}
