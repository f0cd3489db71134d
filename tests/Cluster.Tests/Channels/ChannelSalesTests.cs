using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Channels;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Channels;

public sealed class ChannelSalesTests(ClusterFixture fixture)
{
    private static readonly Caller Admin = Caller.Admin(TestCluster.Admin);

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Paused_channel_takes_no_new_booking_and_keeps_what_it_sold()
    {
        var market = await Market.Open(Cluster);
        var paid = await market.Paid();
        var other = (await market.Free()).Select(cell => cell.StartsAt).First(at => at > market.Slot.AddHours(2));
        var wish = await market.Wish(market.NewKey()) with { StartsAt = other };

        await Work(market, channel => channel.Pause());
        await market.SettledCalendar();
        Assert.Equal("channel.not_found", (await market.Book(wish)).Refusal?.Code);
        Assert.Null((await Market.As(market.Manager, () => market.Order(paid).Approve())).Refusal);
        Assert.Equal(OrderStatus.Scheduled, market.Stored(paid).Status);
        Assert.Equal(
            "channel.not_found", (await Market.As(Caller.Guest, market.ChannelGrain().ReadCard)).Refusal?.Code);

        await Work(market, channel => channel.SellAgain());
        await market.SettledCalendar();
        Assert.Null((await market.Book(wish)).Refusal);
    }

    [Fact]
    public async Task Failed_write_pauses_nothing_and_a_repeat_does()
    {
        var market = await Market.Open(Cluster);

        await Cluster.FailNextWrite(new ChannelKey(market.Channel).ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Work(market, channel => channel.Pause()));
        Assert.Equal(ChannelStatus.Active, (await Read(market)).Status);

        await Work(market, channel => channel.Pause());
        var version = Stored(market).Version;
        await Work(market, channel => channel.Pause());
        await Cluster.Deactivate(market.ChannelGrain());

        Assert.Equal((ChannelStatus.Paused, version), ((await Read(market)).Status, Stored(market).Version));
    }

    [Fact]
    public async Task Settings_are_changed_as_they_were_read_or_not_at_all()
    {
        var market = await Market.Open(Cluster);
        var read = await Read(market);
        var mine = read.Settings with { Category = "news" };
        var theirs = read.Settings with { Category = "sport", Formats = Nameless(read.Settings) };

        Assert.True((await Revise(market, mine, read.SettingsVersion)).Succeeded);
        var stale = await Revise(market, theirs, read.SettingsVersion);
        var repeat = await Revise(market, mine, read.SettingsVersion);

        Assert.Equal("channel.settings_changed", stale.Refusal?.Code);
        Assert.Equal("news", repeat.Value?.Settings.Category);
        Assert.Equal("news", Stored(market).Category);
        var now = repeat.Value!.SettingsVersion;
        Assert.True((await Revise(market, theirs, now)).Succeeded);
        Assert.Equal(
            read.Settings.Formats.Select(format => (format.Name, format.Top, format.Life)),
            Stored(market).Formats.Select(format => (format.Name, format.Top, format.Life)));
    }

    [Fact]
    public async Task Failed_write_leaves_settings_and_their_version()
    {
        var market = await Market.Open(Cluster);
        var read = await Read(market);
        var wanted = read.Settings with { Approval = Approval.Automatic };

        await Cluster.FailNextWrite(new ChannelKey(market.Channel).ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Revise(market, wanted, read.SettingsVersion));

        Assert.Equal(Approval.Manual, (await Read(market)).Settings.Approval);
        Assert.True((await Revise(market, wanted, read.SettingsVersion)).Succeeded);
        Assert.Equal(Approval.Automatic, Stored(market).Approval);
    }

    [Fact]
    public async Task Blocks_and_pauses_leave_the_version_of_the_settings()
    {
        var market = await Market.Open(Cluster);
        var before = (await Read(market)).SettingsVersion;

        await Work(market, channel => channel.Block(
            new(Guid.CreateVersion7(), new(market.Slot, market.Slot.AddHours(1)), null, null)));
        await Work(market, channel => channel.Pause());

        Assert.Equal(before, (await Read(market)).SettingsVersion);
    }

    [Fact]
    public async Task Settings_that_cannot_be_sold_by_are_refused()
    {
        var market = await Market.Open(Cluster);
        var read = await Read(market);
        var good = read.Settings;
        ChannelSettings[] bad =
        [
            good with { Category = "weapons" },
            good with { TimeZone = "Mars/Olympus" },
            good with { Language = "de" },
            good with { SlotLength = TimeSpan.FromMinutes(7) },
            good with { Opening = [] },
            good with { Opening = [.. good.Opening, good.Opening[0]] },
            good with { LeadTime = TimeSpan.Zero },
            good with { Horizon = TimeSpan.Zero },
            good with { Formats = [] },
            good with { Formats = [good.Formats[0] with { Name = "9/9" }] },
            good with { Formats = [good.Formats[0] with { Prices = [new(0, Money.Stars)] }] },
            good with { Approval = Approval.None },
        ];

        foreach (var settings in bad)
        {
            Assert.Equal(
                "channel.bad_settings", (await Revise(market, settings, read.SettingsVersion)).Refusal?.Code);
        }

        Assert.Equal(read.Version, Stored(market).Version);
    }

    [Fact]
    public async Task Rights_are_asked_for_again()
    {
        var market = await Market.Open(Cluster);
        Cluster.Desk.Facts[market.Channel] = FakeChannelDesk.Fit with
        {
            Title = "Вечер",
            Subscribers = 1300,
            Bot = new(IsMember: true, CanPost: true, CanEdit: false, CanDelete: true),
            PersonMayPost = false,
        };

        await Work(market, channel => channel.CheckRights());
        var lost = await Read(market);
        Cluster.Desk.Facts[market.Channel] = null;
        var silent = await Market.As(market.Manager, market.ChannelGrain().CheckRights);
        Cluster.Desk.Facts.TryRemove(market.Channel, out _);
        await Work(market, channel => channel.CheckRights());

        Assert.Equal((ChannelStatus.RightsLost, "Вечер", 1300), (lost.Status, lost.Title, lost.Subscribers));
        Assert.Equal(["can_edit_messages"], lost.MissingRights);
        Assert.Equal("channel.telegram_away", silent.Refusal?.Code);
        Assert.Equal((ChannelStatus.Active, "Утро"), ((await Read(market)).Status, Stored(market).Title));
    }

    [Fact]
    public async Task Admin_suspends_and_lifts_and_the_owner_cannot()
    {
        var market = await Market.Open(Cluster);
        await Work(market, channel => channel.Pause());

        Assert.Null((await Market.As(Admin, () => market.ChannelGrain().Suspend("Спам"))).Refusal);
        var suspended = await Read(market);
        var version = Stored(market).Version;
        Assert.Null((await Market.As(Admin, () => market.ChannelGrain().Suspend("Снова"))).Refusal);
        Assert.Equal(version, Stored(market).Version);
        Assert.Equal(
            "channel.suspended", (await Market.As(market.Manager, market.ChannelGrain().SellAgain)).Refusal?.Code);
        Assert.Equal(
            "caller.admin_needed",
            (await Market.As(market.Manager, market.ChannelGrain().LiftSuspension)).Refusal?.Code);
        Assert.Equal(
            "channel.bad_reason",
            (await Market.As(Admin, () => market.ChannelGrain().Suspend(new('x', 501)))).Refusal?.Code);
        Assert.Null((await Market.As(Admin, market.ChannelGrain().LiftSuspension)).Refusal);

        Assert.Equal((ChannelStatus.Suspended, "Спам"), (suspended.Status, suspended.SuspendedFor));
        Assert.Equal(ChannelStatus.Paused, (await Read(market)).Status);
    }

    [Fact]
    public async Task Strangers_find_nothing_and_viewers_may_not()
    {
        var market = await Market.Open(Cluster);
        var version = Stored(market).Version;
        Caller[] strangers =
        [
            Caller.Member(Guid.CreateVersion7(), market.Owner, Role.Owner), Caller.Person(market.Owner), Caller.Guest,
        ];

        foreach (var stranger in strangers)
        {
            Assert.All(await Refusals(market, stranger), code => Assert.Equal("channel.not_found", code));
            Assert.Equal(
                "channel.not_found",
                (await Market.As(stranger, () => market.ChannelGrain().Suspend(null))).Refusal?.Code);
        }

        var viewer = Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer);
        Assert.All(await Refusals(market, viewer), code => Assert.Equal("caller.role_too_low", code));
        Assert.Equal(version, Stored(market).Version);
    }

    private static ImmutableArray<FormatOffer> Nameless(ChannelSettings settings) =>
        [.. settings.Formats.Select(format => format with { Top = TimeSpan.Zero, Life = null })];

    private static async Task<IEnumerable<string?>> Refusals(Market market, Caller caller)
    {
        var channel = market.ChannelGrain();
        var settings = (await Read(market)).Settings;
        Outcome<ChannelView>[] answers =
        [
            await Market.As(caller, () => channel.Revise(settings, 0)),
            await Market.As(caller, channel.Pause),
            await Market.As(caller, channel.SellAgain),
            await Market.As(caller, channel.CheckRights),
        ];
        return answers.Select(answer => answer.Refusal?.Code);
    }

    private static async Task Work(Market market, Func<IChannelGrain, Task<Outcome<ChannelView>>> deed) =>
        Assert.Null((await Market.As(market.Manager, () => deed(market.ChannelGrain()))).Refusal);

    private static Task<Outcome<ChannelView>> Revise(Market market, ChannelSettings settings, int version) =>
        Market.As(market.Manager, () => market.ChannelGrain().Revise(settings, version));

    private static async Task<ChannelView> Read(Market market) =>
        (await Market.As(market.Manager, market.ChannelGrain().Read)).Value!;

    private ChannelState Stored(Market market) =>
        Cluster.Disk.Read<ChannelState>("channel", new ChannelKey(market.Channel).ToString());
}
