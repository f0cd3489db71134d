using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>Another time for a scheduled order.</summary>
public sealed class MoveTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Moved_order_is_published_at_the_other_time_and_gives_the_old_one_up()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        var other = await Other(market);
        var proposed = await Propose(market, key, other);
        Assert.Equal((1, true, other), (
            proposed.Value!.Move!.Number, proposed.Value.Move.ByAdvertiser, proposed.Value.Move.StartsAt));

        var moved = await Market.As(market.Manager, () => market.Order(key).AgreeToMove(1));
        await market.SettledCalendar();
        var free = (await market.Free()).Select(cell => cell.StartsAt).ToList();

        Assert.Equal((other, OrderStatus.Scheduled), (moved.Value!.StartsAt, moved.Value.Status));
        Assert.Contains(market.Slot, free);
        Assert.DoesNotContain(other, free);
        await market.PassTo(other - TimeSpan.FromMilliseconds(1), key);
        Assert.Empty(Cluster.Posts.In(market.Channel));
        await market.Until(key, order => order.Status == OrderStatus.Published);
        Assert.Single(Cluster.Posts.In(market.Channel));
    }

    [Fact]
    public async Task Order_that_is_moved_forward_is_published_then()
    {
        var market = await Market.Open(Cluster);
        var sooner = market.Slot;
        var later = await Other(market);
        var key = market.NewKey();
        Assert.Null((await market.Book(await market.Wish(key) with { StartsAt = later })).Refusal);
        await market.Pay(key);
        await market.Until(key, order => order.Status == OrderStatus.Paid);
        await Market.As(market.Manager, () => market.Order(key).Approve());

        await Market.As(market.Manager, () => market.Order(key).ProposeMove(Guid.CreateVersion7(), sooner));
        await Market.As(Caller.Person(market.Advertiser), () => market.Order(key).AgreeToMove(1));
        await market.PassTo(sooner, key);
        await market.Until(key, order => order.Status == OrderStatus.Published, TimeSpan.FromMilliseconds(100));

        Assert.True(Cluster.Clock.GetUtcNow() < later);
    }

    [Fact]
    public async Task Time_that_somebody_else_took_meanwhile_leaves_the_order_where_it_is()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        var other = await Other(market);
        await Propose(market, key, other);
        Assert.Null((await market.Book(await market.Wish(market.NewKey()) with { StartsAt = other })).Refusal);

        var moved = await Market.As(market.Manager, () => market.Order(key).AgreeToMove(1));

        Assert.Equal("slot.taken", moved.Refusal?.Code);
        Assert.Equal(market.Slot, market.Stored(key).StartsAt);
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published);
    }

    /// <summary>The calendar may not know yet: the database has the last word.</summary>
    [Fact]
    public async Task Write_that_finds_the_slot_taken_leaves_the_order_where_it_is_and_on_time()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        await Propose(market, key, await Other(market));
        await Cluster.FailNextWrite(key.ToString(), new SlotTakenException());

        var taken = await Market.As(market.Manager, () => market.Order(key).AgreeToMove(1));

        Assert.Equal("slot.taken", taken.Refusal?.Code);
        Assert.Equal(market.Slot, market.Stored(key).StartsAt);
        await market.PassTo(market.Slot, key);
        await market.Until(key, order => order.Status == OrderStatus.Published, TimeSpan.FromMilliseconds(100));
        Assert.True(Cluster.Clock.GetUtcNow() < market.Slot + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Failed_write_moves_nothing_and_a_repeated_yes_moves_once()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        var other = await Other(market);
        await Propose(market, key, other);
        await Cluster.FailNextWrite(key.ToString());

        await Assert.ThrowsAnyAsync<Exception>(() =>
            Market.As(market.Manager, () => market.Order(key).AgreeToMove(1)));
        Assert.Equal(market.Slot, market.Stored(key).StartsAt);
        var first = await Market.As(market.Manager, () => market.Order(key).AgreeToMove(1));
        var second = await Market.As(market.Manager, () => market.Order(key).AgreeToMove(1));

        Assert.Equal((other, other), (first.Value?.StartsAt, second.Value?.StartsAt));
        Assert.Single(Cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "moved");
    }

    [Fact]
    public async Task Proposal_nobody_answers_runs_out()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        var proposed = await Propose(market, key, await Other(market));

        await market.PassTo(proposed.Value!.Move!.Until, key);
        var order = await market.Until(key, view => view.Move is null);

        Assert.Equal((market.Slot, OrderStatus.Scheduled), (order.StartsAt, order.Status));
        Assert.Contains(Cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "move_expired");
    }

    [Fact]
    public async Task Strangers_and_viewers_move_nothing_and_bad_times_are_refused()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        var order = market.Order(key);
        var other = await Other(market);
        var stranger = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);
        var viewer = Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer);

        foreach (var nobody in new[] { stranger, Caller.Person(Ids.NewPerson()) })
        {
            Assert.Equal("order.not_found", await Code(nobody, () => order.ProposeMove(Guid.CreateVersion7(), other)));
            Assert.Equal("order.not_found", await Code(nobody, () => order.AgreeToMove(1)));
            Assert.Equal("order.not_found", await Code(nobody, () => order.DeclineMove(1)));
        }

        Assert.Equal("caller.role_too_low", await Code(viewer, () => order.ProposeMove(Guid.CreateVersion7(), other)));
        Assert.Equal("slot.off_grid", (await Propose(market, key, other.AddMinutes(1))).Refusal?.Code);
        Assert.Equal("slot.too_far", (await Propose(market, key, other.AddDays(200))).Refusal?.Code);
        Assert.Null(market.Stored(key).Move);
    }

    [Fact]
    public async Task Both_sides_move_an_order_in_the_bot()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        var buyer = new Chat(Cluster, market.Advertiser) { IsRestless = true };
        var owner = new Chat(Cluster, market.Owner) { IsRestless = true };

        await buyer.Command("orders");
        await buyer.TapFirst("o:s:");
        await buyer.Tap("Move it");
        await buyer.TapFirst("day:");
        await buyer.TapFirst("at:");
        Assert.Contains("Proposed", buyer.Screen.Text.Text, StringComparison.Ordinal);
        var other = market.Stored(key).Move!.StartsAt;
        await owner.Start();
        await owner.TapData(new OrderTap(OrderVerb.Judge, key).ToString());
        await owner.Tap("Agree");

        Assert.Contains("Moved", owner.Screen.Text.Text, StringComparison.Ordinal);
        Assert.Equal(other, market.Stored(key).StartsAt);
    }

    private static async Task<string?> Code(Caller caller, Func<Task<Outcome<OrderView>>> call) =>
        (await Market.As(caller, call)).Refusal?.Code;

    private static async Task<DateTimeOffset> Other(Market market) =>
        (await market.Free()).Select(cell => cell.StartsAt).First(at => at > market.Slot.AddHours(3));

    private static Task<Outcome<OrderView>> Propose(Market market, OrderKey key, DateTimeOffset startsAt) => Market.As(
        Caller.Person(market.Advertiser), () => market.Order(key).ProposeMove(Guid.CreateVersion7(), startsAt));
}
