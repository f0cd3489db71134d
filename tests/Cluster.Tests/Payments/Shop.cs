using System.Text;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Payments;

/// <summary>A market that sells for euros, too, and an order to be paid on a provider's page.</summary>
internal sealed class Shop(TestCluster cluster, Market market, OrderKey order)
{
    public static readonly Money Price = new(1_500, FakePages.Currency);

    public Market Market => market;

    public OrderKey Order => order;

    public CheckoutKey Key => new(order, PaymentKey.StripeProvider);

    public ICheckoutGrain Checkout => cluster.Client.GetGrain<ICheckoutGrain>(Key.ToString());

    public FakePages Pages => cluster.Pages;

    /// <summary>Reference of the one page of the order.</summary>
    public string Page => Assert.Single(Pages.Of(order));

    /// <summary>An order that is held for euros.</summary>
    public static async Task<Shop> Held(TestCluster cluster, Func<Market, Task>? before = null)
    {
        var market = await Market.Open(cluster);
        if (before is not null)
        {
            await before(market);
        }

        await Market.As(market.Manager, async () =>
        {
            var settings = (await market.ChannelGrain().Read()).Value!.Settings;
            var format = settings.Formats[0] with { Prices = [Market.Price, Price] };
            return (await market.ChannelGrain().Offer(settings with { Formats = [format] })).Value!;
        });
        await market.SettledCalendar();
        await market.Free();
        var key = market.NewKey();
        var booked = await market.Book(await market.Wish(key) with { Price = Price });
        Assert.Null(booked.Refusal);
        return new(cluster, market, key);
    }

    public Task<Outcome<CheckoutView>> Open(long? person = null) =>
        Market.As(Caller.Person(person ?? market.Advertiser), Checkout.Open);

    /// <summary>Pays on the page and lets the cluster find out by itself.</summary>
    public async Task<PaymentKey> Paid()
    {
        Assert.Null((await Open()).Refusal);
        var charge = new PaymentKey(PaymentKey.StripeProvider, Pages.Pay(Page));
        await market.Until(order, view => view.Status == OrderStatus.Paid);
        return charge;
    }

    /// <summary>What a host gets for a notification.</summary>
    public Task<NewsAnswer> Hears(NewsResult news)
    {
        var body = Guid.NewGuid().ToString();
        Pages.News[body] = news;
        return Hears(body);
    }

    public Task<NewsAnswer> Hears(string body) => Market.As(Caller.Host, () => cluster.Client
        .GetGrain<IPaymentDoorGrain>(IPaymentDoorGrain.Key)
        .Take(new(PaymentKey.StripeProvider, [.. Encoding.UTF8.GetBytes(body)], null)));

    public IEnumerable<(string Account, long Sum)> Balances() =>
        cluster.Disk.Postings(order.ToString()).GroupBy(line => line.Account)
            .Select(lines => (lines.Key.ToString(), lines.Sum(line => line.AmountMinor)))
            .Where(balance => balance.Item2 != 0).OrderBy(balance => balance.Item1, StringComparer.Ordinal);
}
