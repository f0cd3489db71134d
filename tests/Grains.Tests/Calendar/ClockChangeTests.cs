using LytSlot.Grains.Calendar;

namespace LytSlot.Grains.Tests.Calendar;

/// <summary>Days on which the clocks of a zone jump: no time is lost, sold twice or shown at another hour.</summary>
public sealed class ClockChangeTests
{
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "America/Havana",
        "Asia/Beirut", "Africa/Cairo", "Atlantic/Azores", "Pacific/Chatham", "America/Nuuk", "Asia/Kathmandu", "UTC",
    ];

    public static TheoryData<string, int> ZonesAndLengths { get; } = new(
        from zone in Zones
        from minutes in new[] { 15, 30, 60, 120 }
        select (zone, minutes));

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28", 60, 23)]
    [InlineData("Europe/Berlin", "2027-10-31", 60, 25)]
    [InlineData("Europe/Berlin", "2027-03-28", 15, 92)]
    [InlineData("Europe/Berlin", "2027-10-31", 15, 100)]
    [InlineData("America/New_York", "2027-03-14", 30, 46)]
    [InlineData("America/New_York", "2027-11-07", 30, 50)]
    [InlineData("Australia/Lord_Howe", "2027-10-03", 30, 47)]
    [InlineData("Australia/Lord_Howe", "2027-04-04", 30, 49)]
    [InlineData("Australia/Lord_Howe", "2027-10-03", 60, 23)]
    [InlineData("Australia/Lord_Howe", "2027-04-04", 60, 24)]
    [InlineData("America/Havana", "2027-03-14", 60, 23)]
    [InlineData("America/Havana", "2027-11-07", 60, 25)]
    [InlineData("Asia/Beirut", "2027-03-28", 60, 23)]
    [InlineData("Asia/Beirut", "2027-10-30", 60, 25)]
    public void Day_has_as_many_cells_as_it_has_time(string zone, string day, int minutes, int cells) =>
        Assert.Equal(cells, CalendarRules.Starts(Selling.AllDay(zone, minutes), DateOnly.Parse(day)).Count());

    [Fact]
    public void Day_without_midnight_begins_when_the_clock_goes_on() => Assert.Equal(
        new DateTimeOffset(2027, 3, 14, 5, 0, 0, TimeSpan.Zero),
        CalendarRules.Starts(Selling.AllDay("America/Havana", 60), new(2027, 3, 14)).First());

    [Fact]
    public void Day_with_two_midnights_begins_at_the_first() => Assert.Equal(
        new DateTimeOffset(2027, 11, 7, 4, 0, 0, TimeSpan.Zero),
        CalendarRules.Starts(Selling.AllDay("America/Havana", 60), new(2027, 11, 7)).First());

    [Theory]
    [MemberData(nameof(ZonesAndLengths))]
    public void Cells_of_a_year_never_overlap_and_stand_on_the_clock(string zone, int minutes)
    {
        var length = TimeSpan.FromMinutes(minutes);
        var starts = Days().SelectMany(day => CalendarRules.Starts(Selling.AllDay(zone, minutes), day)).ToList();

        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.True(pair.Second - pair.First >= length));
        Assert.All(starts, start => Assert.Equal(0, Clock(zone, start).TimeOfDay.Ticks % length.Ticks));
    }

    [Theory]
    [MemberData(nameof(ZonesAndLengths))]
    public void Every_time_of_the_grid_that_the_clock_shows_has_its_cell(string zone, int minutes)
    {
        var length = TimeSpan.FromMinutes(minutes);
        var starts = Days().SelectMany(day => CalendarRules.Starts(Selling.AllDay(zone, minutes), day)).ToHashSet();

        var lost = from at in Quarters()
                   where Clock(zone, at).TimeOfDay.Ticks % length.Ticks == 0
                   where !Within(length).Any(back => starts.Contains(at - back))
                   select at;

        Assert.Empty(lost);
    }

    [Theory]
    [MemberData(nameof(ZonesAndLengths))]
    public void Cell_belongs_to_the_day_it_is_listed_under(string zone, int minutes)
    {
        var settings = Selling.AllDay(zone, minutes);

        Assert.All(Days(), day => Assert.All(
            CalendarRules.Starts(settings, day), start => Assert.Equal(day, CalendarRules.DayOf(settings, start))));
    }

    private static IEnumerable<DateOnly> Days() =>
        Enumerable.Range(0, 400).Select(new DateOnly(2027, 1, 1).AddDays);

    private static IEnumerable<DateTimeOffset> Quarters() => Enumerable.Range(0, 380 * 96)
        .Select(quarter => new DateTimeOffset(2027, 1, 3, 0, 0, 0, TimeSpan.Zero).AddMinutes(15 * quarter));

    /// <summary>How long ago a cell that still runs may have begun.</summary>
    private static IEnumerable<TimeSpan> Within(TimeSpan length) =>
        Enumerable.Range(0, (int)(length / TimeSpan.FromMinutes(15))).Select(step => TimeSpan.FromMinutes(15) * step);

    private static DateTime Clock(string zone, DateTimeOffset at) =>
        LocalTime.Clock(TimeZoneInfo.FindSystemTimeZoneById(zone), at);
}
