using LytSlot.Calendar;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

public sealed class BookingTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Of_fifty_who_want_one_slot_one_gets_it()
    {
        var market = await Market.Open(Cluster);
        var people = Enumerable.Range(0, 50).Select(_ => Ids.NewPerson()).ToList();
        var wishes = await Task.WhenAll(people.Select(person => market.Wish(market.NewKey(), person)));

        var answers = await Task.WhenAll(wishes.Zip(people, (wish, person) => market.Book(wish, person)));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Equal(49, answers.Count(answer => answer.Refusal?.Code == "slot.taken"));
        Assert.Single(Cluster.Disk.All<OrderState>("order"), row => row.State.ChannelId == market.Channel);
    }

    [Fact]
    public async Task Storage_has_the_last_word_when_the_calendar_is_passed_by()
    {
        var market = await Market.Open(Cluster);
        var held = market.Stored(await market.Held());
        var second = market.NewKey();
        var wish = new PlaceOrder(
            market.Channel, "Утро", null, "UTC", Ids.NewPerson(), held.StartsAt, held.EndsAt, "1/24",
            TimeSpan.FromHours(24), Market.Price, new(30, "XTR"),
            new(market.Tenant, Guid.CreateVersion7()), "hash", false);

        var placed = await Market.As(
            Caller.System, () => Cluster.Inside.GetGrain<IOrderGrain>(second.ToString()).Place(wish));

        Assert.Equal("slot.taken", placed.Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("order", second.ToString()));
    }

    [Fact]
    public async Task Hold_runs_out_and_the_slot_is_free_again()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Held();
        Assert.DoesNotContain(await market.Free(), cell => cell.StartsAt == market.Slot);

        await market.PassTo(Cluster.Clock.GetUtcNow() + TimeSpan.FromMinutes(15), key);
        await market.Until(key, order => order.Status == OrderStatus.Expired);

        Assert.True((await market.Book(await market.Wish(market.NewKey()))).Succeeded);
    }

    /// <summary>Nobody reads the orders: they are not in memory, and only their calendar wakes them.</summary>
    [Fact]
    public async Task Holds_run_out_beside_those_of_orders_that_can_not_be_written()
    {
        var market = await Market.Open(Cluster);
        var keys = new List<OrderKey>();
        foreach (var cell in (await market.Free()).Where(cell => cell.StartsAt >= market.Slot).Chunk(2).Take(8))
        {
            keys.Add(market.NewKey());
            var wish = await market.Wish(keys[^1]) with { StartsAt = cell[0].StartsAt };
            await market.Book(wish);
        }

        var held = keys.Where(key => Cluster.Disk.Stored("order", key.ToString()) is not null).ToList();
        held[1..].ForEach(key => Cluster.Disk.Broken[key.ToString()] = true);
        foreach (var key in held)
        {
            await Cluster.Deactivate(market.Order(key));
        }

        for (var minute = 0; minute < 30; minute++)
        {
            await Cluster.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.True(held.Count > 3, $"{held.Count}");
        Assert.Equal(OrderStatus.Expired, market.Stored(held[0]).Status);
        Assert.All(held[1..], key => Assert.Equal(OrderStatus.Held, market.Stored(key).Status));
        Cluster.Disk.Broken.Clear();
    }

    [Fact]
    public async Task Slot_that_is_held_longer_than_its_hold_is_looked_at_again_after_a_rest()
    {
        var market = await Market.Open(Cluster);
        var held = market.Stored(await market.Held());
        var stuck = market.NewKey().ToString();
        Cluster.Disk.Add("order", stuck, held with { Status = OrderStatus.Completed });
        await Cluster.Deactivate(market.Calendar());

        await market.Free();
        await Cluster.Pass(TimeSpan.FromMinutes(16));

        Assert.DoesNotContain(await market.Free(), cell => cell.StartsAt == held.StartsAt);
        Cluster.Disk.Add("order", stuck, Market.Over(held));
        await Cluster.Pass(TimeSpan.FromMinutes(1));
        Assert.Contains(await market.Free(), cell => cell.StartsAt == held.StartsAt);
    }

    [Fact]
    public async Task Calendar_that_was_lost_is_rebuilt_from_live_orders()
    {
        var market = await Market.Open(Cluster);
        await market.Held();

        await Cluster.Deactivate(market.Calendar());

        Assert.DoesNotContain(await market.Free(), cell => cell.StartsAt == market.Slot);
        Assert.Equal("slot.taken", (await market.Book(await market.Wish(market.NewKey()))).Refusal?.Code);
    }

    [Fact]
    public async Task Advertisers_see_no_orders_and_the_owner_does()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Held();

        var seen = await Market.As(Caller.Person(Ids.NewPerson()), () => market.Calendar().Read(null, 7));
        var own = await Market.As(market.Manager, () => market.Calendar().Read(null, 7));

        Assert.All(seen.Value!.Days.SelectMany(day => day.Cells), cell => Assert.Null(cell.Order));
        Assert.Equal(
            key.Order, own.Value!.Days.SelectMany(day => day.Cells).Single(cell => cell.Order is not null).Order);
    }

    [Fact]
    public async Task Calendar_is_sent_again_only_to_those_who_have_another_edition()
    {
        var market = await Market.Open(Cluster);
        var stranger = Caller.Person(Ids.NewPerson());
        var first = await Again(market.Manager, known: null);

        // The clock is everybody's: with a minute of it the edition changes as well.
        var kept = first.Edition;
        while (await Again(market.Manager, kept) is { View: not null } newer)
        {
            kept = newer.Edition;
        }

        var key = await market.Held();
        var changed = await Again(market.Manager, kept);
        var strangers = await Again(stranger, changed.Edition);

        Assert.NotEmpty(first.View!.Days);
        Assert.Equal(key.Order, Assert.Single(Cells(changed), cell => cell.Order is not null).Order);
        Assert.All(Cells(strangers), cell => Assert.Null(cell.Order));
        Assert.Equal(
            "calendar.bad_range",
            (await Market.As(market.Manager, () => market.Calendar().ReadAgain(null, 0, null, null))).Refusal?.Code);

        async Task<CalendarAnswer> Again(Caller caller, string? known) =>
            (await Market.As(caller, () => market.Calendar().ReadAgain(null, 7, null, known))).Value!;

        static IEnumerable<CalendarCell> Cells(CalendarAnswer answer) => answer.View!.Days.SelectMany(day => day.Cells);
    }

    [Fact]
    public async Task Edition_of_one_who_sees_orders_is_nobody_elses()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Held();
        var own = (await Market.As(market.Manager, () => market.Calendar().ReadAgain(null, 7, null, null))).Value!;

        var seen = (await Market.As(
            Caller.Person(Ids.NewPerson()), () => market.Calendar().ReadAgain(null, 7, null, own.Edition))).Value!;

        Assert.Contains(own.View!.Days.SelectMany(day => day.Cells), cell => cell.Order == key.Order);
        Assert.All(seen.View!.Days.SelectMany(day => day.Cells), cell => Assert.Null(cell.Order));
    }

    [Fact]
    public async Task Creative_of_somebody_else_is_not_found()
    {
        var market = await Market.Open(Cluster);
        var wish = await market.Wish(market.NewKey());

        Assert.Equal("creative.not_found", (await market.Book(wish, Ids.NewPerson())).Refusal?.Code);
    }

    [Fact]
    public async Task Charge_that_comes_twice_counts_once()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Held();

        await market.Pay(key);
        await market.UntilPayment($"c-{key.Order:N}", payment => payment.Status == PaymentStatus.Allocated);
        Assert.Equal(PaymentStatus.Allocated, (await market.Pay(key)).Value?.Status);

        Assert.Single(market.Stored(key).Money);
        Assert.Equal(2, Cluster.Disk.Postings(key.ToString()).Count);
    }

    [Fact]
    public async Task Charge_whose_order_could_not_be_written_is_given_to_it_again()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Held();
        await Cluster.FailNextWrite(key.ToString());

        await market.Pay(key);

        await market.Until(key, order => order.Status == OrderStatus.Paid);
        Assert.Single(market.Stored(key).Money);
    }

    [Fact]
    public async Task Refund_that_the_provider_puts_off_is_tried_until_it_is_done()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        Cluster.Payments.Answers[$"c-{key.Order:N}"] = LytSlot.Grains.Payments.RefundResult.Later;

        await Market.As(market.Manager, () => market.Order(key).Reject("Не подходит"));

        var settled = await market.Until(key, order => order.Settled);
        Assert.Equal(RefundStatus.Done, settled.Refund);
    }

    [Fact]
    public async Task Charge_for_an_order_nobody_has_goes_back()
    {
        var market = await Market.Open(Cluster);
        var charge = $"c-{Guid.CreateVersion7():N}";

        await market.Pay(market.NewKey(), charge);

        var refunded = await market.UntilPayment(charge, payment => payment.Status == PaymentStatus.Refunded);
        Assert.Equal(market.Advertiser, refunded.PayerId);
    }
}
