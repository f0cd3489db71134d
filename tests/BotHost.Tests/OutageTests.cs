using LytSlot.BotHost.Polling;
using Microsoft.Extensions.Time.Testing;

namespace LytSlot.BotHost.Tests;

public sealed class OutageTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Each_reason_is_news_once_and_the_end_says_how_long_it_lasted()
    {
        var outage = new Outage(_time);

        Assert.True(outage.Begins("one"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(outage.Begins("one"));
        Assert.True(outage.Begins("another"));
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(outage.Begins("one"));

        Assert.Equal(TimeSpan.FromMinutes(1), outage.Ends());
        Assert.Null(outage.Ends());
    }

    [Fact]
    public void Next_one_begins_anew()
    {
        var outage = new Outage(_time);
        outage.Begins("one");
        _time.Advance(TimeSpan.FromHours(1));
        outage.Ends();

        Assert.True(outage.Begins("one"));
        Assert.Equal(TimeSpan.Zero, outage.Ends());
    }
}
