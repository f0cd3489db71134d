using LytSlot.Channels;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Owner;

namespace LytSlot.Grains.Tests.Conversations;

public sealed class ChannelChangeTests
{
    private static readonly FormatOffer Day =
        new("1/24", TimeSpan.FromHours(1), TimeSpan.FromHours(24), [new(150, Money.Stars)]);

    private static readonly ChannelSettings Settings = new(
        "Europe/Moscow",
        "ru",
        "news",
        TimeSpan.FromHours(1),
        [new(DayOfWeek.Monday, new(9, 0), new(21, 0)), new(DayOfWeek.Friday, new(9, 0), new(21, 0))],
        TimeSpan.FromHours(1),
        TimeSpan.FromDays(30),
        [Day],
        Approval.Manual);

    [Fact]
    public void Change_leaves_everything_else_as_it_is()
    {
        var changed = new ChannelChange { Approval = Approval.Automatic }.Of(Settings);

        Assert.Equal(Settings with { Approval = Approval.Automatic }, changed);
        Assert.Null(new ChannelChange { Category = "" }.Of(Settings).Category);
        Assert.Equal("sport", new ChannelChange { Category = "sport" }.Of(Settings).Category);
    }

    [Fact]
    public void Format_gets_prices_is_added_or_goes()
    {
        var price = new Money(900, Money.Stars);

        var dearer = new ChannelChange { Format = "1/24", Prices = [price] }.Of(Settings);
        var more = new ChannelChange { Format = "2/48", Prices = [price] }.Of(Settings);
        var none = new ChannelChange { Format = "1/24" }.Of(Settings);

        Assert.Equal(price, Assert.Single(Assert.Single(dearer.Formats).Prices));
        Assert.Equal(["1/24", "2/48"], more.Formats.Select(format => format.Name));
        Assert.Empty(none.Formats);
        Assert.Same(Day, new ChannelChange { Format = "2/48" }.Of(Settings).Formats[0]);
    }

    [Fact]
    public void Days_get_hours_or_close_and_the_same_again_changes_nothing()
    {
        var change = new ChannelChange
        {
            Days = [DayOfWeek.Monday, DayOfWeek.Sunday],
            Opens = new(10, 0),
            Closes = new(12, 30),
        };

        var opened = change.Of(Settings);
        var closed = new ChannelChange { Days = [DayOfWeek.Monday] }.Of(Settings);

        Assert.Equal(
            [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Friday], opened.Opening.Select(hours => hours.Day));
        Assert.Equal(new(12, 30), opened.Opening[0].Closes);
        Assert.Equal(opened.Opening, change.Of(opened).Opening);
        Assert.Equal(DayOfWeek.Friday, Assert.Single(closed.Opening).Day);
    }

    [Theory]
    [InlineData("9-21", "09:00", "21:00")]
    [InlineData(" 9:30 – 18.00 ", "09:30", "18:00")]
    [InlineData("18:00-24:00", "18:00", "00:00")]
    [InlineData("08:00-24:00", "08:00", "00:00")]
    [InlineData("0-24", "00:00", "00:00")]
    public void Hours_are_read_as_people_type_them(string text, string from, string to) =>
        Assert.Equal((TimeOnly.Parse(from, null), TimeOnly.Parse(to, null)), SaidHours.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("21-9")]
    [InlineData("9-9")]
    [InlineData("9-25")]
    [InlineData("9:60-12")]
    [InlineData("24-24:30")]
    [InlineData("-9-12")]
    [InlineData("٩-١٢")]
    public void Other_texts_are_no_hours(string? text) => Assert.Null(SaidHours.Read(text));
}
