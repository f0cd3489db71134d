using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Creatives;
using LytSlot.Grains.Calendar;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Calendar;

public sealed class CalendarRulesTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2027-03-27", 24)]
    [InlineData("2027-03-28", 23)]
    [InlineData("2027-10-31", 25)]
    public void Day_of_a_clock_change_has_an_hour_fewer_or_more(string day, int cells) =>
        Assert.Equal(cells, CalendarRules.Starts(Open("Europe/Berlin", 60), DateOnly.Parse(day)).Count());

    [Theory]
    [InlineData("2027-03-28")]
    [InlineData("2027-10-31")]
    public void Cells_of_a_clock_change_never_overlap(string day)
    {
        var starts = CalendarRules.Starts(Open("Europe/Berlin", 120), DateOnly.Parse(day)).ToList();

        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromHours(2)));
        Assert.All(starts, start => Assert.Equal(0, InBerlin(start).Hour % 2));
    }

    [Fact]
    public void Zone_at_a_quarter_of_an_hour_keeps_whole_hours_by_its_own_clock() => Assert.Equal(
        new DateTimeOffset(2027, 3, 1, 18, 15, 0, TimeSpan.Zero),
        CalendarRules.Starts(Open("Asia/Kathmandu", 60), new(2027, 3, 2)).First());

    [Fact]
    public void Closed_weekday_has_no_cells()
    {
        var settings = Open("UTC", 60) with { Opening = [new(DayOfWeek.Monday, new(9, 0), new(18, 0))] };

        Assert.Equal(9, CalendarRules.Starts(settings, new(2027, 3, 1)).Count());
        Assert.Empty(CalendarRules.Starts(settings, new(2027, 3, 2)));
    }

    [Theory]
    [InlineData("2027-03-01T01:00:00Z", "slot.too_soon")]
    [InlineData("2027-03-01T10:30:00Z", "slot.off_grid")]
    [InlineData("2027-04-20T10:00:00Z", "slot.too_far")]
    [InlineData("2027-03-01T10:00:00Z", null)]
    public void Wish_must_stand_on_the_grid_and_in_time(string start, string? refusal) =>
        Assert.Equal(refusal, CalendarRules.Objection(Open("UTC", 60), Wish(start), Now)?.Code);

    [Fact]
    public void Top_hours_keep_the_next_slots_free()
    {
        var settings = Open("UTC", 60) with { Formats = [new("3/72", TimeSpan.FromHours(3), null, [new(100, "XTR")])] };
        var taken = Slot("2027-03-01T12:00:00Z", TimeSpan.FromHours(3));

        var day = CalendarRules.Day(
            settings, settings.Formats[0], new(2027, 3, 1), [taken], [], Now, showOrders: false);

        Assert.Equal(
            [10, 11, 12, 13, 14],
            day.Cells.Where(cell => cell.State == CellState.Booked).Select(cell => cell.StartsAt.Hour));
        Assert.All(day.Cells, cell => Assert.Null(cell.Order));
    }

    private static DateTimeOffset InBerlin(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static ChannelSettings Open(string zone, int minutes) => new(
        zone,
        "en",
        null,
        TimeSpan.FromMinutes(minutes),
        [.. Enum.GetValues<DayOfWeek>().Select(day => new OpeningHours(day, TimeOnly.MinValue, TimeOnly.MinValue))],
        TimeSpan.FromHours(2),
        TimeSpan.FromDays(30),
        [new("1/24", TimeSpan.FromHours(1), TimeSpan.FromHours(24), [new(100, "XTR")])],
        Approval.Manual);

    private static BookSlot Wish(string start) => new(
        NewKey(),
        DateTimeOffset.Parse(start),
        "1/24",
        new(100, "XTR"),
        new CreativeKey(Guid.CreateVersion7(), Guid.CreateVersion7()));

    private static SlotChange Slot(string start, TimeSpan length) => new(
        NewKey(), DateTimeOffset.Parse(start), DateTimeOffset.Parse(start) + length, true, null, 3);

    private static OrderKey NewKey() => new(Guid.CreateVersion7(), Guid.CreateVersion7());
}
