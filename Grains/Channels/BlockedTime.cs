using LytSlot.Channels;
using LytSlot.Grains.Calendar;

namespace LytSlot.Grains.Channels;

/// <summary>When the blocks of a channel are, in instants. Pure; weekly ones follow the clock of the zone.</summary>
internal static class BlockedTime
{
    /// <summary>The stretches of all blocks within a time, each with its block, cut to that time.</summary>
    public static IEnumerable<(TimeRange Range, TimeBlock Block)> Within(
        TimeRange time, IEnumerable<TimeBlock> blocks, TimeZoneInfo zone) =>
        from block in blocks
        from whole in Occurrences(block, time, zone)
        from left in TimeRanges.Less(whole, block.Opened)
        let common = TimeRanges.Common(left, time)
        where common is not null
        select (common, block);

    /// <summary>When the block is, as if nothing of it had been opened again; what may meet the given time.</summary>
    public static IEnumerable<TimeRange> Occurrences(TimeBlock block, TimeRange time, TimeZoneInfo zone)
    {
        if (block.Once is { } once)
        {
            yield return once;
        }

        if (block.Weekly is not { } weekly)
        {
            yield break;
        }

        // A day of the zone begins up to 14 hours before or after the same day of UTC.
        var first = DateOnly.FromDateTime(time.From.UtcDateTime).AddDays(-1);
        var last = DateOnly.FromDateTime(time.To.UtcDateTime).AddDays(1);
        for (var day = first < weekly.FirstDay ? weekly.FirstDay : first; day <= last; day = day.AddDays(1))
        {
            if (day > weekly.LastDay)
            {
                yield break;
            }

            if (day.DayOfWeek == weekly.Day && On(weekly, day, zone) is { } range)
            {
                yield return range;
            }
        }
    }

    private static TimeRange? On(WeeklyTime weekly, DateOnly day, TimeZoneInfo zone)
    {
        var from = LocalTime.First(zone, day.ToDateTime(weekly.From));
        var to = weekly.To == TimeOnly.MinValue
            ? LocalTime.DayStart(zone, day.AddDays(1))
            : LocalTime.End(zone, day.ToDateTime(weekly.To));
        return from < to ? new(from, to) : null;
    }
}
