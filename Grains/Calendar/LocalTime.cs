namespace LytSlot.Grains.Calendar;

/// <summary>What a clock on the wall of a zone means, on days of a clock change too. Pure; instants are UTC.</summary>
internal static class LocalTime
{
    /// <summary>Midnight, or the first instant of the day where there is no midnight.</summary>
    public static DateTimeOffset DayStart(TimeZoneInfo zone, DateOnly day) =>
        First(zone, day.ToDateTime(TimeOnly.MinValue));

    /// <summary>
    /// The first instant at which the clock shows this time; one it skips means the instant it jumps at.
    /// </summary>
    public static DateTimeOffset First(TimeZoneInfo zone, DateTime clock) => At(zone, clock, Enumerable.Max);

    /// <summary>The last instant at which the clock shows this time; otherwise as <see cref="First"/>.</summary>
    public static DateTimeOffset Last(TimeZoneInfo zone, DateTime clock) => At(zone, clock, Enumerable.Min);

    /// <summary>
    /// The end of what lasts until the clock shows this time: its last instant, but the first where the clock goes back
    /// just then, since nothing that is shown twice is before it.
    /// </summary>
    public static DateTimeOffset End(TimeZoneInfo zone, DateTime clock) =>
        zone.IsAmbiguousTime(clock) && !zone.IsAmbiguousTime(clock.AddSeconds(-1))
            ? First(zone, clock)
            : Last(zone, clock);

    /// <summary>What the clock of the zone shows at an instant.</summary>
    public static DateTime Clock(TimeZoneInfo zone, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    private static DateTimeOffset At(
        TimeZoneInfo zone, DateTime clock, Func<IEnumerable<TimeSpan>, TimeSpan> choose)
    {
        while (zone.IsInvalidTime(clock))
        {
            clock = clock.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(clock)
            ? choose(zone.GetAmbiguousTimeOffsets(clock))
            : zone.GetUtcOffset(clock);
        return new DateTimeOffset(clock, offset).ToUniversalTime();
    }
}
