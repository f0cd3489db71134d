using LytSlot.Channels;
using LytSlot.Grains.Channels;

namespace LytSlot.Grains.Tests.Channels;

public sealed class ChannelSalesTests
{
    private static readonly Stamp Now = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), "person:1", false, null);

    private static readonly ChannelState Shop = new()
    {
        Status = ChannelStatus.Active,
        TenantId = Guid.NewGuid(),
        ChannelId = -1,
        Version = 3,
        Formats = [new("1/24", TimeSpan.FromHours(1), TimeSpan.FromHours(24), [new(150, Money.Stars)])],
    };

    [Theory]
    [InlineData(ChannelStatus.Active, ChannelStatus.Paused, ChannelStatus.Active)]
    [InlineData(ChannelStatus.Paused, ChannelStatus.Paused, ChannelStatus.Active)]
    [InlineData(ChannelStatus.RightsLost, ChannelStatus.Paused, ChannelStatus.RightsLost)]
    public void Owner_switches_sales(ChannelStatus from, ChannelStatus paused, ChannelStatus resumed)
    {
        var channel = Shop with { Status = from };

        Assert.Null(ChannelRules.ObjectionToSwitching(channel));
        Assert.Equal(paused, ChannelChanges.Paused(channel, Now).Status);
        Assert.Equal(resumed, ChannelChanges.Resumed(channel, Now).Status);
    }

    [Theory]
    [InlineData(ChannelStatus.Pending, "channel.not_open")]
    [InlineData(ChannelStatus.Suspended, "channel.suspended")]
    public void Owner_switches_nothing_that_is_not_theirs_to_switch(ChannelStatus from, string code) =>
        Assert.Equal(code, ChannelRules.ObjectionToSwitching(Shop with { Status = from })?.Code);

    [Fact]
    public void Repeat_is_the_same_state()
    {
        var paused = ChannelChanges.Paused(Shop, Now);
        var suspended = ChannelChanges.Suspended(paused, "Спам", Now);

        Assert.Same(paused, ChannelChanges.Paused(paused, Now));
        Assert.Same(Shop, ChannelChanges.Resumed(Shop, Now));
        Assert.Same(suspended, ChannelChanges.Suspended(suspended, "другое", Now));
        Assert.Same(Shop, ChannelChanges.Lifted(Shop, Now));
        Assert.Equal(("paused", 4), (paused.Events[0].Kind, paused.Events[0].Sequence));
        Assert.Equal("Спам", suspended.Events[0].Reason);
    }

    [Theory]
    [InlineData(ChannelStatus.Active, ChannelStatus.Active)]
    [InlineData(ChannelStatus.Paused, ChannelStatus.Paused)]
    [InlineData(ChannelStatus.Pending, ChannelStatus.Pending)]
    [InlineData(ChannelStatus.RightsLost, ChannelStatus.Active)]
    public void Lifted_suspension_leaves_what_was(ChannelStatus before, ChannelStatus after)
    {
        var channel = Shop with { Status = before, Formats = before is ChannelStatus.Pending ? [] : Shop.Formats };

        var lifted = ChannelChanges.Lifted(ChannelChanges.Suspended(channel, null, Now), Now);

        Assert.Equal((after, null, null), (lifted.Status, lifted.StatusBefore, lifted.SuspendedFor));
    }

    [Fact]
    public void Right_lost_under_suspension_is_missed_after_it()
    {
        var suspended = ChannelChanges.Suspended(Shop, null, Now);

        var lost = ChannelChanges.RightsChanged(suspended, new(true, true, true, false), Now);

        Assert.Equal(ChannelStatus.Suspended, lost.Status);
        Assert.Equal(ChannelStatus.RightsLost, ChannelChanges.Lifted(lost, Now).Status);
    }

    [Fact]
    public void Right_that_comes_back_leaves_a_paused_channel_paused()
    {
        var lost = ChannelChanges.RightsChanged(Shop, new(false, false, false, false), Now);

        var back = ChannelChanges.RightsChanged(ChannelChanges.Paused(lost, Now), new(true, true, true, true), Now);

        Assert.Equal((ChannelStatus.Paused, 0), (back.Status, back.MissingRights.Length));
    }

    [Fact]
    public void Settings_have_a_version_of_their_own()
    {
        var settings = ChannelChanges.Settings(Shop) with { Category = "news" };

        var offered = ChannelChanges.Offered(Shop, settings, Now);

        Assert.Equal((4, 4), (offered.Version, offered.SettingsVersion));
        Assert.Equal(4, ChannelChanges.Paused(offered, Now).SettingsVersion);
    }

    [Fact]
    public void Categories_have_codes_and_names_of_their_own()
    {
        Assert.Equal(ChannelCategory.All.Length, ChannelCategory.All.DistinctBy(category => category.Code).Count());
        Assert.All(ChannelCategory.All, category =>
        {
            Assert.Matches("^[a-z]{1,20}$", category.Code);
            Assert.NotEqual(category.English, category.Russian);
            Assert.Same(category, ChannelCategory.Find(category.Code));
        });
        Assert.Null(ChannelCategory.Find("weapons"));
        Assert.Null(ChannelCategory.Find(null));
    }
}
