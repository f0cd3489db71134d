using LytSlot.Calendar;
using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Prices;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Prices;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Prices;

public sealed class PromoCodeTests(ClusterFixture fixture)
{
    private static readonly PromoOffer Half = new(50, null, 2, null, null, null, [], []);

    private static readonly Money HalfPrice = new(75, Money.Stars);

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Price_with_the_code_is_shown_and_charged_and_the_use_belongs_to_the_order()
    {
        var market = await Market.Open(Cluster);
        var promo = await Offer(market, Half);
        var quote = await Quote(market, "spring");
        var key = market.NewKey();

        var wish = await Wish(market, key);
        var booked = await market.Book(wish);

        Assert.Equal(PriceLineKind.Promo, quote.Value!.Lines[^1].Kind);
        Assert.Equal(quote.Value.Total, booked.Value!.Price);
        Assert.Equal("SPRING", booked.Value.Promo);
        Assert.Equal(key.Order, Assert.Single(Stored(promo).Uses).Order);
        Assert.Equal(OrderStatus.Held, (await market.Book(wish)).Value!.Status);
        Assert.Single(Stored(promo).Uses);
    }

    [Fact]
    public async Task Of_many_racers_over_two_silos_exactly_as_many_win_as_the_limit_says()
    {
        var market = await Market.Open(Cluster);
        var promo = await Offer(market, Half with { Limit = 3 });
        var slots = (await market.Free()).Where(cell => cell.StartsAt > market.Slot).Take(12).ToList();
        var wishes = await Task.WhenAll(slots.Select(async cell =>
        {
            var person = Ids.NewPerson();
            var wish = await market.Wish(market.NewKey(), person);
            return (person, wish with { StartsAt = cell.StartsAt, Price = HalfPrice, Promo = "SPRING" });
        }));

        var booked = await Task.WhenAll(wishes.Select(wish => market.Book(wish.Item2, wish.person)));

        Assert.Equal(12, booked.Length);
        Assert.Equal(3, booked.Count(order => order.Succeeded));
        Assert.All(booked.Where(order => !order.Succeeded), o => Assert.Equal("promo.used_up", o.Refusal!.Code));
        Assert.Equal(
            booked.Where(order => order.Succeeded).Select(order => order.Value!.Key.Order).Order(),
            Stored(promo).Uses.Select(use => use.Order).Order());
    }

    [Fact]
    public async Task One_advertiser_uses_it_no_more_often_than_each_may()
    {
        var market = await Market.Open(Cluster);
        await Offer(market, Half with { LimitEach = 1 });
        await Book(market, market.NewKey());

        var quote = await Quote(market, "SPRING");
        var other = await Market.As(
            Caller.Person(Ids.NewPerson()),
            () => market.Calendar().Quote(new(market.Slot, "1/24", Money.Stars, "SPRING")));

        Assert.Equal("promo.used_up", quote.Refusal?.Code);
        Assert.True(other.Succeeded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Order_that_ends_unpaid_gives_its_use_back_even_when_a_write_fails(bool isPromoFailing)
    {
        var market = await Market.Open(Cluster);
        var promo = await Offer(market, Half);
        var key = market.NewKey();
        await Book(market, key);
        Assert.True((await Market.As(Caller.Person(market.Advertiser), () => market.Order(key).CheckOut(HalfPrice)))
            .Succeeded);
        if (isPromoFailing)
        {
            await Cluster.FailNextWrite(promo.ToString());
        }

        await Market.As(Caller.Person(market.Advertiser), () => market.Order(key).Cancel(null));

        await market.UntilStored(key, order => order.IsPromoGivenBack);
        Assert.Empty(Stored(promo).Uses);
        Assert.Contains(Cluster.Disk.Facts(key.ToString()), fact => fact.Kind == "promo_given_back");
    }

    [Fact]
    public async Task Use_goes_back_with_the_whole_money_and_not_before()
    {
        var market = await Market.Open(Cluster);
        var promo = await Offer(market, Half);
        var key = market.NewKey();
        await Book(market, key);
        await Pay(market, key);
        await market.Until(key, order => order.Status == OrderStatus.Paid);
        Assert.Single(Stored(promo).Uses);

        await Market.As(market.Manager, () => market.Order(key).Reject(null));

        await market.UntilStored(key, order => order.IsPromoGivenBack);
        Assert.All(market.Stored(key).Money, money => Assert.Equal(MoneyState.Returned, money.State));
        Assert.Empty(Stored(promo).Uses);
    }

    [Fact]
    public async Task Money_that_comes_after_the_use_went_back_goes_back_too()
    {
        var market = await Market.Open(Cluster);
        var promo = await Offer(market, Half);
        var key = market.NewKey();
        await Book(market, key);
        await market.Until(key, order => order.Status == OrderStatus.Expired, TimeSpan.FromMinutes(1));
        await market.UntilStored(key, order => order.IsPromoGivenBack);

        await Pay(market, key);

        var ended = await market.Until(key, order => order.Refund == RefundStatus.Done);
        Assert.Equal(OrderStatus.Expired, ended.Status);
        Assert.Empty(Stored(promo).Uses);
    }

    [Fact]
    public async Task Use_whose_order_was_never_placed_is_found_and_freed()
    {
        var market = await Market.Open(Cluster);
        var promo = await Offer(market, Half);
        var wish = await Wish(market, market.NewKey());
        await Cluster.FailNextWrite(wish.Order.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => market.Book(wish));
        Assert.Single(Stored(promo).Uses);

        await Cluster.Pass(TimeSpan.FromSeconds(91));
        await Wake(promo);

        Assert.Empty(Stored(promo).Uses);
        Assert.Null(Stored(promo).DueAt);
    }

    [Fact]
    public async Task Use_whose_order_stands_stays_with_it()
    {
        var market = await Market.Open(Cluster);
        var promo = await Offer(market, Half);
        var key = market.NewKey();
        await Book(market, key);

        await Cluster.Pass(TimeSpan.FromSeconds(91));
        await Wake(promo);

        Assert.Equal((key.Order, null), (Stored(promo).Uses[0].Order, Stored(promo).Uses[0].PlaceBy));
    }

    [Fact]
    public async Task Order_that_comes_later_than_its_use_is_kept_is_not_placed()
    {
        var market = await Market.Open(Cluster);
        var key = market.NewKey();
        var wish = await market.Wish(key);
        var placeBy = Cluster.Clock.GetUtcNow().AddSeconds(-1);
        var placing = new PlaceOrder(
            market.Channel, "News", null, "UTC", market.Advertiser, market.Slot, market.Slot.AddHours(1), "1/24", null,
            HalfPrice, new(1, Money.Stars), wish.Creative, "hash", false, PlaceBy: placeBy);

        var placed = await Market.As(
            Caller.System, () => Cluster.Inside.GetGrain<IOrderGrain>(key.ToString()).Place(placing));

        Assert.Equal("slot.price_changed", placed.Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("order", key.ToString()));
    }

    [Fact]
    public async Task Code_is_made_changed_and_ended_by_those_who_work_there()
    {
        var market = await Market.Open(Cluster);
        var promo = Grain(await Offer(market, Half));
        var viewer = Caller.Member(market.Tenant, market.Owner, Role.Viewer);
        var stranger = Caller.Member(Guid.CreateVersion7(), 5, Role.Owner);
        var person = Caller.Person(market.Advertiser);

        foreach (var (caller, code) in new[]
        {
            (viewer, "caller.role_too_low"), (stranger, "promo.not_found"), (person, "promo.not_found"),
        })
        {
            Assert.Equal(code, (await Market.As(caller, () => promo.Create(Half))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, () => promo.Change(Half))).Refusal?.Code);
            Assert.Equal(code, (await Market.As(caller, promo.EndForGood)).Refusal?.Code);
        }

        Assert.True((await Market.As(viewer, promo.Read)).Succeeded);
        Assert.Equal("promo.not_found", (await Market.As(stranger, promo.Read)).Refusal?.Code);
        Assert.True((await Market.As(market.Manager, () => promo.Create(Half))).Succeeded);
        Assert.Equal(
            "promo.exists",
            (await Market.As(market.Manager, () => promo.Create(Half with { Percent = 1 }))).Refusal?.Code);
        Assert.Equal(
            20, (await Market.As(market.Manager, () => promo.Change(Half with { Percent = 20 }))).Value?.Offer.Percent);
        Assert.Equal(PromoStatus.Ended, (await Market.As(market.Manager, promo.EndForGood)).Value?.Status);
        Assert.Equal("promo.ended", (await Market.As(market.Manager, () => promo.Change(Half))).Refusal?.Code);
        Assert.Equal("promo.not_found", (await Quote(market, "SPRING")).Refusal?.Code);
    }

    [Fact]
    public async Task Failed_write_makes_no_code_and_takes_no_use()
    {
        var market = await Market.Open(Cluster);
        var promo = new PromoCodeKey(market.Tenant, "SPRING");
        await Cluster.FailNextWrite(promo.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Offer(market, Half));
        Assert.Equal("promo.not_found", (await Market.As(market.Manager, Grain(promo).Read)).Refusal?.Code);

        await Offer(market, Half);
        await Cluster.FailNextWrite(promo.ToString());
        var key = market.NewKey();
        await Assert.ThrowsAnyAsync<Exception>(() => Book(market, key));

        Assert.Null(Cluster.Disk.Stored("order", key.ToString()));
        Assert.Empty(Stored(promo).Uses);
        Assert.True((await Book(market, key)).Succeeded);
    }

    [Fact]
    public async Task Person_types_the_code_sees_its_line_and_pays_that_price()
    {
        var market = await Market.Open(Cluster);
        var promo = await Offer(market, Half);
        var chat = new Chat(Cluster, market.Advertiser);
        await chat.Start($"c_{market.Channel}");
        await chat.TapFirst("day:");
        await chat.TapFirst("at:");
        await chat.Say("An ad");

        await chat.Tap("Promo code");
        await chat.Say("WINTER");
        Assert.Equal("place-order/confirm", chat.Stored.Step);
        Assert.Contains("I do not know this code", chat.Seen(), StringComparison.Ordinal);
        await chat.Tap("Promo code");
        await chat.Say("spring");

        Assert.Contains("SPRING", chat.Seen(), StringComparison.Ordinal);
        await chat.TapFirst("price:75");
        Assert.Equal("orders/pay", chat.Stored.Step);
        Assert.Single(Stored(promo).Uses);
    }

    private static async Task<PromoCodeKey> Offer(Market market, PromoOffer offer)
    {
        var key = new PromoCodeKey(market.Tenant, "SPRING");
        var promo = market.Grains.GetGrain<IPromoCodeGrain>(key.ToString());
        Assert.Null((await Market.As(market.Manager, () => promo.Create(offer))).Refusal);
        return key;
    }

    private static Task<Outcome<Quote>> Quote(Market market, string code) => Market.As(
        Caller.Person(market.Advertiser),
        () => market.Calendar().Quote(new(market.Slot, "1/24", Money.Stars, code)));

    private static async Task<BookSlot> Wish(Market market, OrderKey key) =>
        await market.Wish(key) with { Price = HalfPrice, Promo = "SPRING" };

    private static async Task<Outcome<OrderView>> Book(Market market, OrderKey key) =>
        await market.Book(await Wish(market, key));

    private Task<Outcome<PaymentView>> Pay(Market market, OrderKey key) => Market.As(
        Caller.System,
        () => Cluster.Inside.GetGrain<IPaymentGrain>($"p:stars:c-{key.Order:N}")
            .Receive(new(key, market.Advertiser, HalfPrice, Cluster.Clock.GetUtcNow())));

    private PromoCodeState Stored(PromoCodeKey key) =>
        Cluster.Disk.Read<PromoCodeState>("promo_code", key.ToString());

    private IPromoCodeGrain Grain(PromoCodeKey key) => Cluster.Client.GetGrain<IPromoCodeGrain>(key.ToString());

    private async Task Wake(PromoCodeKey key)
    {
        using var system = Caller.System.Enter();
        await Cluster.Inside.GetGrain<IPromoCodeGrain>(key.ToString()).Wake();
    }
}
