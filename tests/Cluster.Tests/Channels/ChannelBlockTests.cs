using System.Globalization;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Channels;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Channels;

public sealed class ChannelBlockTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Blocked_slot_is_shown_blocked_and_cannot_be_booked_until_it_is_opened()
    {
        var market = await Market.Open(Cluster);
        var block = Around(market.Slot);

        await Work(market, channel => channel.Block(block));
        await market.SettledCalendar();
        Assert.Equal(CellState.Blocked, await StateOf(market));
        Assert.Equal("slot.blocked", (await market.Book(await market.Wish(market.NewKey()))).Refusal?.Code);

        await Work(market, channel => channel.Unblock(block.Id));
        await market.SettledCalendar();
        Assert.True((await market.Book(await market.Wish(market.NewKey()))).Succeeded);
    }

    [Fact]
    public async Task Sold_order_stands_in_a_time_that_is_blocked_later()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();

        await Work(market, channel => channel.Block(Around(market.Slot)));
        await market.SettledCalendar();

        Assert.Equal(CellState.Booked, await StateOf(market));
        Assert.Equal(OrderStatus.Scheduled, market.Stored(key).Status);
        Assert.True(market.Stored(key).HoldsSlot);
    }

    [Fact]
    public async Task Changed_grid_leaves_what_is_sold_and_sells_nothing_over_it()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        var before = market.Stored(key);
        var stored = Cluster.Disk.Stored("order", key.ToString());
        var settings = (await Market.As(market.Manager, market.ChannelGrain().Read)).Value!.Settings;

        await Work(market, channel => channel.Offer(settings with
        {
            SlotLength = TimeSpan.FromMinutes(15),
            Formats = [new("3/72", TimeSpan.FromHours(3), TimeSpan.FromHours(72), [Market.Price])],
        }));
        await market.SettledCalendar();

        Assert.Equal(stored, Cluster.Disk.Stored("order", key.ToString()));
        var free = (await market.Free()).Select(cell => cell.StartsAt).ToList();
        Assert.NotEmpty(free);
        Assert.DoesNotContain(free, at => at < before.EndsAt && before.StartsAt < at.AddHours(3));
        var wish = await market.Wish(market.NewKey()) with
        {
            StartsAt = before.StartsAt.AddMinutes(-165),
            Format = "3/72",
        };
        Assert.NotNull((await market.Book(wish)).Refusal);
    }

    [Fact]
    public async Task Repeat_writes_nothing_and_every_change_is_on_record()
    {
        var market = await Market.Open(Cluster);
        var block = Around(market.Slot);
        var day = DateOnly.FromDateTime(market.Slot.UtcDateTime);
        await Work(market, channel => channel.Block(block));
        await Work(market, channel => channel.CopyWeek(day, day.AddDays(7), 2));
        await Work(market, channel => channel.UnblockTime(block.Once!));
        var version = Stored(market).Version;

        await Work(market, channel => channel.CopyWeek(day.AddDays(7), day.AddDays(14), 1));
        await Work(market, channel => channel.UnblockTime(block.Once!));
        await Work(market, channel => channel.Unblock(block.Id));
        await Work(market, channel => channel.Block(Stored(market).Blocks[0]));

        Assert.Equal(version, Stored(market).Version);
        Assert.Equal(2, Stored(market).Blocks.Length);
        var facts = Cluster.Disk.Facts(new ChannelKey(market.Channel).ToString()).TakeLast(3).ToList();
        Assert.Equal(["blocked", "week_copied", "unblocked"], facts.Select(fact => fact.Kind));
        Assert.All(facts, fact => Assert.Contains(
            market.Owner.ToString(CultureInfo.InvariantCulture), fact.Actor, StringComparison.Ordinal));
        Assert.Equal($"{block.Id:N}", facts[0].Reason);
    }

    [Fact]
    public async Task Failed_write_blocks_nothing()
    {
        var market = await Market.Open(Cluster);
        var block = Around(market.Slot);

        await Cluster.FailNextWrite(new ChannelKey(market.Channel).ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Work(market, channel => channel.Block(block)));
        Assert.Empty((await Market.As(market.Manager, market.ChannelGrain().Read)).Value!.Blocks);

        await Work(market, channel => channel.Block(block));
        await Cluster.Deactivate(market.ChannelGrain());
        var kept = Assert.Single((await Market.As(market.Manager, market.ChannelGrain().Read)).Value!.Blocks);
        Assert.Equal((block.Id, block.Once, block.Note), (kept.Id, kept.Once, kept.Note));
    }

    [Fact]
    public async Task Strangers_find_nothing_and_viewers_may_not()
    {
        var market = await Market.Open(Cluster);
        Caller[] strangers =
        [
            Caller.Member(Guid.CreateVersion7(), market.Owner, Role.Owner), Caller.Person(market.Owner), Caller.Guest,
        ];

        foreach (var stranger in strangers)
        {
            Assert.All(await Refusals(market, stranger), code => Assert.Equal("channel.not_found", code));
        }

        var viewer = Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer);
        Assert.All(await Refusals(market, viewer), code => Assert.Equal("caller.role_too_low", code));
        Assert.Empty(Stored(market).Blocks);
    }

    [Fact]
    public async Task Bad_input_is_refused_and_stores_nothing()
    {
        var market = await Market.Open(Cluster);
        var version = Stored(market).Version;
        var block = Around(market.Slot);
        TimeBlock[] wrong =
        [
            block with { Id = Guid.Empty },
            block with { Once = null },
            block with { Once = new(market.Slot, market.Slot) },
            block with { Once = new(market.Slot.AddYears(-1), market.Slot.AddDays(-2)) },
            block with { Note = new string('a', 101) },
            block with { Weekly = new(DayOfWeek.Monday, new(9, 0), new(10, 0), new(2026, 3, 2), null) },
            block with { Once = null, Weekly = new(DayOfWeek.Monday, new(9, 0), new(9, 0), new(2026, 3, 2), null) },
            block with { Once = null, Weekly = new((DayOfWeek)7, new(9, 0), new(10, 0), new(2026, 3, 2), null) },
        ];

        foreach (var one in wrong)
        {
            var refused = await Market.As(market.Manager, () => market.ChannelGrain().Block(one));
            Assert.Equal("channel.bad_block", refused.Refusal?.Code);
        }

        Assert.Equal(version, Stored(market).Version);
    }

    private static TimeBlock Around(DateTimeOffset slot) =>
        new(Guid.CreateVersion7(), new(slot, slot.AddHours(1)), null, "Отпуск");

    private static async Task Work(Market market, Func<IChannelGrain, Task<Outcome<ChannelView>>> deed) =>
        Assert.Null((await Market.As(market.Manager, () => deed(market.ChannelGrain()))).Refusal);

    private static async Task<IEnumerable<string?>> Refusals(Market market, Caller caller)
    {
        var block = Around(market.Slot);
        var day = DateOnly.FromDateTime(market.Slot.UtcDateTime);
        var channel = market.ChannelGrain();
        var answers = new[]
        {
            await Market.As(caller, () => channel.Block(block)),
            await Market.As(caller, () => channel.Unblock(block.Id)),
            await Market.As(caller, () => channel.UnblockTime(block.Once!)),
            await Market.As(caller, () => channel.CopyWeek(day, day.AddDays(7), 1)),
        };
        return answers.Select(answer => answer.Refusal?.Code);
    }

    private static async Task<CellState> StateOf(Market market) =>
        (await Market.As(market.Manager, () => market.Calendar().Read(null, 7))).Value!
        .Days.SelectMany(day => day.Cells).Single(cell => cell.StartsAt == market.Slot).State;

    private ChannelState Stored(Market market) =>
        Cluster.Disk.Read<ChannelState>("channel", new ChannelKey(market.Channel).ToString());
}
