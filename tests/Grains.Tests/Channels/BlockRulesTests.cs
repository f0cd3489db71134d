using CsCheck;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Tests.Calendar;

namespace LytSlot.Grains.Tests.Channels;

public sealed class BlockRulesTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly ChannelState Berlin = new() { TimeZone = "Europe/Berlin" };

    [Theory]
    [InlineData("2027-03-27", "2027-03-27T08:00:00Z", "2027-03-27T10:00:00Z")]
    [InlineData("2027-04-03", "2027-04-03T07:00:00Z", "2027-04-03T09:00:00Z")]
    public void Weekly_time_keeps_its_hours_when_the_clocks_change(string day, string from, string to)
    {
        var channel = Done(BlockRules.Block(Berlin, Weekly(DayOfWeek.Saturday, "09:00", "11:00"), Now));

        Assert.Equal([Range(from, to)], On(channel, day));
    }

    [Theory]
    [InlineData("2027-03-28", "02:00", "03:00", null, null)]
    [InlineData("2027-03-28", "01:00", "02:30", "2027-03-28T00:00:00Z", "2027-03-28T01:00:00Z")]
    [InlineData("2027-10-31", "02:00", "03:00", "2027-10-31T00:00:00Z", "2027-10-31T02:00:00Z")]
    [InlineData("2027-10-31", "01:00", "02:00", "2027-10-30T23:00:00Z", "2027-10-31T00:00:00Z")]
    [InlineData("2027-10-31", "00:00", "00:00", "2027-10-30T22:00:00Z", "2027-10-31T23:00:00Z")]
    public void Hour_the_clock_skips_is_not_there_and_one_it_repeats_is_blocked_twice(
        string day, string from, string to, string? start, string? end)
    {
        var channel = Done(BlockRules.Block(Berlin, Weekly(DayOfWeek.Sunday, from, to), Now));

        Assert.Equal(start is null ? [] : [Range(start, end!)], On(channel, day));
    }

    [Fact]
    public void Weekly_time_begins_and_ends_on_its_days()
    {
        var block = Weekly(DayOfWeek.Monday, "09:00", "10:00") with { Once = null };
        var weekly = block.Weekly! with { FirstDay = new(2027, 3, 29), LastDay = new(2027, 4, 5) };

        var channel = Done(BlockRules.Block(Berlin, block with { Weekly = weekly }, Now));

        string[] mondays = ["2027-03-22", "2027-03-29", "2027-04-05", "2027-04-12"];
        Assert.Equal([0, 1, 1, 0], mondays.Select(day => On(channel, day).Count()));
    }

    [Fact]
    public void Stretch_opened_in_a_weekly_time_is_open_that_week_only()
    {
        var channel = Done(BlockRules.Block(Berlin, Weekly(DayOfWeek.Friday, "09:00", "12:00"), Now));

        var opened = Done(BlockRules.Unblock(
            channel, Range("2027-03-26T09:00:00Z", "2027-03-26T10:00:00Z"), Now));

        Assert.Equal(
            [
                Range("2027-03-26T08:00:00Z", "2027-03-26T09:00:00Z"),
                Range("2027-03-26T10:00:00Z", "2027-03-26T11:00:00Z"),
            ],
            On(opened, "2027-03-26"));
        Assert.Single(On(opened, "2027-04-02"));
    }

    [Fact]
    public void Block_of_which_nothing_is_left_is_gone()
    {
        var channel = Done(BlockRules.Block(Berlin, Once("2027-03-26T09:00:00Z", "2027-03-26T12:00:00Z"), Now));

        var half = Done(BlockRules.Unblock(channel, Range("2027-03-26T08:00:00Z", "2027-03-26T11:00:00Z"), Now));
        var none = Done(BlockRules.Unblock(half, Range("2027-03-26T11:00:00Z", "2027-03-26T13:00:00Z"), Now));

        Assert.Single(half.Blocks);
        Assert.Empty(none.Blocks);
    }

    [Fact]
    public void Week_is_copied_by_the_clock_and_once()
    {
        var channel = Done(BlockRules.Block(Berlin, Once("2027-03-26T09:00:00Z", "2027-03-26T11:00:00Z"), Now));
        channel = Done(BlockRules.Block(channel, Weekly(DayOfWeek.Tuesday, "09:00", "10:00"), Now));

        var copied = Done(Copy(channel));
        var again = Done(Copy(copied));

        Assert.Equal([Range("2027-04-02T08:00:00Z", "2027-04-02T10:00:00Z")], On(copied, "2027-04-02"));
        Assert.Equal([Range("2027-04-09T08:00:00Z", "2027-04-09T10:00:00Z")], On(copied, "2027-04-09"));
        Assert.Equal(4, copied.Blocks.Length);
        Assert.Same(copied, again);

        static Outcome<ChannelState> Copy(ChannelState from) => BlockRules.CopyWeek(
            from, new(2027, 3, 24), new(2027, 3, 29), 2, Now, Guid.NewGuid);
    }

    [Fact]
    public void Past_goes_with_the_next_change()
    {
        var channel = Done(BlockRules.Block(Berlin, Once("2027-03-23T09:00:00Z", "2027-03-23T12:00:00Z"), Now));

        var later = Done(BlockRules.Block(
            channel, Once("2027-03-26T09:00:00Z", "2027-03-26T12:00:00Z"), Now.AddDays(2)));

        Assert.Equal(26, Assert.Single(later.Blocks).Once!.From.Day);
    }

    [Fact]
    public void There_is_an_end_to_blocks_and_room_again_when_one_is_opened()
    {
        var channel = Enumerable.Range(1, 200).Aggregate(Berlin, (all, day) => Done(BlockRules.Block(
            all, new(Guid.NewGuid(), new(Now.AddDays(day), Now.AddDays(day + 1)), null, null), Now)));
        var one = Once("2027-03-26T09:00:00Z", "2027-03-26T12:00:00Z");

        Assert.Equal("channel.too_many_blocks", BlockRules.Block(channel, one, Now).Refusal?.Code);
        Assert.Equal("channel.too_many_blocks", BlockRules.Unblock(channel, Part(channel), Now).Refusal?.Code);
        var fewer = Done(BlockRules.Unblock(channel, channel.Blocks[0].Id, Now));
        Assert.Equal(200, Done(BlockRules.Block(fewer, one, Now)).Blocks.Length);

        static TimeRange Part(ChannelState channel) =>
            new(channel.Blocks[5].Once!.From.AddHours(1), channel.Blocks[5].Once!.From.AddHours(2));
    }

    [Fact]
    public void What_is_opened_is_open_and_the_rest_stays_closed() => Gen
        .Select(Gen.Int[0, 60], Gen.Int[1, 30], Gen.Int[0, 60], Gen.Int[1, 30])
        .Select((from, length, cut, cutLength) => (
            Block: Hours(from, length), Cut: Hours(cut, cutLength)))
        .Array[1, 6]
        .Sample(
            steps =>
            {
                var channel = Berlin;
                var closed = new HashSet<int>();
                foreach (var (block, cut) in steps)
                {
                    channel = Done(BlockRules.Block(channel, new(Guid.NewGuid(), block, null, null), Now));
                    closed.UnionWith(HoursOf(block));
                    channel = Done(BlockRules.Unblock(channel, cut, Now));
                    closed.ExceptWith(HoursOf(cut));
                }

                return Enumerable.Range(0, 100).All(hour => closed.Contains(hour)
                    == BlockedTime.Within(Hours(hour, 1), channel.Blocks, Zone).Any());
            },
            iter: 300);

    [Fact]
    public void What_is_shown_free_beside_blocked_times_can_be_booked_and_nothing_else_can() => Gen
        .Select(Gen.Int[0, 90], Gen.Int[1, 12], Gen.Int[0, 4], Gen.Int[0, 6])
        .Sample(
            (from, length, chosen, weekday) =>
            {
                var blocks = new[]
                {
                    new TimeBlock(Guid.NewGuid(), Hours(from, length), null, null),
                    Weekly((DayOfWeek)weekday, "01:15", "02:45"),
                };
                var settings = Selling.AllDay("Europe/Berlin", 30);
                var view = new ChannelView(-1, Guid.NewGuid(), ChannelStatus.Active, "", null, null, settings, 1, [])
                {
                    Blocks = [.. blocks],
                };
                var blocked = CalendarRules.BlockedOn(view, new(2027, 3, 26), 4);
                var format = settings.Formats[chosen];

                return Enumerable.Range(0, 4).SelectMany(day => CalendarRules.Day(
                        settings, format, new DateOnly(2027, 3, 26).AddDays(day), [], blocked, Now, false).Cells)
                    .All(cell => cell.State == CellState.Free
                        == CalendarRules.Objection(view, Selling.Wish(cell.StartsAt, format.Name), Now) is null);
            },
            iter: 200);

    private static TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static ChannelState Done(Outcome<ChannelState> outcome) =>
        outcome.Value ?? throw new InvalidOperationException(outcome.Refusal!.Code);

    private static IEnumerable<TimeRange> On(ChannelState channel, string day)
    {
        var start = LocalTime.DayStart(Zone, DateOnly.Parse(day));
        var end = LocalTime.DayStart(Zone, DateOnly.Parse(day).AddDays(1));
        return BlockedTime.Within(new(start, end), channel.Blocks, Zone).Select(blocked => blocked.Range);
    }

    private static TimeRange Hours(int from, int length) =>
        new(Now.AddDays(4).AddHours(from), Now.AddDays(4).AddHours(from + length));

    private static IEnumerable<int> HoursOf(TimeRange range) => Enumerable.Range(
        (int)(range.From - Now.AddDays(4)).TotalHours, (int)(range.To - range.From).TotalHours);

    private static TimeBlock Once(string from, string to) => new(Guid.NewGuid(), Range(from, to), null, null);

    private static TimeBlock Weekly(DayOfWeek day, string from, string to) => new(
        Guid.NewGuid(), null, new(day, TimeOnly.Parse(from), TimeOnly.Parse(to), new(2027, 3, 22), null), null);

    private static TimeRange Range(string from, string to) => new(DateTimeOffset.Parse(from), DateTimeOffset.Parse(to));
}
