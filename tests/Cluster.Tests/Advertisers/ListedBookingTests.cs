using LytSlot.Advertisers;
using LytSlot.Calendar;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Creatives;
using LytSlot.Grains.Advertisers;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Advertisers;

/// <summary>What the lists do to what people book.</summary>
public sealed class ListedBookingTests(ClusterFixture fixture)
{
    private static readonly TimeSpan LookUpEvery = TimeSpan.FromMinutes(1);

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Blocked_person_gets_no_price_no_slot_and_no_place_on_the_waitlist()
    {
        var market = await Market.Open(Cluster);
        var blocked = Ids.NewPerson();
        var wish = await market.Wish(market.NewKey(), blocked);
        await market.List(blocked, Standing.Blocked);
        await market.UntilHeard(blocked, isBlocked: true);

        var booked = await market.Book(wish, blocked);
        var prices = await Market.As(
            Caller.Person(blocked), () => market.Calendar().Prices(new([market.Slot], "1/24", Money.Stars)));
        await market.Held();
        var waiting = await Wait(market, blocked);

        Assert.Equal("advertiser.blocked", booked.Refusal?.Code);
        Assert.Equal("advertiser.blocked", prices.Refusal?.Code);
        Assert.Equal("advertiser.blocked", waiting.Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("order", wish.Order.ToString()));
        Assert.Null(Cluster.Disk.Stored("waitlist", new WaitlistKey(market.Channel).ToString()));
        Assert.Null((await Wait(market, Ids.NewPerson())).Refusal);
    }

    [Fact]
    public async Task Orders_that_were_placed_stay_and_unblocking_lets_in_again()
    {
        var market = await Market.Open(Cluster);
        var key = market.NewKey();
        var wish = await market.Wish(key);
        Assert.Null((await market.Book(wish)).Refusal);
        await market.List(market.Advertiser, Standing.Blocked);
        await market.UntilHeard(market.Advertiser, isBlocked: true);

        var again = await market.Book(wish);
        await market.Pay(key);
        var paid = await market.Until(key, order => order.Status == OrderStatus.Paid);
        var approved = await Market.As(market.Manager, () => market.Order(key).Approve());
        await market.List(market.Advertiser, Standing.None);
        await market.UntilHeard(market.Advertiser, isBlocked: false);
        var next = await BookNext(market);

        Assert.Equal(key, again.Value?.Key);
        Assert.Equal(OrderStatus.Paid, paid.Status);
        Assert.Equal(OrderStatus.Scheduled, approved.Value?.Status);
        Assert.Null(next.Refusal);
    }

    [Fact]
    public async Task Booking_that_was_begun_is_carried_out_and_the_next_is_refused()
    {
        var market = await Market.Open(Cluster);
        var wish = await market.Wish(market.NewKey());
        var (reached, goOn) = (Signal(), Signal());
        Cluster.Disk.Waits = key =>
        {
            if (key != wish.Order.ToString())
            {
                return null;
            }

            reached.TrySetResult();
            return goOn.Task;
        };

        var booking = market.Book(wish);
        await reached.Task;
        await market.List(market.Advertiser, Standing.Blocked);
        await market.UntilHeard(market.Advertiser, isBlocked: true);
        goOn.SetResult();
        var booked = await booking;
        Cluster.Disk.Waits = null;

        Assert.Equal(OrderStatus.Held, booked.Value?.Status);
        Assert.Equal("advertiser.blocked", (await BookNext(market)).Refusal?.Code);
    }

    [Fact]
    public async Task Of_several_slots_a_blocked_person_gets_none_and_an_allowed_one_has_none_judged()
    {
        var refused = await Package.Shown(Cluster);
        var taken = await Package.Shown(Cluster);
        await refused.Market.List(refused.Market.Advertiser, Standing.Blocked);
        await taken.Market.List(taken.Market.Advertiser, Standing.Allowed);
        await refused.Market.SettledCalendar();
        await taken.Market.SettledCalendar();

        var no = await refused.Place();
        var yes = await taken.Place();

        Assert.Equal("advertiser.blocked", no.Refusal?.Code);
        Assert.Empty(refused.Holding());
        Assert.All(yes.Value!.Orders, one => Assert.True(taken.Stored(one).AutoApprove));
    }

    [Fact]
    public async Task Word_that_got_lost_is_looked_up_within_a_minute()
    {
        var market = await Market.Open(Cluster);
        Plant(market, market.Advertiser, Standing.Blocked);
        Assert.Null((await market.Quote()).Refusal);

        await Cluster.Pass(LookUpEvery + TimeSpan.FromSeconds(1));

        Assert.Equal("advertiser.blocked", (await market.Book(await market.Wish(market.NewKey()))).Refusal?.Code);
    }

    [Fact]
    public async Task Word_that_comes_while_the_lists_are_looked_up_counts()
    {
        var market = await Market.Open(Cluster);
        var (asked, answer) = (Signal(), Signal());
        Cluster.Advertisers.Delay = tenant =>
        {
            if (tenant == market.Tenant)
            {
                asked.TrySetResult();
            }

            return tenant == market.Tenant ? answer.Task : Task.CompletedTask;
        };
        await Cluster.Pass(LookUpEvery + TimeSpan.FromSeconds(1));
        var looking = market.Quote();
        await asked.Task;

        await market.List(market.Advertiser, Standing.Blocked);
        await market.UntilHeard(market.Advertiser, isBlocked: true);
        answer.SetResult();
        await looking;
        Cluster.Advertisers.Delay = null;

        Assert.Equal("advertiser.blocked", (await market.Quote()).Refusal?.Code);
    }

    [Fact]
    public async Task Of_lists_too_long_to_keep_the_calendar_asks_about_each()
    {
        var market = await Market.Open(Cluster);
        var (blocked, other) = (Ids.NewPerson(), Ids.NewPerson());
        for (var i = 1; i <= KnownStandings.Most; i++)
        {
            Plant(market, 9_000_000_000 + i, Standing.Blocked);
        }

        Plant(market, blocked, Standing.Blocked);
        await market.SettledCalendar();

        Assert.Equal("advertiser.blocked", (await market.Quote(blocked)).Refusal?.Code);
        Assert.Null((await market.Quote(other)).Refusal);
        await market.List(other, Standing.Blocked);
        await market.UntilHeard(other, isBlocked: true);
    }

    [Theory]
    [InlineData(MarkingPolicy.Off, OrderStatus.Scheduled)]
    [InlineData(MarkingPolicy.Required, OrderStatus.Paid)]
    public async Task Allowed_persons_order_is_approved_without_asking_yet_never_without_its_erid(
        MarkingPolicy policy, OrderStatus status)
    {
        var market = await Market.Open(Cluster);
        await market.SetMarking(policy);
        await market.List(market.Advertiser, Standing.Allowed);
        await market.SettledCalendar();
        var key = await market.Held(marking: policy is MarkingPolicy.Required ? Market.Romashka : null);

        await market.Pay(key);
        var paid = await market.Until(key, order => order.Status != OrderStatus.Held);

        Assert.Equal(status, paid.Status);
        Assert.DoesNotContain(Cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "approved");
    }

    [Fact]
    public async Task Blocked_person_sends_no_other_post_and_a_repeat_answers_as_before()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        var another = (await market.Wish(key, text: "Тише")).Creative;
        await AskForChanges(market, key, 1);
        Assert.Null((await Resubmit(market, key, another)).Refusal);
        await market.List(market.Advertiser, Standing.Blocked);

        var repeat = await Resubmit(market, key, another);
        await AskForChanges(market, key, 2);
        var third = await Resubmit(market, key, (await market.Wish(key, text: "Ещё тише")).Creative);

        Assert.Equal(OrderStatus.Paid, repeat.Value?.Status);
        Assert.Equal("advertiser.blocked", third.Refusal?.Code);
        Assert.Equal(OrderStatus.ChangesRequested, market.Stored(key).Status);
        await Market.As(Caller.Person(market.Advertiser), () => market.Order(key).Cancel(null));
        Assert.Equal(OrderStatus.Cancelled, market.Stored(key).Status);
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Plant(Market market, long person, Standing standing) => Cluster.Disk.Add(
        "advertiser",
        new AdvertiserKey(market.Tenant, person).ToString(),
        new AdvertiserState
        {
            Status = standing,
            TenantId = market.Tenant,
            AdvertiserId = person,
            Version = 1,
        });

    private static async Task<Outcome<OrderView>> BookNext(Market market)
    {
        var free = (await market.Free()).First(cell => cell.StartsAt > market.Slot).StartsAt;
        return await market.Book(await market.Wish(market.NewKey()) with { StartsAt = free });
    }

    private Task<Outcome<WaitWish>> Wait(Market market, long person)
    {
        var waitlist = Cluster.Client.GetGrain<IWaitlistGrain>(new WaitlistKey(market.Channel).ToString());
        var day = DateOnly.FromDateTime(market.Slot.AddHours(3).UtcDateTime);
        return Market.As(Caller.Person(person), () => waitlist.Ask(new(day, market.Slot, "1/24")));
    }

    private static async Task AskForChanges(Market market, OrderKey key, int version) => Assert.Null(
        (await Market.As(market.Manager, () => market.Order(key).RequestChanges("Тише", version))).Refusal);

    private static Task<Outcome<OrderView>> Resubmit(Market market, OrderKey key, CreativeKey creative) =>
        Market.As(Caller.Person(market.Advertiser), () => market.Order(key).Resubmit(creative));
}
