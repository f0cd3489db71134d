using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Grains.Calendar;

namespace LytSlot.Grains.Channels;

/// <summary>
/// Which times an owner may keep free of ads. Pure; the same channel comes back where nothing changes. Blocks never
/// touch orders: what is sold stands, the rest is closed.
/// </summary>
internal static class BlockRules
{
    public static readonly Refusal BadBlock =
        new(RefusalKind.Invalid, "channel.bad_block", "This is no time to come, or its note is too long.");

    public static readonly Refusal BadWeek =
        new(RefusalKind.Invalid, "channel.bad_week", "A week can be copied onto 1 to 26 weeks of the next two years.");

    public static readonly Refusal TooMany =
        new(RefusalKind.Conflict, "channel.too_many_blocks", "The channel has as many blocked times as it can have.");

    /// <summary>Blocks and openings in them that a channel may have.</summary>
    private const int Most = 200;

    private const int MostWeeks = 26;

    private static readonly TimeSpan Farthest = TimeSpan.FromDays(731);

    /// <summary>Closes a time. A block with a known id is the one that is there.</summary>
    public static Outcome<ChannelState> Block(ChannelState channel, TimeBlock block, DateTimeOffset now)
    {
        if (channel.Blocks.Any(known => known.Id == block.Id))
        {
            return channel;
        }

        var asked = block with { Once = Utc(block.Once), Opened = [] };
        return IsFine(asked, now) && !IsPast(asked, Zone(channel), now)
            ? Hold(channel, [.. channel.Blocks, asked], now)
            : BadBlock;
    }

    /// <summary>Opens a block whole; one that is not there is open.</summary>
    public static Outcome<ChannelState> Unblock(ChannelState channel, Guid block, DateTimeOffset now) =>
        channel.Blocks.Any(known => known.Id == block)
            ? Hold(channel, channel.Blocks.RemoveAll(known => known.Id == block), now)
            : channel;

    /// <summary>Opens a stretch of time, whichever blocks it is part of.</summary>
    public static Outcome<ChannelState> Unblock(ChannelState channel, TimeRange range, DateTimeOffset now)
    {
        var opened = Utc(range)!;
        if (!IsFine(opened, now))
        {
            return BadBlock;
        }

        var zone = Zone(channel);
        return BlockedTime.Within(opened, channel.Blocks, zone).Any()
            ? Hold(channel, [.. channel.Blocks.Select(block => Open(block, opened, zone)).OfType<TimeBlock>()], now)
            : channel;
    }

    /// <summary>
    /// Closes in other weeks what is closed in one, by the channel's clock. What is closed there already stays as it
    /// is, so the same copy again adds nothing.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="week">Any day of the week to copy; weeks begin on Monday.</param>
    /// <param name="onto">Any day of the first week to copy onto.</param>
    /// <param name="weeks">How many weeks in a row are copied onto.</param>
    /// <param name="now">The present.</param>
    /// <param name="mint">Makes ids of new blocks.</param>
    public static Outcome<ChannelState> CopyWeek(
        ChannelState channel, DateOnly week, DateOnly onto, int weeks, DateTimeOffset now, Func<Guid> mint)
    {
        if (!IsNear(week, now) || !IsNear(onto, now) || weeks is < 1 or > MostWeeks)
        {
            return BadWeek;
        }

        var zone = Zone(channel);
        var from = Monday(week);
        var source = new TimeRange(LocalTime.DayStart(zone, from), LocalTime.DayStart(zone, from.AddDays(7)));
        var blocks = channel.Blocks;
        foreach (var (range, block) in BlockedTime.Within(source, channel.Blocks, zone).ToList())
        {
            for (var nth = 0; nth < weeks; nth++)
            {
                var days = Monday(onto).AddDays(7 * nth).DayNumber - from.DayNumber;
                var closed = Later(range, days, zone);
                var there = BlockedTime.Within(closed, blocks, zone).Select(one => one.Range);
                blocks = blocks.AddRange(TimeRanges.Less(closed, [.. there])
                    .Where(left => left.To > now)
                    .Select(left => new TimeBlock(mint(), left, null, block.Note)));
            }
        }

        return blocks.Length == channel.Blocks.Length ? channel : Hold(channel, blocks, now);
    }

    /// <summary>The channel with these blocks, less what is past.</summary>
    private static Outcome<ChannelState> Hold(
        ChannelState channel, ImmutableArray<TimeBlock> blocks, DateTimeOffset now)
    {
        var zone = Zone(channel);
        var kept = blocks.Where(block => !IsPast(block, zone, now))
            .Select(block => block with { Opened = block.Opened.RemoveAll(opened => opened.To <= now) })
            .ToImmutableArray();
        return Size(kept) > Most && Size(kept) > Size(channel.Blocks) ? TooMany : channel with { Blocks = kept };
    }

    private static int Size(ImmutableArray<TimeBlock> blocks) => blocks.Sum(block => 1 + block.Opened.Length);

    /// <summary>The block with a stretch opened; null when nothing is left of it.</summary>
    private static TimeBlock? Open(TimeBlock block, TimeRange opened, TimeZoneInfo zone)
    {
        var hit = BlockedTime.Occurrences(block, opened, zone)
            .Select(range => TimeRanges.Common(range, opened)).OfType<TimeRange>().ToList();
        if (hit.Count == 0)
        {
            return block;
        }

        var all = TimeRanges.Union([.. block.Opened, .. hit]);
        return block.Once is { } once && !TimeRanges.Less(once, all).Any() ? null : block with { Opened = all };
    }

    private static TimeRange Later(TimeRange range, int days, TimeZoneInfo zone) => new(
        LocalTime.First(zone, LocalTime.Clock(zone, range.From).AddDays(days)),
        LocalTime.Last(zone, LocalTime.Clock(zone, range.To).AddDays(days)));

    private static bool IsFine(TimeBlock block, DateTimeOffset now) =>
        block.Id != Guid.Empty
        && block.Once is null != block.Weekly is null
        && (block.Once is null || IsFine(block.Once, now))
        && (block.Weekly is null || IsFine(block.Weekly, now))
        && (block.Note is null || CleanText.Fits(block.Note, 1, 100));

    private static bool IsFine(TimeRange range, DateTimeOffset now) =>
        range.From < range.To && range.To > now && range.To <= now + Farthest && range.From >= now - Farthest;

    private static bool IsFine(WeeklyTime weekly, DateTimeOffset now) =>
        Enum.IsDefined(weekly.Day)
        && (weekly.To == TimeOnly.MinValue || weekly.From < weekly.To)
        && IsWhole(weekly.From) && IsWhole(weekly.To)
        && IsNear(weekly.FirstDay, now)
        && (weekly.LastDay is not { } last || (last >= weekly.FirstDay && IsNear(last, now)));

    private static bool IsWhole(TimeOnly time) => time.Ticks % TimeSpan.TicksPerMinute == 0;

    private static bool IsNear(DateOnly day, DateTimeOffset now) =>
        Math.Abs(day.DayNumber - DateOnly.FromDateTime(now.UtcDateTime).DayNumber) <= Farthest.TotalDays;

    private static bool IsPast(TimeBlock block, TimeZoneInfo zone, DateTimeOffset now) =>
        block.Once?.To <= now
        || block.Weekly?.LastDay < DateOnly.FromDateTime(LocalTime.Clock(zone, now));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static TimeRange? Utc(TimeRange? range) =>
        range is null ? null : new(range.From.ToUniversalTime(), range.To.ToUniversalTime());

    private static TimeZoneInfo Zone(ChannelState channel) => TimeZoneInfo.FindSystemTimeZoneById(channel.TimeZone);
}
