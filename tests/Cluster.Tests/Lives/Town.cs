using LytSlot.Advertisers;
using LytSlot.Calendar;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Grains.Publishing;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Lives;

/// <summary>
/// A channel in which people do anything in any order, while writes fail, providers refuse, Telegram stumbles and time
/// goes on: everything by one seed. What they did not hear an answer to they may say again.
/// </summary>
internal sealed class Town(TestCluster cluster, Market market, int seed)
{
    private const int Orders = 14;

    private const int Steps = 160;

    private const int LongestRest = 5_000;

    private static readonly TimeSpan Far = TimeSpan.FromSeconds(5);

    private static readonly Money Euros = new(1_503, FakePages.Currency);

    private readonly Random _chance = new(seed);
    private readonly Lock _writing = new();
    private readonly Random _disk = new(seed + 1);
    private readonly Random _lists = new(seed + 2);
    private readonly List<BookSlot> _wishes = [];
    private readonly Dictionary<OrderKey, string> _texts = [];
    private readonly HashSet<OrderKey> _byTransfer = [];
    private readonly List<DateTimeOffset> _slots = [];

    public IEnumerable<OrderKey> Keys => _wishes.Select(wish => wish.Order).Where(key => Stored(key) is not null);

    public Market Market => market;

    /// <summary>How often somebody heard of a fault instead of an answer.</summary>
    public int Faults { get; private set; }

    public string TextOf(OrderKey key) => _texts[key];

    /// <summary>Opens a channel that sells for Stars and euros.</summary>
    public static async Task<Town> Open(TestCluster cluster, int seed)
    {
        var market = await Market.Open(cluster, TimeSpan.FromMinutes(1));
        await Market.As(market.Manager, async () =>
        {
            var settings = (await market.ChannelGrain().Read()).Value!.Settings;
            var format = settings.Formats[0] with { Prices = [Market.Price, Euros] };
            return (await market.ChannelGrain().Offer(settings with { Formats = [format] })).Value!;
        });
        await market.SettledCalendar();
        return new(cluster, market, seed);
    }

    public OrderState? Stored(OrderKey key) =>
        cluster.Disk.Stored("order", key.ToString()) is null ? null : market.Stored(key);

    /// <summary>People at work.</summary>
    public async Task Live()
    {
        _slots.AddRange((await market.Free()).Select(cell => cell.StartsAt).Take(5));
        for (var i = 0; i < Orders; i++)
        {
            var text = $"Товар {seed}-{i}";
            var wish = await market.Wish(market.NewKey(), text: text);
            _texts.Add(wish.Order, text);
            _wishes.Add(wish with
            {
                StartsAt = _slots[_chance.Next(_slots.Count)],
                Price = _chance.Next(3) == 0 ? Market.Price : Euros,
            });
            if (_wishes[^1].Price == Euros && i % 3 == 0)
            {
                _byTransfer.Add(wish.Order);
            }
        }

        cluster.Disk.Ends = _ => Fate();
        for (var step = 0; step < Steps; step++)
        {
            var some = Enumerable.Range(0, 1 + _chance.Next(3)).Select(_ => Doing()).ToList();
            await Task.WhenAll(some.Concat(Listing()).Select(Try));
            await Pass();
        }

        cluster.Disk.Ends = null;
    }

    /// <summary>From now on nothing fails: every order must come to its rest.</summary>
    public async Task Rest()
    {
        using var system = Caller.System.Enter();
        await cluster.Still();
        for (var round = 0; round < LongestRest; round++)
        {
            var restless = Keys.Where(key => !OrderRules.IsSettled(Stored(key)!)).ToList();
            var charges = cluster.Disk.All<PaymentState>("payment")
                .Where(row => row.State.TenantId == market.Tenant
                    && row.State.DueAt != row.State.DisputeLookAt).ToList();
            if (restless.Count == 0 && charges.Count == 0)
            {
                return;
            }

            await Task.WhenAll(restless.Select(key =>
                cluster.Inside.GetGrain<IOrderGrain>(key.ToString()).Wake()));
            await Task.WhenAll(charges.Select(row =>
                cluster.Inside.GetGrain<IPaymentGrain>(row.Key).Wake()));
            await Task.WhenAll(restless.Where(key => Stored(key)!.Money.Any(money =>
                    money.State is MoneyState.Owed && money.Payment == TransferOf(key)))
                .Select(key => Market.As(market.Manager, market.Order(key).ConfirmReturn)));
            var due = restless.Min(key => Stored(key)!.DueAt) ?? default;
            await cluster.Pass(due - cluster.Clock.GetUtcNow() > Far ? Far : TimeSpan.FromSeconds(1));
        }

        throw new TimeoutException(string.Join('\n', Keys.Select(Stored)
            .Where(order => !OrderRules.IsSettled(order!))));
    }

    private static PaymentKey Charge(BookSlot wish, int number) => new(
        wish.Price.Currency == Money.Stars ? PaymentKey.StarsProvider : PaymentKey.StripeProvider,
        $"c{number}-{wish.Order.Order:N}");

    /// <summary>The charge that an order's transfer counts as.</summary>
    public static string TransferOf(OrderKey key) => new PaymentKey(
        PaymentKey.ManualProvider, $"{key.Order:N}").ToString();

    private WriteEnd Fate()
    {
        lock (_writing)
        {
            return _disk.Next(12) switch { 0 => WriteEnd.Nothing, 1 => WriteEnd.Silence, _ => WriteEnd.Well };
        }
    }

    /// <summary>One thing somebody does, with all it needs, so that it can be done again.</summary>
    private Func<Task> Doing()
    {
        var wish = _wishes[_chance.Next(_wishes.Count)];
        var order = market.Order(wish.Order);
        var charge = Charge(wish, _chance.Next(5) == 0 ? 2 : 1);
        var payment = cluster.Inside.GetGrain<IPaymentGrain>(charge.ToString());
        var amount = _chance.Next(9) == 0 ? wish.Price with { AmountMinor = 7 } : wish.Price;
        var part = new Money(1 + _chance.Next(900), wish.Price.Currency);
        var id = Guid.CreateVersion7();
        var dispute = $"du_{_chance.Next(2)}";
        var status = (DisputeStatus)(1 + _chance.Next(3));
        var receipt = new PaymentReceipt(wish.Order, market.Advertiser, amount, cluster.Clock.GetUtcNow());
        var advertiser = Caller.Person(market.Advertiser);
        return _chance.Next(22) switch
        {
            < 6 => () => market.Book(wish),
            < 11 when _byTransfer.Contains(wish.Order) => () => Market.As(market.Manager, order.ConfirmTransfer),
            < 11 => () => Market.As(Caller.System, () => payment.Receive(receipt)),
            11 => () => Market.As(advertiser, () => order.CheckOut(wish.Price)),
            12 or 13 or 14 => () => Market.As(market.Manager, () => order.Approve()),
            15 => () => Market.As(market.Manager, () => order.Reject("нет")),
            16 => () => Market.As(advertiser, () => order.Cancel(null)),
            17 or 18 => () => Market.As(market.Manager, () => order.GiveBack(id, part)),
            19 => () => Market.As(Caller.System, () => payment.Disputed(dispute, status)),
            20 => () => Market.As(Caller.System, () => payment.RefundSeen(dispute, isOurs: false, part)),
            _ => Stumble,
        };

        Task Stumble()
        {
            cluster.Pages.Answers[charge.Charge] = RefundResult.Later;
            cluster.Payments.Answers[charge.Charge] = RefundResult.Impossible;
            cluster.Posts.Faults[market.Channel] = part.AmountMinor % 2 == 0
                ? new SendResult.Unknown()
                : new SendResult.Refused(TelegramFault.Later, TimeSpan.FromSeconds(4), "Too Many Requests");
            return Task.CompletedTask;
        }
    }

    /// <summary>Now and then the owner thinks otherwise of the advertiser.</summary>
    private IEnumerable<Func<Task>> Listing()
    {
        if (_lists.Next(8) != 0)
        {
            return [];
        }

        var standing = _lists.Next(8) switch { 0 => Standing.Blocked, 1 or 2 => Standing.Allowed, _ => Standing.None };
        return [() => market.List(market.Advertiser, standing)];
    }

    /// <summary>Who hears no answer asks again, or does not.</summary>
    private async Task Try(Func<Task> doing)
    {
        for (var tries = 0; tries < 2; tries++)
        {
            try
            {
                await doing();
                return;
            }
            catch (Exception fault) when (fault is OrleansException or IOException or TimeoutException)
            {
                Faults++;
            }
        }
    }

    /// <summary>
    /// Time passes beside what is under way; every second time all of that is done before anybody goes on.
    /// </summary>
    private async Task Pass()
    {
        var now = cluster.Clock.GetUtcNow();
        var slot = _slots.FirstOrDefault(start => start > now);
        cluster.PassAtOnce(_chance.Next(24) switch
        {
            0 when slot != default && slot - now < TimeSpan.FromMinutes(4) => slot - now,
            1 => TimeSpan.FromSeconds(20),
            < 12 => TimeSpan.FromSeconds(1),
            _ => TimeSpan.FromMilliseconds(200),
        });
        if (_chance.Next(2) == 0)
        {
            await cluster.Still();
        }

        foreach (var key in Keys.ToList())
        {
            await Try(() => Market.As(Caller.Person(market.Advertiser), () => market.Order(key).Read()));
        }
    }
}
