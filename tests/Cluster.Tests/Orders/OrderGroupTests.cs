using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Prices;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

public sealed class OrderGroupTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task All_slots_are_held_at_the_price_of_so_many_and_a_repeat_answers_alike()
    {
        var package = await Package.Shown(Cluster);

        var placed = await package.Place();
        var again = await package.Place();

        Assert.Equal(OrderGroupStatus.Held, placed.Value!.Status);
        Assert.Equal(new Money(2 * 1_200, FakePages.Currency), placed.Value.Total);
        Assert.Equal(placed.Value.Orders, again.Value!.Orders);
        Assert.All(placed.Value.Orders, one => Assert.Equal(
            (OrderStatus.Held, 1_200L, package.Key.Group),
            (package.Stored(one).Status, package.Stored(one).PriceMinor, package.Stored(one).Group)));
        Assert.All(placed.Value.Orders, one =>
            Assert.Contains(package.Stored(one).PriceLines, line => line.Kind == PriceLineKind.Package));
    }

    [Fact]
    public async Task When_one_slot_is_gone_none_is_held()
    {
        var package = await Package.Shown(Cluster);
        var other = package.Market.NewKey();
        var wish = await package.Market.Wish(other) with { StartsAt = package.Wish.Slots[1].StartsAt };
        Assert.True((await package.Market.Book(wish)).Succeeded);

        var refused = await package.Place();
        var again = await package.Place();

        Assert.Equal(("slot.taken", "slot.taken"), (refused.Refusal?.Code, again.Refusal?.Code));
        await package.Settled(OrderGroupStatus.Ended);
        Assert.Empty(package.Holding());
        Assert.Equal(OrderStatus.Held, package.Market.Stored(other).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_write_fails_a_repeat_holds_the_same_slots(int failing)
    {
        var package = await Package.Shown(Cluster);
        if (failing == 0)
        {
            await Cluster.FailNextWrite(package.Key.ToString());
            await Assert.ThrowsAnyAsync<Exception>(package.Place);
            Assert.Null(Cluster.Disk.Stored("order_group", package.Key.ToString()));
        }
        else
        {
            // Its orders are minted by the first write: let that happen, and have one of theirs fail.
            await package.Begin();
            await Cluster.FailNextWrite(failing <= package.Group.Slots.Length
                ? new OrderKey(package.Market.Tenant, package.Group.Slots[failing - 1].Order).ToString()
                : package.Key.ToString());
            await Assert.ThrowsAnyAsync<Exception>(package.Place);
            Assert.Equal(OrderGroupStatus.Holding, package.Group.Status);
        }

        var placed = await package.Place();

        Assert.Equal(OrderGroupStatus.Held, placed.Value?.Status);
        Assert.Equal(package.Group.Slots.Select(slot => slot.Order).Order(), package.Holding().Order());
    }

    [Fact]
    public async Task When_the_database_finds_a_slot_taken_in_the_middle_none_is_held()
    {
        var package = await Package.Shown(Cluster, slots: 3);
        await package.Begin();
        var middle = new OrderKey(package.Market.Tenant, package.Group.Slots[1].Order);
        await Cluster.FailNextWrite(middle.ToString(), new SlotTakenException());

        var refused = await package.Place();
        var again = await package.Place();

        Assert.Equal(("slot.taken", "slot.taken"), (refused.Refusal?.Code, again.Refusal?.Code));
        Assert.Empty(package.Holding());
        await package.Settled(OrderGroupStatus.Ended);
        Assert.Empty(package.Holding());
    }

    [Fact]
    public async Task What_was_asked_for_too_long_ago_is_given_up()
    {
        var package = await Package.Shown(Cluster);
        await package.Begin(late: package.Market.Slot - Cluster.Clock.GetUtcNow() - TimeSpan.FromMinutes(1));

        await package.Settled(OrderGroupStatus.Ended);

        Assert.Equal("slot.too_soon", package.Group.Refusal?.Code);
        Assert.Empty(package.Holding());
    }

    [Fact]
    public async Task Every_post_of_a_group_says_who_advertises_where_it_must()
    {
        var silent = await Package.Shown(Cluster);
        await silent.Market.SetMarking(MarkingPolicy.Required);

        var refused = await silent.Place();
        var placed = await silent.Marked(Market.Romashka).Place();

        Assert.Equal("marking.needed", refused.Refusal?.Code);
        Assert.All(placed.Value!.Orders, one =>
            Assert.Equal(Market.Romashka.LegalName, silent.Stored(one).Mark?.Data.LegalName));
    }

    [Fact]
    public async Task What_nobody_asks_for_again_goes_on_by_itself()
    {
        var package = await Package.Shown(Cluster);
        await package.Begin();
        var slot = package.Group.Slots[1];
        await Cluster.FailNextWrite(new OrderKey(package.Market.Tenant, slot.Order).ToString());
        await Assert.ThrowsAnyAsync<Exception>(package.Place);

        await package.Settled(OrderGroupStatus.Held);

        Assert.Equal(2, package.Holding().Count);
    }

    [Fact]
    public async Task Of_two_groups_that_want_one_slot_one_has_everything_and_the_other_nothing()
    {
        for (var round = 0; round < 5; round++)
        {
            var one = await Package.Shown(Cluster, slots: 3);
            var other = one.Rival();

            var both = await Task.WhenAll(one.Place(), other.Place());

            Assert.Equal(1, both.Count(placed => placed.Succeeded));
            var (winner, loser) = both[0].Succeeded ? (one, other) : (other, one);
            await loser.Settled(OrderGroupStatus.Ended);
            Assert.Equal(3, winner.Holding().Count);
            Assert.Empty(loser.Holding());
        }
    }

    [Fact]
    public async Task Group_is_its_advertisers_to_pay_and_call_off_and_the_tenants_to_read()
    {
        var package = await Package.Shown(Cluster);
        await package.Place();
        var grain = package.Grain;
        var stranger = Caller.Person(Ids.NewPerson());
        var otherTenant = Caller.Member(Guid.CreateVersion7(), 5, Role.Owner);

        foreach (var caller in new[] { stranger, otherTenant })
        {
            Assert.Equal("group.not_found", (await Market.As(caller, grain.Read)).Refusal?.Code);
            Assert.Equal("group.not_found", (await Market.As(caller, grain.CheckOut)).Refusal?.Code);
            Assert.Equal("group.not_found", (await Market.As(caller, grain.CallOff)).Refusal?.Code);
        }

        Assert.Equal("group.mismatch", (await Market.As(stranger, () => grain.Place(package.Wish))).Refusal?.Code);
        Assert.Equal("caller.person_needed", (await Market.As(
            package.Market.Manager, () => grain.Place(package.Wish))).Refusal?.Code);
        Assert.True((await Market.As(package.Market.Manager, grain.Read)).Succeeded);
        Assert.Equal("group.not_found", (await Market.As(package.Market.Manager, grain.CallOff)).Refusal?.Code);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Market.As(stranger, () =>
            package.Market.Calendar().BookTogether(null!, 1, Guid.Empty, 20)));
    }

    [Fact]
    public async Task Group_that_is_called_off_holds_nothing_and_is_called_off_once()
    {
        var package = await Package.Shown(Cluster);
        await package.Place();

        Assert.True((await Market.As(Caller.Person(package.Market.Advertiser), package.Grain.CallOff)).Succeeded);
        Assert.Empty(package.Holding());
        Assert.True((await Market.As(Caller.Person(package.Market.Advertiser), package.Grain.CallOff)).Succeeded);
        Assert.Equal(
            "group.wrong_status",
            (await Market.As(Caller.Person(package.Market.Advertiser), package.Grain.CheckOut)).Refusal?.Code);
    }

    [Fact]
    public async Task Person_picks_two_times_sees_the_price_of_two_and_pays_one_after_the_other()
    {
        var package = await Package.Shown(Cluster, currency: Money.Stars);
        var chat = new Chat(Cluster, package.Market.Advertiser);
        await chat.Start($"c_{package.Market.Channel}");
        await chat.TapFirst("day:");
        await chat.TapFirst("at:");
        await chat.Say("An ad");
        await chat.Tap("Add a time");

        // Late in the day the first one may have had a single time.
        var days = chat.Buttons.Where(button => button.Tap?.StartsWith("day:", StringComparison.Ordinal) == true);
        await chat.TapData(days.ElementAt(1).Tap!);
        await chat.TapFirst("at:");

        Assert.Equal("place-order/confirm", chat.Stored.Step);
        Assert.Equal(2, chat.Stored.Drafts.Order.Starts().Distinct().Count());
        await chat.TapFirst("price:240");
        Assert.Equal("orders/pay", chat.Stored.Step);
        Assert.Contains("Paid 0 of 2", chat.Seen(), StringComparison.Ordinal);
        var bill = chat.Last.Replies.OfType<LytSlot.Conversations.BotReply.Invoice>().Single();
        await chat.Do((id, from) => new LytSlot.Conversations.BotInput.Charged(
            id, from, bill.Payload, $"c{id}", bill.Price, DateTimeOffset.UnixEpoch));
        await package.Market.Until(OrderKey.Parse(bill.Payload), order => order.Status == OrderStatus.Paid);
        await chat.Tap("Pay for the next");

        Assert.Contains("Paid 1 of 2", chat.Seen(), StringComparison.Ordinal);
        var next = chat.Last.Replies.OfType<LytSlot.Conversations.BotReply.Invoice>().Single();
        Assert.NotEqual(bill.Payload, next.Payload);
    }
}
