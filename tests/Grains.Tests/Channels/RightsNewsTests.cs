using LytSlot.Channels;
using LytSlot.Grains.Channels;

namespace LytSlot.Grains.Tests.Channels;

/// <summary>What Telegram tells of the bot's rights, in whatever order it is handled.</summary>
public sealed class RightsNewsTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ChannelState Selling = new() { Status = ChannelStatus.Active, Version = 4 };

    private static readonly BotRights All = new(true, true, true, true);

    private static readonly BotRights None = new(false, false, false, false);

    [Fact]
    public void Old_news_changes_nothing()
    {
        var removed = Heard(Selling, None, Noon, 2);

        var channel = Heard(removed, All, Noon.AddSeconds(-1), 9);

        Assert.Same(removed, channel);
        Assert.Equal(ChannelStatus.RightsLost, channel.Status);
    }

    [Theory]
    [InlineData(1, ChannelStatus.RightsLost)]
    [InlineData(3, ChannelStatus.Active)]
    public void Of_two_in_one_second_the_higher_update_is_the_later(int update, ChannelStatus expected) =>
        Assert.Equal(expected, Heard(Heard(Selling, None, Noon, 2), All, Noon, update).Status);

    [Fact]
    public void Same_news_again_changes_nothing()
    {
        var removed = Heard(Selling, None, Noon, 2);

        Assert.Equal(removed, Heard(removed, None, Noon, 2));
    }

    [Fact]
    public void News_of_what_was_known_already_keeps_older_news_out()
    {
        var known = ChannelChanges.RightsChanged(Selling, None, Stamp);
        var told = Heard(known, None, Noon, 2);

        Assert.Equal(known.Version, told.Version);
        Assert.Empty(told.MissingRights.Except(known.MissingRights));
        Assert.Equal(ChannelStatus.RightsLost, Heard(told, All, Noon.AddMinutes(-1), 1).Status);
    }

    [Fact]
    public void What_was_asked_just_now_counts_whatever_was_heard()
    {
        var removed = Heard(Selling, None, Noon, 2);

        Assert.Equal(ChannelStatus.Active, ChannelChanges.RightsChanged(removed, All, Stamp).Status);
    }

    private static Stamp Stamp => new(Noon, "system", ByAdvertiser: false, null);

    private static ChannelState Heard(ChannelState channel, BotRights rights, DateTimeOffset at, int update) =>
        ChannelChanges.RightsChanged(channel, rights with { At = at, Update = update }, Stamp);
}
