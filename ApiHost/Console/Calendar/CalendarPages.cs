using System.Globalization;

namespace LytSlot.ApiHost.Console.Calendar;

/// <summary>The calendar in the console.</summary>
internal static class CalendarPages
{
    public static void MapCalendarPages(this RouteGroupBuilder pages) =>
        pages.MapGet("/calendar", (long? channel, string? week) => ConsoleExtensions.Page<CalendarPage>(
            (nameof(CalendarPage.Channel), channel),
            (nameof(CalendarPage.Week), DayOf(week))));

    /// <summary>A day as addresses spell it; null for anything else.</summary>
    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
