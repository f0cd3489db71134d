using LytSlot.Channels;
using LytSlot.Cluster.Tests.Conversations;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;
using LytSlot.Prices;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Prices;

public sealed class PriceTests(ClusterFixture fixture)
{
    private static readonly PriceRule Always = new(
        PriceRuleKind.Hours, null, 20, [], [.. Enum.GetValues<DayOfWeek>()], null, null, null, null, null);

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Price_shown_is_the_price_charged()
    {
        var market = await Priced(Always);
        var quote = (await Quote(market)).Value!;
        var key = market.NewKey();

        var booked = await market.Book(await market.Wish(key) with { Price = quote.Total });

        Assert.Equal((180L, 36L), (booked.Value!.Price.AmountMinor, booked.Value.Fee.AmountMinor));
        Assert.Equal(quote.Lines, booked.Value.PriceLines);
        Assert.Equal(quote.Lines, market.Stored(key).PriceLines);
    }

    [Fact]
    public async Task Price_that_is_another_one_now_is_refused_and_nothing_is_held()
    {
        var market = await Priced(Always);
        var key = market.NewKey();

        var refused = await market.Book(await market.Wish(key));

        Assert.Equal("slot.price_changed", refused.Refusal?.Code);
        Assert.Null(Cluster.Disk.Stored("order", key.ToString()));
    }

    [Fact]
    public async Task Booking_again_after_the_rules_changed_answers_as_before()
    {
        var market = await Market.Open(Cluster);
        var wish = await market.Wish(market.NewKey());
        Assert.True((await market.Book(wish)).Succeeded);
        await SetPrices(market, Always);

        var again = await market.Book(wish);

        Assert.Equal((150L, OrderStatus.Held), (again.Value!.Price.AmountMinor, again.Value.Status));
        Assert.Equal(PriceLineKind.Base, Assert.Single(again.Value.PriceLines).Kind);
    }

    [Fact]
    public async Task Mark_of_a_booking_that_failed_does_not_let_another_price_in()
    {
        var market = await Market.Open(Cluster);
        var wish = await market.Wish(market.NewKey());
        await Cluster.FailNextWrite(wish.Order.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => market.Book(wish));

        var cheap = await market.Book(wish with { Price = new(1, Money.Stars) });

        Assert.Equal("slot.price_changed", cheap.Refusal?.Code);
        Assert.True((await market.Book(wish)).Succeeded);
    }

    [Fact]
    public async Task Rules_are_set_by_managers_alone_and_stay_when_the_offer_changes()
    {
        var market = await Priced(Always);

        var viewer = await Market.As(
            Caller.Member(market.Tenant, market.Owner, Role.Viewer),
            () => market.ChannelGrain().SetPrices(PriceRules.None));
        var stranger = await Market.As(
            Caller.Member(Guid.CreateVersion7(), 5, Role.Owner),
            () => market.ChannelGrain().SetPrices(PriceRules.None));
        var offered = await Market.As(market.Manager, async () =>
        {
            var settings = (await market.ChannelGrain().Suggest(new(200, Money.Stars))).Value!;
            return await market.ChannelGrain().Offer(settings);
        });

        Assert.Equal(("caller.role_too_low", "channel.not_found"), (viewer.Refusal?.Code, stranger.Refusal?.Code));
        Assert.Equal(20, Assert.Single(offered.Value!.Settings.Prices!.Rules).Percent);
    }

    [Fact]
    public async Task Same_rules_again_write_nothing_and_a_failed_write_changes_nothing()
    {
        var market = await Priced(Always);
        var before = (await Market.As(market.Manager, market.ChannelGrain().Read)).Value!.Version;
        await Cluster.FailNextWrite($"ch:{market.Channel}");

        Assert.Equal(before, (await SetPrices(market, Always)).Value!.Version);
        await Assert.ThrowsAnyAsync<Exception>(() => SetPrices(market, Always with { Percent = 30 }));

        Assert.Equal(20, (await Market.As(market.Manager, market.ChannelGrain().Read))
            .Value!.Settings.Prices!.Rules[0].Percent);
    }

    [Fact]
    public async Task Person_sees_every_line_before_the_word_and_the_sum_on_the_button()
    {
        var market = await Priced(Always);
        var chat = new Chat(Cluster, market.Advertiser);
        await chat.Start($"c_{market.Channel}");
        await chat.TapFirst("day:");
        await chat.TapFirst("at:");

        await chat.Say("An ad");

        Assert.Contains("Weekday and time +20%: +30 ⭐", chat.Seen(), StringComparison.Ordinal);
        await chat.TapFirst("price:180");
        Assert.Equal("orders/pay", chat.Stored.Step);
    }

    private async Task<Market> Priced(params PriceRule[] rules)
    {
        var market = await Market.Open(Cluster);
        await SetPrices(market, rules);
        await Cluster.Still();
        return market;
    }

    private static Task<Outcome<Quote>> Quote(Market market) => Market.As(
        Caller.Person(market.Advertiser), () => market.Calendar().Quote(new(market.Slot, "1/24", Money.Stars)));

    private static Task<Outcome<ChannelView>> SetPrices(Market market, params PriceRule[] rules) =>
        Market.As(market.Manager, () => market.ChannelGrain().SetPrices(new([.. rules])));
}
