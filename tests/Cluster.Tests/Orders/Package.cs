using LytSlot.Grains.Orders;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Prices;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>Several slots of a market, a fifth off for two or more, that somebody wants to buy together.</summary>
internal sealed class Package(TestCluster cluster, Market market, PlaceGroup wish, long advertiser)
{
    private static readonly PriceRule TwoOrMore = new(
        PriceRuleKind.Package, null, -20, [], [], null, null, null, null, 2);

    public Market Market => market;

    public PlaceGroup Wish => wish;

    public OrderGroupKey Key { get; } = new(market.Tenant, Guid.CreateVersion7());

    public IOrderGroupGrain Grain => cluster.Client.GetGrain<IOrderGroupGrain>(Key.ToString());

    public OrderGroupState Group => cluster.Disk.Read<OrderGroupState>("order_group", Key.ToString());

    public static async Task<Package> Shown(
        TestCluster cluster, int slots = 2, string currency = FakePages.Currency)
    {
        var market = await Market.Open(cluster);
        await Market.As(market.Manager, async () =>
        {
            var settings = (await market.ChannelGrain().Read()).Value!.Settings;
            var format = settings.Formats[0] with
            {
                Prices = currency == Money.Stars ? [Market.Price] : [Market.Price, new(1_500, currency)],
            };
            await market.ChannelGrain().Offer(settings with { Formats = [format] });
            return (await market.ChannelGrain().SetPrices(new([TwoOrMore]))).Value!;
        });
        await market.SettledCalendar();
        var free = (await market.Free()).Where(cell => cell.StartsAt >= market.Slot).Take(slots).ToList();
        var price = currency == Money.Stars ? new Money(120, currency) : new(1_200, currency);
        var creative = (await market.Wish(market.NewKey())).Creative;
        return new(
            cluster,
            market,
            new([.. free.Select(cell => new GroupSlot(market.Channel, cell.StartsAt, "1/24", price))], creative),
            market.Advertiser);
    }

    /// <summary>The same person wants the same slots once more, in another order.</summary>
    public Package Rival() => new(cluster, market, wish with { Slots = [.. wish.Slots.Reverse()] }, advertiser);

    /// <summary>The same wish of somebody who says who advertises.</summary>
    public Package Marked(MarkingData marking) => new(cluster, market, wish with { Marking = marking }, advertiser);

    /// <summary>The same wish with one slot more.</summary>
    public Package With(GroupSlot slot) =>
        new(cluster, market, wish with { Slots = wish.Slots.Add(slot) }, advertiser);

    public Task<Outcome<OrderGroupView>> Place() => Market.As(Caller.Person(advertiser), () => Grain.Place(wish));

    /// <summary>The intention is stored, and nothing more: as a silo leaves it that dies right then.</summary>
    /// <param name="late">By how much its slots have come nearer since.</param>
    public async Task Begin(TimeSpan late = default)
    {
        var begun = OrderGroupRules.Begun(
            Key, wish, advertiser, Guid.CreateVersion7, new(cluster.Clock.GetUtcNow(), "system", false, null));
        cluster.Disk.Add("order_group", Key.ToString(), begun with
        {
            Slots = [.. begun.Slots.Select(slot => slot with { StartsAt = slot.StartsAt - late })],
        });
        await cluster.Deactivate(Grain);
    }

    public ICheckoutGrain Checkout(OrderGroupView group) => cluster.Client.GetGrain<ICheckoutGrain>(
        new CheckoutKey(group.Orders[0].Order, PaymentKey.StripeProvider).ToString());

    /// <summary>Pays for all on one page and lets the cluster find out by itself; gives the charge.</summary>
    public async Task<string> Pay(OrderGroupView group)
    {
        var opened = await Market.As(Caller.Person(advertiser), Checkout(group).Open);
        Assert.Equal(group.Total, opened.Value?.Amount);
        return cluster.Pages.Pay(cluster.Pages.Of(group.Orders[0].Order).Single());
    }

    public Task<Outcome<PaymentView>> PayInStars(GroupOrder one) => Market.As(Caller.System, () => cluster.Inside
        .GetGrain<IPaymentGrain>(new PaymentKey("stars", $"c-{one.Order.Order:N}").ToString())
        .Receive(new(one.Order, advertiser, one.Slot.Price, cluster.Clock.GetUtcNow())));

    public OrderState Stored(GroupOrder one) => market.Stored(one.Order);

    /// <summary>Ids of its orders that keep others out.</summary>
    public IReadOnlyList<Guid> Holding() =>
    [
        .. cluster.Disk.All<OrderState>("order")
            .Where(row => row.State.Group == Key.Group && row.State.HoldsSlot)
            .Select(row => OrderKey.Parse(row.Key).Order),
    ];

    /// <summary>Lets time pass until the group is as wanted.</summary>
    public Task Settled(OrderGroupStatus wanted) => cluster.Until(
        async () => (await Market.As(Caller.Person(advertiser), Grain.Read)).Value?.Status == wanted,
        () => $"The group stays {Group}.",
        TimeSpan.FromSeconds(5));
}
