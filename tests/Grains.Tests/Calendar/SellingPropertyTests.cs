using System.Collections.Immutable;
using CsCheck;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Calendar;

namespace LytSlot.Grains.Tests.Calendar;

/// <summary>What holds for any settings and any orders.</summary>
public sealed class SellingPropertyTests
{
    private const long Samples = 300;

    private static readonly DateTimeOffset Now = new(2027, 3, 26, 5, 17, 0, TimeSpan.Zero);

    private static readonly DateOnly[] Days = [.. Enumerable.Range(0, 4).Select(new DateOnly(2027, 3, 26).AddDays)];

    private static readonly Gen<ChannelSettings> AnySettings =
        from zone in OneOf(
            "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana", "Asia/Beirut", "UTC")
        from minutes in OneOf(15, 30, 60, 120)
        from opens in Gen.Int[0, 22]
        from open in Gen.Int[1, 24]
        select Selling.AllDay(zone, minutes) with
        {
            Opening = [.. Enum.GetValues<DayOfWeek>().Select(day => new OpeningHours(
                day, new(opens, 0), opens + open >= 24 ? TimeOnly.MinValue : new(opens + open, 0)))],
        };

    private static readonly Gen<(int Cell, int Format)[]> AnyWishes =
        Gen.Select(Gen.Int[0, 999], Gen.Int[0, 4]).Array[0, 40];

    [Fact]
    public void What_is_sold_never_overlaps_however_often_the_settings_change() => Gen
        .Select(AnySettings, AnyWishes, AnySettings, AnyWishes)
        .Sample(
            (before, first, after, second) =>
            {
                var standing = Sell(before, first, []);
                var sold = Sell(after, second, standing);

                return IsApart(sold) && standing.All(sold.Contains);
            },
            iter: Samples);

    [Fact]
    public void What_is_shown_free_can_be_booked_and_nothing_else_can() => Gen
        .Select(AnySettings, AnyWishes, AnySettings, Gen.Int[0, 4])
        .Sample(
            (before, wishes, settings, chosen) =>
            {
                var sold = Sell(before, wishes, []);
                var format = settings.Formats[chosen];

                return Cells(settings, format, sold).All(cell =>
                    cell.State == CellState.Free == CanBook(settings, format, sold, cell.StartsAt));
            },
            iter: Samples);

    [Fact]
    public void Nothing_can_be_booked_beside_the_cells_shown() => Gen
        .Select(AnySettings, Gen.Int[0, 4], Gen.Int[0, 3 * 24 * 12])
        .Sample(
            (settings, chosen, step) =>
            {
                var format = settings.Formats[chosen];
                var start = new DateTimeOffset(2027, 3, 26, 12, 0, 0, TimeSpan.Zero).AddMinutes(5 * step);

                return Cells(settings, format, []).Any(cell => cell.StartsAt == start)
                    || !CanBook(settings, format, [], start);
            },
            iter: Samples);

    private static Gen<T> OneOf<T>(params T[] choices) =>
        Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    /// <summary>Sells one wish after the other where it is shown free.</summary>
    private static ImmutableArray<SlotChange> Sell(
        ChannelSettings settings, (int Cell, int Format)[] wishes, ImmutableArray<SlotChange> sold)
    {
        foreach (var (cell, format) in wishes)
        {
            var offer = settings.Formats[format];
            var free = Cells(settings, offer, sold).Where(one => one.State == CellState.Free).ToList();
            if (free.Count > 0)
            {
                var start = free[cell % free.Count].StartsAt;
                sold = sold.Add(Selling.Sold(start, CalendarRules.EndOf(settings, offer, start)));
            }
        }

        return sold;
    }

    private static List<CalendarCell> Cells(
        ChannelSettings settings, FormatOffer format, ImmutableArray<SlotChange> sold) =>
        [.. Days.SelectMany(day => CalendarRules.Day(settings, format, day, sold, [], Now, showOrders: false).Cells)];

    private static bool CanBook(
        ChannelSettings settings, FormatOffer format, ImmutableArray<SlotChange> sold, DateTimeOffset start) =>
        CalendarRules.Objection(settings, Selling.Wish(start, format.Name), Now) is null
        && CalendarRules.InTheWay(sold, start, CalendarRules.EndOf(settings, format, start)) is null;

    private static bool IsApart(ImmutableArray<SlotChange> sold)
    {
        var inOrder = sold.OrderBy(slot => slot.StartsAt).ToList();
        return inOrder.Zip(inOrder.Skip(1)).All(pair => pair.First.EndsAt <= pair.Second.StartsAt);
    }
}
