using LytSlot.Channels;
using LytSlot.Grains.Calendar;

namespace LytSlot.Grains.Analytics;

/// <summary>How much of the time for ads was sold. Pure.</summary>
internal static class FillRates
{
    /// <summary>Sold of open, 0 to 1 to four decimals; null when nothing was open.</summary>
    public static decimal? Of(TimeSpan sold, TimeSpan open) => open <= TimeSpan.Zero
        ? null
        : Math.Round(Math.Min(1, (decimal)sold.Ticks / open.Ticks), 4, MidpointRounding.AwayFromZero);

    /// <summary>
    /// How long a channel was open between two instants, by the opening hours of now and not before it was connected.
    /// </summary>
    public static TimeSpan Open(OpenChannel channel, DateTimeOffset from, DateTimeOffset to)
    {
        from = channel.Since > from ? channel.Since.Value : from;
        if (from >= to || !TimeZoneInfo.TryFindSystemTimeZoneById(channel.TimeZone, out var zone))
        {
            return TimeSpan.Zero;
        }

        var open = TimeSpan.Zero;
        var last = DateOnly.FromDateTime(LocalTime.Clock(zone, to));
        for (var day = DateOnly.FromDateTime(LocalTime.Clock(zone, from)); day <= last; day = day.AddDays(1))
        {
            if (channel.Opening.FirstOrDefault(hours => hours.Day == day.DayOfWeek) is { } hours)
            {
                var (opens, closes) = Hours(hours, day, zone);
                open += Longer(TimeSpan.Zero, Earlier(closes, to) - Later(opens, from));
            }
        }

        return open;
    }

    private static (DateTimeOffset Opens, DateTimeOffset Closes) Hours(
        OpeningHours hours, DateOnly day, TimeZoneInfo zone) =>
        (LocalTime.First(zone, day.ToDateTime(hours.Opens)), hours.Closes == TimeOnly.MinValue
            ? LocalTime.DayStart(zone, day.AddDays(1))
            : LocalTime.End(zone, day.ToDateTime(hours.Closes)));

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
