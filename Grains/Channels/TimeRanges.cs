using System.Collections.Immutable;
using LytSlot.Channels;

namespace LytSlot.Grains.Channels;

/// <summary>Stretches of time, put together and cut. Pure.</summary>
internal static class TimeRanges
{
    /// <summary>What both have; null when they only touch or not even that.</summary>
    public static TimeRange? Common(TimeRange one, TimeRange other)
    {
        var from = one.From > other.From ? one.From : other.From;
        var to = one.To < other.To ? one.To : other.To;
        return from < to ? new(from, to) : null;
    }

    /// <summary>What is left of a stretch without the others, in order.</summary>
    public static IEnumerable<TimeRange> Less(TimeRange range, IEnumerable<TimeRange> others)
    {
        var from = range.From;
        foreach (var cut in others.Where(other => Common(range, other) is not null).OrderBy(other => other.From))
        {
            if (cut.From > from)
            {
                yield return new(from, cut.From);
            }

            from = cut.To > from ? cut.To : from;
        }

        if (from < range.To)
        {
            yield return new(from, range.To);
        }
    }

    /// <summary>The same time in order and apart: what overlaps or touches becomes one.</summary>
    public static ImmutableArray<TimeRange> Union(IEnumerable<TimeRange> ranges)
    {
        var apart = new List<TimeRange>();
        foreach (var next in ranges.OrderBy(range => range.From))
        {
            if (apart.Count > 0 && next.From <= apart[^1].To)
            {
                apart[^1] = new(apart[^1].From, next.To > apart[^1].To ? next.To : apart[^1].To);
            }
            else
            {
                apart.Add(next);
            }
        }

        return [.. apart];
    }
}
