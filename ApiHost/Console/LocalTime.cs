using System.Globalization;

namespace LytSlot.ApiHost.Console;

/// <summary>Days and times of day as forms send them, on the clocks of a zone.</summary>
internal static class LocalTime
{
    /// <summary>A day as forms and addresses spell it; null for anything else, and far from our times.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and < 3000
            ? day
            : null;

    /// <summary>A time of day as forms spell it; null for anything else.</summary>
    public static TimeOnly? Clock(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>
    /// The instant at which the zone's clocks show this; of two the first, and where the clock skips it the instant of
    /// the skip. Null for what is no time.
    /// </summary>
    /// <param name="day"><c>2026-11-26</c>.</param>
    /// <param name="clock"><c>18:00</c>.</param>
    /// <param name="zone">IANA zone.</param>
    public static DateTimeOffset? Read(string? day, string? clock, string zone)
    {
        if (Day(day) is null || !DateTime.TryParseExact(
            $"{day}T{clock}", "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var clocks = TimeZoneInfo.FindSystemTimeZoneById(zone);
        while (clocks.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = clocks.IsAmbiguousTime(local)
            ? clocks.GetAmbiguousTimeOffsets(local).Max()
            : clocks.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
