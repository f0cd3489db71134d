using LytSlot.Advertisers;
using LytSlot.Calendar;
using LytSlot.Cluster.Tests.Payments;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>Orders that the channel's side places for an advertiser it knows.</summary>
public sealed class OfferTests(ClusterFixture fixture)
{
    private const string Text = "Новый товар";

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Known_advertiser_is_told_pays_and_the_order_is_scheduled_without_asking()
    {
        var market = await Known();
        var wish = Wish(market);
        var told = Cluster.Messenger.Next(market.Advertiser, TestContext.Current.CancellationToken).AsTask();

        var placed = await Place(market, wish);
        await market.Until(wish.Order, _ => told.IsCompleted);
        var notice = await told;
        await market.Pay(wish.Order);
        await market.UntilStored(wish.Order, order => order.Status == OrderStatus.Scheduled);

        Assert.Equal((OrderStatus.Held, market.Advertiser), (placed.Value?.Status, placed.Value?.AdvertiserId));
        Assert.Equal(market.Owner, placed.Value?.PlacedBy);
        Assert.True(placed.Value!.HoldUntil > Cluster.Clock.GetUtcNow() + TimeSpan.FromMinutes(30));
        Assert.Equal(Text, Assert.IsType<BotReply.Preview>(notice[0]).Content.Text.Text);
        var fact = Cluster.Disk.Facts(wish.Order.ToString())[0];
        Assert.Equal(("placed", $"member:{market.Owner}"), (fact.Kind, fact.Actor));
        var post = await Market.As(
            Caller.Person(market.Advertiser),
            () => Cluster.Client.GetGrain<ICreativeGrain>($"{placed.Value.Creative}").Read());
        Assert.Equal(Text, post.Value?.Content.Text.Text);
    }

    [Fact]
    public async Task Placement_whose_write_failed_is_made_anew_and_a_repeat_has_one_effect()
    {
        var market = await Known();
        var wish = Wish(market);
        await Cluster.FailNextWrite(wish.Order.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Place(market, wish, Of("a")));

        var first = await Place(market, wish, Of("a"));
        await Cluster.Deactivate(market.Order(wish.Order));
        await market.SettledCalendar();
        var again = await Place(market, wish, Of("a"));
        var other = await Place(market, wish with { Content = Post("Другой") }, Of("b"));

        Assert.Equal((OrderStatus.Held, wish.Order), (first.Value?.Status, again.Value?.Key));
        Assert.Equal("idempotency.mismatch", other.Refusal?.Code);
        Assert.Single(Cluster.Disk.Facts(wish.Order.ToString()), fact => fact.Kind == "placed");
        Assert.Single(Cluster.Disk.All<CreativeState>("creative"), row => row.State.Content?.Text.Text == Text
            && row.State.AdvertiserId == market.Advertiser);
    }

    [Fact]
    public async Task Repeat_after_the_end_is_answered_though_somebody_else_has_the_time()
    {
        var market = await Known();
        var wish = Wish(market);
        await Place(market, wish, Of("a"));
        await Market.As(Caller.Person(market.Advertiser), () => market.Order(wish.Order).Cancel(null));
        await market.SettledCalendar();
        var person = Ids.NewPerson();
        Assert.Null((await market.Book(await market.Wish(market.NewKey(), person), person)).Refusal);

        var again = await Place(market, wish, Of("a"));
        var unnamed = await Place(market, wish);
        var taken = await Place(market, wish with { Order = market.NewKey() }, Of("a"));

        Assert.Equal(OrderStatus.Cancelled, again.Value?.Status);
        Assert.Equal(OrderStatus.Cancelled, unnamed.Value?.Status);
        Assert.Equal("slot.taken", taken.Refusal?.Code);
    }

    [Fact]
    public async Task Of_people_and_members_who_want_one_slot_one_gets_it()
    {
        var market = await Known();
        var people = Enumerable.Range(0, 5).Select(_ => Ids.NewPerson()).ToList();
        var wishes = await Task.WhenAll(people.Select(person => market.Wish(market.NewKey(), person)));

        var answers = await Task.WhenAll(
            wishes.Zip(people, (wish, person) => market.Book(wish, person))
                .Concat(Enumerable.Range(0, 5).Select(_ => Place(market, Wish(market)))));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Equal(9, answers.Count(answer => answer.Refusal?.Code == "slot.taken"));
        Assert.Single(
            Cluster.Disk.All<OrderState>("order"),
            row => row.State.ChannelId == market.Channel && row.State.HoldsSlot);
    }

    [Fact]
    public async Task Two_that_come_at_once_under_one_id_are_one_order()
    {
        var market = await Known();
        var wish = Wish(market);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Place(market, wish, Of("a"))));

        Assert.All(answers, answer => Assert.Equal(wish.Order, answer.Value?.Key));
        Assert.Single(Cluster.Disk.Facts(wish.Order.ToString()), fact => fact.Kind == "placed");
    }

    [Fact]
    public async Task Nobody_is_found_whom_only_others_know_and_nobody_who_is_blocked_is_offered_anything()
    {
        var elsewhere = await Known();
        var market = await Market.Open(Cluster);
        var wish = Wish(market);

        var unknown = await Place(market, wish with { Advertiser = elsewhere.Advertiser });
        var nobody = await Place(market, wish with { Advertiser = Ids.NewPerson() });
        await market.List(market.Advertiser, Standing.Blocked);
        var blocked = await Place(market, wish);
        var left = Cluster.Disk.Stored("order", wish.Order.ToString());
        await market.List(market.Advertiser, Standing.Allowed);
        await market.SettledCalendar();
        var listed = await Place(market, wish);

        Assert.Equal("advertiser.not_found", unknown.Refusal?.Code);
        Assert.Equal(nobody.Refusal, unknown.Refusal);
        Assert.Equal("advertiser.blocked", blocked.Refusal?.Code);
        Assert.Null(left);
        Assert.Null(listed.Refusal);
    }

    [Fact]
    public async Task Strangers_viewers_admins_and_the_advertiser_place_nothing()
    {
        var market = await Known();
        var other = await Known();
        var wish = Wish(market);

        var refused = new List<string?>();
        foreach (var caller in new[]
        {
            other.Manager,
            Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer),
            Caller.Admin(TestCluster.Admin),
            Caller.Person(market.Advertiser),
        })
        {
            refused.Add((await Market.As(caller, () => market.Calendar().BookFor(wish))).Refusal?.Code);
        }

        var own = await Market.As(other.Manager, () => market.Calendar().BookFor(
            wish with { Order = other.NewKey(), Advertiser = other.Advertiser }));

        Assert.Equal(
            ["channel.not_found", "caller.role_too_low", "channel.not_found", "channel.not_found"], refused);
        Assert.Equal("channel.not_found", own.Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("order", wish.Order.ToString()));
    }

    [Fact]
    public async Task What_a_booking_in_the_bot_is_refused_for_is_refused_here_and_leaves_nothing()
    {
        var market = await Known();
        var wish = Wish(market);
        var before = Cluster.Disk.All<CreativeState>("creative").Count;

        var answers = new[]
        {
            await Place(market, wish with { Price = new(149, Money.Stars) }),
            await Place(market, wish with { Format = "9/99" }),
            await Place(market, wish with { StartsAt = wish.StartsAt.AddMinutes(1) }),
            await Place(market, wish with { StartsAt = DateTimeOffset.MaxValue }),
            await Place(market, wish with { StartsAt = DateTimeOffset.MinValue }),
            await Place(market, wish with { Promo = "NONE" }),
            await Place(market, wish with { Content = Post(" ") }),
            await Place(market, wish with { Price = new(100, "GBP") }),
        };

        Assert.Equal(
            [
                "slot.price_changed", "slot.no_such_format", "slot.off_grid", "slot.too_far", "slot.too_soon",
                "promo.not_found", "creative.empty", "price.not_sold",
            ],
            answers.Select(answer => answer.Refusal?.Code));
        Assert.Equal(before, Cluster.Disk.All<CreativeState>("creative").Count);
        Assert.Null(Cluster.Disk.Stored("order", wish.Order.ToString()));
    }

    [Fact]
    public async Task Hold_runs_out_half_an_hour_before_the_slot_and_the_time_is_free_again()
    {
        var market = await Known();
        var wish = Wish(market);
        var placed = await Place(market, wish);
        var until = placed.Value!.HoldUntil!.Value;
        Assert.Equal(market.Slot - TimeSpan.FromMinutes(30), until);
        await market.PassTo(Cluster.Clock.GetUtcNow() + TimeSpan.FromMinutes(20), wish.Order);
        Assert.Equal(OrderStatus.Held, market.Stored(wish.Order).Status);

        await market.PassTo(until, wish.Order);

        await market.UntilStored(wish.Order, order => order.Status == OrderStatus.Expired);
    }

    [Fact]
    public async Task Member_can_not_say_that_a_transfer_came_before_the_advertiser_says_they_send_one()
    {
        var shop = await Shop.Held(Cluster);
        var market = shop.Market;
        var next = (await market.Free()).First(cell => cell.StartsAt > market.Slot).StartsAt;
        var wish = Wish(market) with { StartsAt = next, Price = Shop.Price };
        Assert.Null((await Place(market, wish)).Refusal);
        var order = market.Order(wish.Order);

        var early = await Market.As(market.Manager, order.ConfirmTransfer);
        await Market.As(Caller.Person(market.Advertiser), order.AnnounceTransfer);
        var paid = await Market.As(market.Manager, order.ConfirmTransfer);

        Assert.Equal("payment.not_announced", early.Refusal?.Code);
        Assert.Equal(OrderStatus.Scheduled, paid.Value?.Status);
    }

    [Fact]
    public async Task Nobody_is_pestered_with_more_than_five_unpaid_orders()
    {
        var market = await Known();
        var free = (await market.Free()).Where(cell => cell.StartsAt > market.Slot).ToList();
        for (var i = 0; i < 4; i++)
        {
            Assert.Null((await Place(market, Wish(market) with { StartsAt = free[i].StartsAt })).Refusal);
        }

        var last = Wish(market) with { StartsAt = free[4].StartsAt };
        Assert.Null((await Place(market, last)).Refusal);
        var sixth = await Place(market, Wish(market) with { StartsAt = free[5].StartsAt });
        await Market.As(Caller.Person(market.Advertiser), () => market.Order(last.Order).Cancel(null));
        var instead = await Place(market, Wish(market) with { StartsAt = free[5].StartsAt });

        Assert.Equal("advertiser.too_many_held", sixth.Refusal?.Code);
        Assert.Null(instead.Refusal);
    }

    /// <summary>Of an advertiser nobody knows, which is found out only by a question.</summary>
    [Fact]
    public async Task Who_comes_late_for_a_slot_is_refused_before_anything_is_asked()
    {
        var market = await Known();
        Assert.Null((await Place(market, Wish(market))).Refusal);
        var free = (await market.Free()).Last().StartsAt;
        var late = Wish(market) with { Advertiser = Ids.NewPerson(), IsFirst = true };

        // The clock is everybody's: when it was put forward in between, what the calendar knows is too old for it.
        var code = (await Place(market, late)).Refusal?.Code;
        for (var tries = 0; code != "slot.taken" && tries < 20; tries++)
        {
            await market.SettledCalendar();
            code = (await Place(market, late with { Order = market.NewKey() })).Refusal?.Code;
        }

        Assert.Equal("slot.taken", code);
        Assert.Equal(
            ["advertiser.not_found", "advertiser.not_found", "slot.no_such_format"],
            [
                (await Place(market, late with { Order = market.NewKey(), IsFirst = false })).Refusal?.Code,
                (await Place(market, late with { Order = market.NewKey(), StartsAt = free })).Refusal?.Code,
                (await Place(market, Wish(market) with { Format = "none", IsFirst = true })).Refusal?.Code,
            ]);
    }

    /// <summary>
    /// The first is somebody nobody knows, which takes a while to find out: it costs the others a try, not the slot.
    /// </summary>
    [Fact]
    public async Task Slot_is_kept_for_who_came_first_only_while_they_are_looked_at()
    {
        var market = await Known();
        var stranger = Ids.NewPerson();
        var (asked, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        Cluster.Advertisers.DelayOfKnown = person =>
        {
            asked.TrySetResult();
            return person == stranger
                ? answered.Task
                : throw new InvalidOperationException("Nobody else is asked for.");
        };
        try
        {
            var first = Place(market, Wish(market) with { Advertiser = stranger, IsFirst = true });
            await asked.Task;
            var meanwhile = await Place(market, Wish(market) with { IsFirst = true });
            Cluster.Advertisers.DelayOfKnown = null;
            answered.SetResult();
            var refused = await first;
            var afterwards = await Place(market, Wish(market) with { IsFirst = true });

            Assert.Equal(
                ("slot.taken", "advertiser.not_found"), (meanwhile.Refusal?.Code, refused.Refusal?.Code));
            Assert.Equal(OrderStatus.Held, afterwards.Value?.Status);
        }
        finally
        {
            Cluster.Advertisers.DelayOfKnown = null;
        }
    }

    /// <summary>Nobody knows whether the order stands: its time stays taken.</summary>
    [Fact]
    public async Task Slot_of_an_order_whose_write_failed_is_kept_and_of_a_question_that_failed_is_not()
    {
        var market = await Known();
        var unasked = Wish(market) with { IsFirst = true };
        Cluster.Advertisers.DelayOfKnown = _ => throw new InvalidOperationException("No answer.");
        await Assert.ThrowsAnyAsync<Exception>(() => Place(market, unasked));
        Cluster.Advertisers.DelayOfKnown = null;

        var unwritten = Wish(market) with { IsFirst = true };
        await Cluster.FailNextWrite(unwritten.Order.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Place(market, unwritten));
        var other = await Place(market, Wish(market) with { IsFirst = true });

        Assert.Equal("slot.taken", other.Refusal?.Code);
    }

    /// <summary>Somebody the tenant has on its list of those who are let in.</summary>
    private async Task<Market> Known()
    {
        var market = await Market.Open(Cluster);
        await market.List(market.Advertiser, Standing.Allowed);
        await market.SettledCalendar();
        return market;
    }

    private static BookFor Wish(Market market) =>
        new(market.NewKey(), market.Advertiser, market.Slot, "1/24", Market.Price, Post(Text));

    private static PostContent Post(string text) => new(PostText.Plain(text), [], [], false, true);

    private Attempt Of(string request) => new("0123456789abcdef0123456789abcdef", request, Cluster.Clock.GetUtcNow());

    private static async Task<Outcome<OrderView>> Place(Market market, BookFor wish, Attempt? attempt = null)
    {
        using var caller = market.Manager.Enter();
        Attempt.Current = attempt;
        try
        {
            return await market.Calendar().BookFor(wish);
        }
        finally
        {
            Attempt.Current = null;
        }
    }
}
