using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Conversations;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>Until a group is paid as a whole its orders share one fate.</summary>
public sealed class OrderGroupUnpaidTests(ClusterFixture fixture)
{
    private static readonly TimeSpan NoTime = TimeSpan.FromMilliseconds(1);

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Order_is_moved_only_once_all_of_its_group_is_paid()
    {
        var package = await Package.Shown(Cluster, currency: Money.Stars);
        var market = package.Market;
        var group = (await package.Place()).Value!;
        var key = group.Orders[0].Order;
        await package.PayInStars(group.Orders[0]);
        await market.Until(key, order => order.Status == OrderStatus.Paid, NoTime);
        await Market.As(market.Manager, () => market.Order(key).Approve());
        var other = (await market.Free()).Select(cell => cell.StartsAt).First(at => at > market.Slot.AddHours(5));

        var byOwner = await Propose(market.Manager);
        var byAdvertiser = await Propose(Caller.Person(market.Advertiser));
        var agreed = await Market.As(market.Manager, () => market.Order(key).AgreeToMove(1));
        var byStranger = await Propose(Caller.Person(Ids.NewPerson()));
        await package.PayInStars(group.Orders[1]);
        await package.Settled(OrderGroupStatus.Paid);
        var atLast = await Propose(market.Manager);

        Assert.Equal(
            ("group.unpaid", "group.unpaid", "group.unpaid", "order.not_found", null),
            (byOwner.Refusal?.Code, byAdvertiser.Refusal?.Code, agreed.Refusal?.Code, byStranger.Refusal?.Code,
                atLast.Refusal?.Code));
        Assert.Equal(other, atLast.Value?.Move?.StartsAt);

        Task<Outcome<OrderView>> Propose(Caller caller) =>
            Market.As(caller, () => market.Order(key).ProposeMove(Guid.CreateVersion7(), other));
    }

    [Fact]
    public async Task First_bill_that_is_begun_prolongs_every_hold_and_none_does_so_again()
    {
        var package = await Package.Shown(Cluster, slots: 3, currency: Money.Stars);
        var group = (await package.Place()).Value!;
        var before = group.Orders.Select(one => package.Stored(one).HoldUntil!.Value).ToList();
        var grace = TimeSpan.FromMinutes(2);

        Assert.Null(await Begin(package, group.Orders[1]));
        await package.PayInStars(group.Orders[1]);
        await package.Market.Until(group.Orders[1].Order, order => order.Status == OrderStatus.Paid, NoTime);
        Assert.Null(await Begin(package, group.Orders[0]));
        Assert.Null(await Begin(package, group.Orders[0]));

        Assert.Equal(before[0] + grace, package.Stored(group.Orders[0]).HoldUntil);
        Assert.Equal(before[2] + grace, package.Stored(group.Orders[2]).HoldUntil);
        Assert.Equal(before[0] + grace, package.Group.HoldUntil);
    }

    [Fact]
    public async Task Bill_is_not_let_through_when_another_order_of_its_group_is_gone()
    {
        var package = await Package.Shown(Cluster, currency: Money.Stars);
        var group = (await package.Place()).Value!;

        await CallOff(group.Orders[1].Order);

        Assert.NotNull(await Begin(package, group.Orders[0]));
    }

    [Fact]
    public async Task Order_that_ends_takes_the_others_with_it_at_once()
    {
        var package = await Package.Shown(Cluster, slots: 3);
        var group = (await package.Place()).Value!;

        await CallOff(group.Orders[1].Order);

        foreach (var one in group.Orders)
        {
            await package.Market.Until(one.Order, order => order.Status == OrderStatus.Cancelled, NoTime);
        }

        await package.Settled(OrderGroupStatus.Ended);
        Assert.Empty(package.Holding());
    }

    [Fact]
    public async Task One_charge_for_slots_of_which_one_was_lost_meanwhile_goes_back_whole()
    {
        var package = await Package.Shown(Cluster);
        var group = (await package.Place()).Value!;
        Assert.Null((await Market.As(
            Caller.Person(package.Market.Advertiser), package.Checkout(group).Open)).Refusal);

        await CallOff(group.Orders[1].Order);
        Cluster.Pages.Pay(Cluster.Pages.Of(group.Orders[0].Order).Single());

        foreach (var one in group.Orders)
        {
            await package.Market.UntilStored(
                one.Order, order => order.Money is [{ State: MoneyState.Returned, AmountMinor: 1_200 }]);
            Assert.Equal(OrderStatus.Cancelled, package.Stored(one).Status);
            Assert.All(
                Cluster.Disk.Postings(one.Order.ToString()).GroupBy(line => line.Account),
                account => Assert.Equal(0, account.Sum(line => line.AmountMinor)));
        }

        await package.Settled(OrderGroupStatus.Ended);
        Assert.Empty(package.Holding());
    }

    /// <summary>As a silo leaves it that dies before the group has heard.</summary>
    [Fact]
    public async Task Group_that_is_paid_and_has_not_heard_of_it_is_not_called_off()
    {
        var package = await Package.Shown(Cluster);
        var group = (await package.Place()).Value!;
        var unheard = package.Group;
        await package.Pay(group);
        await package.Settled(OrderGroupStatus.Paid);
        Cluster.Disk.Plant("order_group", package.Key.ToString(), unheard);
        await Cluster.Deactivate(package.Grain);

        var refused = await Market.As(Caller.Person(package.Market.Advertiser), package.Grain.CallOff);

        Assert.Equal("group.wrong_status", refused.Refusal?.Code);
        Assert.Equal(OrderGroupStatus.Paid, package.Group.Status);
        Assert.All(group.Orders, one => Assert.Equal(OrderStatus.Paid, package.Stored(one).Status));
    }

    [Fact]
    public async Task Slots_of_two_tenants_are_not_sold_together()
    {
        var package = await Package.Shown(Cluster);
        var abroad = await Package.Shown(Cluster);

        var both = package.With(abroad.Wish.Slots[0]);

        var refused = await both.Place();

        Assert.Equal("channel.not_found", refused.Refusal?.Code);
        await both.Settled(OrderGroupStatus.Ended);
        Assert.Empty(both.Holding());
        Assert.DoesNotContain(
            Cluster.Disk.All<OrderState>("order"),
            row => row.State.ChannelId == abroad.Market.Channel);
    }

    private async Task CallOff(OrderKey order)
    {
        using var system = Caller.System.Enter();
        await Cluster.Inside.GetGrain<IOrderWork>(order.ToString()).CallOff();
    }

    /// <summary>What is said to a bill that is about to be paid; null: go ahead.</summary>
    private async Task<string?> Begin(Package package, GroupOrder one)
    {
        var turn = await new Chat(Cluster, package.Market.Advertiser).Do((id, from) =>
            new BotInput.CheckingOut(id, from, "q", one.Order.ToString(), one.Slot.Price));
        return Assert.IsType<BotReply.CheckoutAnswer>(Assert.Single(turn.Replies)).Error;
    }
}
