using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Channels;

namespace LytSlot.Grains.Calendar;

/// <summary>
/// The grid of a channel and who may stand in it. Pure; all instants UTC, all days in the channel's zone.
/// </summary>
internal static class CalendarRules
{
    public static readonly Refusal BadRange =
        new(RefusalKind.Invalid, "calendar.bad_range", "Ask for 1 to 31 days.");

    private static readonly Refusal OffGrid =
        new(RefusalKind.Invalid, "slot.off_grid", "No slot of the channel starts at this time.");

    private static readonly Refusal TooSoon =
        new(RefusalKind.Conflict, "slot.too_soon", "This slot starts too soon to be booked.");

    private static readonly Refusal TooFar =
        new(RefusalKind.Conflict, "slot.too_far", "This slot is not on sale yet.");

    public static readonly Refusal PriceChanged =
        new(RefusalKind.Conflict, "slot.price_changed", "The price is another one now.");

    public static readonly Refusal NoSuchFormat =
        new(RefusalKind.Invalid, "slot.no_such_format", "The channel does not sell this format.");

    /// <summary>
    /// Starts of the cells of a day: whole multiples of the slot length by the channel's clock, within opening hours. A
    /// clock that jumps skips what does not exist; where it repeats, a cell starts only a slot length after the last.
    /// </summary>
    public static IEnumerable<DateTimeOffset> Starts(ChannelSettings settings, DateOnly day)
    {
        if (settings.Opening.FirstOrDefault(hours => hours.Day == day.DayOfWeek) is not { } opening)
        {
            yield break;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        var closes = opening.Closes == TimeOnly.MinValue ? TimeSpan.FromDays(1) : opening.Closes.ToTimeSpan();
        var step = settings.SlotLength < TimeSpan.FromMinutes(30) ? settings.SlotLength : TimeSpan.FromMinutes(30);
        var last = DateTimeOffset.MinValue;
        for (var at = DayStart(zone, day); at < DayStart(zone, day.AddDays(1)); at += step)
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

    /// <summary>The day of the channel's zone an instant falls in.</summary>
    public static DateOnly DayOf(ChannelSettings settings, DateTimeOffset at) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone)).DateTime);

    /// <summary>What an ad of this format occupies: until the next one may start, exclusive.</summary>
    public static DateTimeOffset EndOf(ChannelSettings settings, FormatOffer format, DateTimeOffset start) =>
        start + (format.Top > settings.SlotLength ? format.Top : settings.SlotLength);

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

    /// <summary>Whoever stands in a stretch of time; null when it is free. The order itself does not count.</summary>
    public static SlotChange? InTheWay(
        IEnumerable<SlotChange> taken,
        DateTimeOffset start,
        DateTimeOffset end,
        LytSlot.Orders.OrderKey? self = null) =>
        taken.FirstOrDefault(slot => slot.StartsAt < end && slot.EndsAt > start && slot.Order != self);

    /// <summary>
    /// A day as people see it: cells until the horizon. Orders are shown to the channel's own people only.
    /// </summary>
    public static CalendarDay Day(
        ChannelSettings settings, DateOnly day, ImmutableArray<SlotChange> taken, DateTimeOffset now, bool showOrders)
    {
        var shortest = settings.Formats.MinBy(format => format.Top)!;
        return new(day,
        [
            .. from start in Starts(settings, day)
               where start <= now + settings.Horizon
               let slot = InTheWay(taken, start, EndOf(settings, shortest, start))
               let state = slot is { HoldUntil: not null } ? CellState.Held
                   : slot is not null ? CellState.Booked
                   : start < now + settings.LeadTime ? CellState.Past
                   : CellState.Free
               select new CalendarCell(start, state, showOrders ? slot?.Order.Order : null),
        ]);
    }

    /// <summary>Midnight by the channel's clock, or the first instant of the day where there is no midnight.</summary>
    private static DateTimeOffset DayStart(TimeZoneInfo zone, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(15);
        }

        var offset = zone.IsAmbiguousTime(midnight)
            ? zone.GetAmbiguousTimeOffsets(midnight).Max()
            : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
