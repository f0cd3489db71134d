using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Channels;

namespace LytSlot.Grains.Calendar;

/// <summary>
/// The grid of a channel and who may stand in it. Pure; all instants UTC, all days in the channel's zone.
/// </summary>
internal static class CalendarRules
{
    public static readonly Refusal BadRange =
        new(RefusalKind.Invalid, "calendar.bad_range", "Ask for 1 to 31 days.");

    public static readonly Refusal Blocked =
        new(RefusalKind.Conflict, "slot.blocked", "The channel sells nothing at this time.");

    public static readonly Refusal NoSuchFormat =
        new(RefusalKind.Invalid, "slot.no_such_format", "The channel does not sell this format.");

    private static readonly Refusal OffGrid =
        new(RefusalKind.Invalid, "slot.off_grid", "No slot of the channel starts at this time.");

    public static readonly Refusal TooSoon =
        new(RefusalKind.Conflict, "slot.too_soon", "This slot starts too soon to be booked.");

    public static readonly Refusal TooFar =
        new(RefusalKind.Conflict, "slot.too_far", "This slot is not on sale yet.");

    public static readonly Refusal PriceChanged =
        new(RefusalKind.Conflict, "slot.price_changed", "The price is another one now.");

    /// <summary>No ad keeps others away for longer.</summary>
    internal static readonly TimeSpan LongestAd = TimeSpan.FromDays(1);

    /// <summary>
    /// Starts of the cells of a day: whole multiples of the slot length by the channel's clock, within opening hours. A
    /// clock that jumps skips what does not exist; where it repeats, a cell starts only a slot length after the last,
    /// be it of the day before.
    /// </summary>
    public static IEnumerable<DateTimeOffset> Starts(ChannelSettings settings, DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        var before = day.AddDays(-1);
        var isUsual = LocalTime.DayStart(zone, day) - LocalTime.DayStart(zone, before) == TimeSpan.FromDays(1);
        var last = isUsual
            ? DateTimeOffset.MinValue
            : Starts(settings, zone, before, DateTimeOffset.MinValue).LastOrDefault(DateTimeOffset.MinValue);
        return Starts(settings, zone, day, last);
    }

    /// <summary>The day of the channel's zone an instant falls in.</summary>
    public static DateOnly DayOf(ChannelSettings settings, DateTimeOffset at) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone)).DateTime);

    /// <summary>What an ad of this format occupies: until the next one may start, exclusive.</summary>
    public static DateTimeOffset EndOf(ChannelSettings settings, FormatOffer? format, DateTimeOffset start) =>
        start + (format?.Top > settings.SlotLength ? format.Top : settings.SlotLength);

    /// <summary>What forbids a wish, whoever else is there; null when nothing does.</summary>
    public static Refusal? Objection(ChannelSettings settings, BookSlot wish, DateTimeOffset now)
    {
        if (settings.Formats.All(offer => offer.Name != wish.Format))
        {
            return NoSuchFormat;
        }

        return wish.StartsAt < now + settings.LeadTime ? TooSoon
            : wish.StartsAt > now + settings.Horizon ? TooFar
            : !Starts(settings, DayOf(settings, wish.StartsAt)).Contains(wish.StartsAt) ? OffGrid
            : null;
    }

    /// <summary>What forbids a wish in a channel with blocked times; null when nothing does.</summary>
    public static Refusal? Objection(ChannelView channel, BookSlot wish, DateTimeOffset now)
    {
        if (Objection(channel.Settings, wish, now) is { } objection)
        {
            return objection;
        }

        var end = EndOf(channel.Settings, FormatOf(channel.Settings, wish.Format), wish.StartsAt);
        return BlockedWithin(channel, new(wish.StartsAt, end)).IsEmpty ? null : Blocked;
    }

    /// <summary>What is blocked of a stretch of time.</summary>
    public static ImmutableArray<TimeRange> BlockedWithin(ChannelView channel, TimeRange time) =>
    [
        .. BlockedTime
            .Within(time, channel.Blocks, TimeZoneInfo.FindSystemTimeZoneById(channel.Settings.TimeZone))
            .Select(blocked => blocked.Range),
    ];

    /// <summary>What is blocked of some days and of what an ad that starts on them may occupy.</summary>
    public static ImmutableArray<TimeRange> BlockedOn(ChannelView channel, DateOnly first, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(channel.Settings.TimeZone);
        var end = LocalTime.DayStart(zone, first.AddDays(days));
        return BlockedWithin(channel, new(LocalTime.DayStart(zone, first), end + LongestAd));
    }

    /// <summary>Whoever stands in a stretch of time; null when it is free. The order itself does not count.</summary>
    public static SlotChange? InTheWay(
        TakenSlots taken,
        DateTimeOffset start,
        DateTimeOffset end,
        LytSlot.Orders.OrderKey? self = null) => InTheWay(taken.Within(start, end), start, end, self);

    /// <summary>The same of few.</summary>
    public static SlotChange? InTheWay(
        IEnumerable<SlotChange> taken,
        DateTimeOffset start,
        DateTimeOffset end,
        LytSlot.Orders.OrderKey? self = null) =>
        taken.FirstOrDefault(slot => slot.StartsAt < end && slot.EndsAt > start && slot.Order != self);

    /// <summary>The format of that name; null: the one that takes the least time. Null when it is not sold.</summary>
    public static FormatOffer? FormatOf(ChannelSettings settings, string? name) => name is null
        ? settings.Formats.MinBy(format => format.Top)
        : settings.Formats.FirstOrDefault(format => format.Name == name);

    /// <summary>What of it stands in some days, or in the way of an ad that starts on them.</summary>
    public static ImmutableArray<SlotChange> TakenOn(
        TakenSlots taken, ChannelSettings settings, DateOnly first, int days)
    {
        var (from, to) = Days(settings, first, days);
        return [.. taken.Within(from, to)];
    }

    /// <summary>The same of few.</summary>
    public static ImmutableArray<SlotChange> TakenOn(
        IEnumerable<SlotChange> taken, ChannelSettings settings, DateOnly first, int days)
    {
        var (from, to) = Days(settings, first, days);
        return [.. taken.Where(slot => slot.StartsAt < to && slot.EndsAt > from)];
    }

    /// <summary>
    /// A day as people see it who look for a place for this format: cells until the horizon, free where an ad of the
    /// format can be booked. Orders are shown to the channel's own people only.
    /// </summary>
    public static CalendarDay Day(
        ChannelSettings settings,
        FormatOffer? format,
        DateOnly day,
        ImmutableArray<SlotChange> taken,
        ImmutableArray<TimeRange> blocked,
        DateTimeOffset now,
        bool showOrders) => new(day,
        [
            .. from start in Starts(settings, day)
               where start <= now + settings.Horizon
               let end = EndOf(settings, format, start)
               let slot = InTheWay(taken, start, start + settings.SlotLength) ?? InTheWay(taken, start, end)
               let state = slot is { HoldUntil: not null } ? CellState.Held
                   : slot is not null ? CellState.Booked
                   : blocked.Any(closed => closed.From < end && start < closed.To) ? CellState.Blocked
                   : start < now + settings.LeadTime ? CellState.Past
                   : CellState.Free
               select new CalendarCell(start, state, showOrders ? slot?.Order.Order : null)
               {
                   HeldUntil = showOrders ? slot?.HoldUntil : null,
               },
        ]);

    /// <summary>From the first moment of some days to the end of the longest ad that starts on them.</summary>
    private static (DateTimeOffset From, DateTimeOffset To) Days(ChannelSettings settings, DateOnly first, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        return (LocalTime.DayStart(zone, first), LocalTime.DayStart(zone, first.AddDays(days)) + LongestAd);
    }

    private static IEnumerable<DateTimeOffset> Starts(
        ChannelSettings settings, TimeZoneInfo zone, DateOnly day, DateTimeOffset last)
    {
        if (settings.Opening.FirstOrDefault(hours => hours.Day == day.DayOfWeek) is not { } opening)
        {
            yield break;
        }

        var closes = opening.Closes == TimeOnly.MinValue ? TimeSpan.FromDays(1) : opening.Closes.ToTimeSpan();
        var step = settings.SlotLength < TimeSpan.FromMinutes(30) ? settings.SlotLength : TimeSpan.FromMinutes(30);
        var end = LocalTime.DayStart(zone, day.AddDays(1));
        for (var at = LocalTime.DayStart(zone, day); at < end; at += step)
        {
            var clock = TimeZoneInfo.ConvertTime(at, zone).TimeOfDay;
            if (clock.Ticks % settings.SlotLength.Ticks == 0 && clock >= opening.Opens.ToTimeSpan() && clock < closes
                && at >= last + settings.SlotLength)
            {
                last = at;
                yield return at;
            }
        }
    }
}
