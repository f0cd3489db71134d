using CsCheck;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Prices;
using LytSlot.Prices;

namespace LytSlot.Grains.Tests.Calendar;

/// <summary>
/// What holds on and around the days on which the clocks of a zone jump, for any opening hours, blocks and prices by
/// hour. Said in quarters of an hour and what the clock shows in each.
/// </summary>
public sealed class ClockChangePropertyTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Europe/London", "Australia/Lord_Howe", "America/Havana", "Asia/Beirut",
        "Asia/Tehran",
    ];

    /// <summary>Both change days of every zone in 2027 with the days beside them, and one of a zone without.</summary>
    private static readonly (string Zone, DateOnly Day)[] DaysOfChange =
    [
        .. from zone in Zones
           from day in Enumerable.Range(0, 365).Select(new DateOnly(2027, 1, 1).AddDays)
           where Lengths(zone, day).Any(length => length != TimeSpan.FromDays(1)) || day == new DateOnly(2027, 6, 1)
           select (zone, day),
    ];

    private static readonly Gen<Case> Cases = Gen.Select(
        Gen.Int[0, DaysOfChange.Length - 1], Gen.Int[0, 3], Gen.Int[0, 95], Gen.Int[1, 96],
        (chosen, length, opens, open) =>
        {
            var (zone, day) = DaysOfChange[chosen];
            return new Case(zone, day, new[] { 15, 30, 60, 120 }[length], opens, Math.Min(96, opens + open));
        });

    [Fact]
    public void Every_zone_of_the_test_that_changes_its_clocks_does_so_twice() => Assert.Equal(
        Zones.Select(zone => (zone, zone == "Asia/Tehran" ? 1 : 7)),
        DaysOfChange.GroupBy(each => each.Zone).Select(days => (days.Key, days.Count())));

    /// <summary>
    /// Where hours and jump are whole cells the cells are the opening hours exactly, without a gap and without overlap.
    /// </summary>
    [Fact]
    public void Cells_of_a_day_partition_its_opening_hours() => Cases.Where(one => one.IsWhole).Sample(
        one =>
        {
            var cells = one.Cells(one.Day).SelectMany(one.QuartersOf).ToList();

            Assert.Equal(one.OpenQuarters(one.Day), cells.Order());
        },
        iter: Samples.Of(500));

    /// <summary>Elsewhere no cell fits any more into what is left between them, and none overlap.</summary>
    [Fact]
    public void No_cell_is_missing_doubled_or_shifted() => Cases.Sample(
        one =>
        {
            var starts = one.Around.SelectMany(one.Cells).ToList();
            var open = one.OpenQuarters(one.Day).ToHashSet();
            var fitting = from at in open
                          where one.Clock(at).Ticks % one.Length.Ticks == 0
                          where starts.All(start => start + one.Length <= at || at + one.Length <= start)
                          select at;

            Assert.Equal(starts.Distinct().Order(), starts);
            Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.True(pair.First + one.Length <= pair.Second));
            Assert.All(starts, start => Assert.Equal(0, one.Clock(start).Ticks % one.Length.Ticks));
            Assert.Empty(one.Cells(one.Day).Except(open));
            Assert.Empty(fitting);
        },
        iter: Samples.Of(500));

    [Fact]
    public void Page_of_several_days_shows_what_its_days_show() => Cases.Sample(
        one =>
        {
            var format = one.Settings.Formats[0];
            var now = LocalTime.DayStart(one.Zone, one.Day).AddDays(-5);
            var shown = one.Around.Select(day => CalendarRules.Day(one.Settings, format, day, [], [], now, false));

            Assert.Equal(
                one.Around.SelectMany(one.Cells), shown.SelectMany(day => day.Cells).Select(cell => cell.StartsAt));
            Assert.All(shown, day => Assert.All(day.Cells, cell => Assert.Equal(CellState.Free, cell.State)));
        },
        iter: Samples.Of(200));

    /// <summary>A time the clock shows twice is blocked both times, and all between them.</summary>
    [Fact]
    public void Weekly_block_closes_every_quarter_in_which_the_clock_is_within_it() => Cases.Sample(
        one =>
        {
            var block = new TimeBlock(
                Guid.NewGuid(), null, new(one.Day.DayOfWeek, one.Opens, one.Closes, one.Day, one.Day), null);
            var blocked = one.Whole(one.Day).Where(at => BlockedTime
                .Within(new(at, at + Quarter), [block], one.Zone).Any()).ToList();
            var within = one.OpenQuarters(one.Day).ToList();

            Assert.Empty(within.Except(blocked));
            Assert.All(blocked.Except(within), at => Assert.True(within[0] < at && at < within[^1]));
            Assert.True(blocked.Count == within.Count || within.Any(at => one.IsShownTwice(at)));
        },
        iter: Samples.Of(500));

    [Fact]
    public void Price_of_an_hour_applies_whenever_the_clock_shows_it() => Cases.Sample(
        one =>
        {
            var rule = new PriceRule(
                PriceRuleKind.Hours, null, 100, [], [one.Day.DayOfWeek], one.Opens, one.Closes, null, null, null);
            var settings = one.Settings with { Opening = Selling.AllDay("UTC", 60).Opening, Prices = new([rule]) };
            var open = one.OpenQuarters(one.Day).ToHashSet();

            Assert.All(CalendarRules.Starts(settings, one.Day), start => Assert.Equal(
                open.Contains(start) ? 200 : 100,
                SlotQuotes.Of(settings, new(start, "1/24", "XTR"), start.AddDays(-3), promo: null).Value!
                    .Total.AmountMinor));
        },
        iter: Samples.Of(300));

    private static IEnumerable<TimeSpan> Lengths(string zone, DateOnly day)
    {
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        return Enumerable.Range(-1, 3).Select(day.AddDays)
            .Select(each => LocalTime.DayStart(info, each.AddDays(1)) - LocalTime.DayStart(info, each));
    }

    /// <param name="ZoneId">IANA id.</param>
    /// <param name="Day">The day.</param>
    /// <param name="Minutes">Length of a cell.</param>
    /// <param name="From">When the day opens, in quarters of an hour.</param>
    /// <param name="To">When it closes, exclusive.</param>
    private sealed record Case(string ZoneId, DateOnly Day, int Minutes, int From, int To)
    {
        public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

        public TimeSpan Length => TimeSpan.FromMinutes(Minutes);

        public TimeOnly Opens => TimeOnly.MinValue.AddMinutes(15 * From);

        public TimeOnly Closes => TimeOnly.MinValue.AddMinutes(15 * To);

        public IEnumerable<DateOnly> Around => Enumerable.Range(-1, 3).Select(Day.AddDays);

        public ChannelSettings Settings => Selling.AllDay(ZoneId, Minutes) with
        {
            Opening = [.. Enum.GetValues<DayOfWeek>().Select(day => new OpeningHours(day, Opens, Closes))],
        };

        /// <summary>Whether hours and jumps are whole cells.</summary>
        public bool IsWhole => From * 15 % Minutes == 0 && To * 15 % Minutes == 0
            && Lengths(ZoneId, Day).All(length => length.Ticks % Length.Ticks == 0);

        public IEnumerable<DateTimeOffset> Cells(DateOnly day) => CalendarRules.Starts(Settings, day);

        public IEnumerable<DateTimeOffset> QuartersOf(DateTimeOffset start) =>
            Enumerable.Range(0, Minutes / 15).Select(quarter => start + (quarter * Quarter));

        public TimeSpan Clock(DateTimeOffset at) => LocalTime.Clock(Zone, at).TimeOfDay;

        /// <summary>The quarters of a day, in order.</summary>
        public IEnumerable<DateTimeOffset> Whole(DateOnly day) =>
            from quarter in Enumerable.Range(0, 5 * 96)
            let at = new DateTimeOffset(day.AddDays(-2), TimeOnly.MinValue, TimeSpan.Zero) + (quarter * Quarter)
            where DateOnly.FromDateTime(LocalTime.Clock(Zone, at)) == day
            select at;

        public IEnumerable<DateTimeOffset> OpenQuarters(DateOnly day) => Whole(day)
            .Where(at => Clock(at) >= Quarter * From && Clock(at) < Quarter * To);

        public bool IsShownTwice(DateTimeOffset at) =>
            Zone.IsAmbiguousTime(DateTime.SpecifyKind(LocalTime.Clock(Zone, at), DateTimeKind.Unspecified));
    }
}
