using LytSlot.Accounting;
using LytSlot.Advertisers;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Creatives;
using LytSlot.Grains;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Orders;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Prices;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>A tenant with a channel that sells, and an advertiser who wants a slot in it.</summary>
internal sealed class Market(TestCluster cluster)
{
    public static readonly Money Price = new(150, Money.Stars);

    /// <summary>An advertiser whose erid is still to come.</summary>
    public static readonly MarkingData Romashka = new("ООО «Ромашка»", "7707083893", null);

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    public Guid Tenant { get; } = Guid.CreateVersion7();

    public long Owner { get; } = Ids.NewPerson();

    public long Advertiser { get; } = Ids.NewPerson();

    public long Channel { get; } = Ids.NewChannel();

    public DateTimeOffset Slot { get; private set; }

    public IGrainFactory Grains => cluster.Client;

    public Caller Manager => Caller.Member(Tenant, Owner, Role.Owner);

    /// <summary>Connects and opens the channel; picks a free slot that is hours away, or as far as is said.</summary>
    public static async Task<Market> Open(TestCluster cluster, TimeSpan? ahead = null)
    {
        var market = new Market(cluster);
        await As(Caller.Person(market.Owner), () => cluster.Client
            .GetGrain<ITenantGrain>(new TenantKey(market.Tenant).ToString())
            .Create(new("Утро", "ru", "Europe/Moscow"), "Анна"));
        await As(market.Manager, async () =>
        {
            var channel = market.ChannelGrain();
            await channel.Connect();
            var settings = (await channel.Suggest(Price)).Value!;
            return (await channel.Offer(settings)).Value!;
        });
        var soonest = cluster.Clock.GetUtcNow() + (ahead ?? TimeSpan.FromHours(2));
        market.Slot = (await market.Free()).First(cell => cell.StartsAt > soonest).StartsAt;
        return market;
    }

    /// <summary>The same, as if it had been carried out.</summary>
    public static OrderState Over(OrderState order) => order with
    {
        Status = OrderStatus.Completed,
        HoldsSlot = false,
        HoldUntil = null,
        DueAt = null,
        Untold = [],
    };

    public static async Task<T> As<T>(Caller caller, Func<Task<T>> call)
    {
        using var scope = caller.Enter();
        return await call();
    }

    public IChannelGrain ChannelGrain() => Grains.GetGrain<IChannelGrain>(new ChannelKey(Channel).ToString());

    public ICalendarGrain Calendar() => Grains.GetGrain<ICalendarGrain>(new CalendarKey(Channel).ToString());

    /// <summary>Makes the calendar look up what it is else told one-way.</summary>
    public Task SettledCalendar() => cluster.Deactivate(Calendar());

    public IOrderGrain Order(OrderKey key) => Grains.GetGrain<IOrderGrain>(key.ToString());

    public OrderState Stored(OrderKey key) => cluster.Disk.Read<OrderState>("order", key.ToString());

    public OrderKey NewKey() => new(Tenant, Guid.CreateVersion7());

    public async Task<IEnumerable<CalendarCell>> Free()
    {
        // The channel tells its calendar one-way that it is open, and orders what they hold.
        await cluster.Still();
        var read = await As(Caller.Person(Advertiser), () => Calendar().Read(null, 7));
        return read.Value!.Days.SelectMany(day => day.Cells).Where(cell => cell.State == CellState.Free);
    }

    public async Task<BookSlot> Wish(
        OrderKey key, long? person = null, string text = "Новый товар", PostContent? post = null)
    {
        var creative = new CreativeKey(Tenant, Guid.CreateVersion7());
        var content = post ?? new PostContent(PostText.Plain(text), [], [], false, true);
        await As(Caller.Person(person ?? Advertiser), () =>
            Grains.GetGrain<ICreativeGrain>(creative.ToString()).Write(content));
        return new(key, Slot, "1/24", Price, creative);
    }

    /// <summary>Sets what posts must say; the calendar knows it from then on.</summary>
    public async Task SetMarking(MarkingPolicy policy)
    {
        var tenant = Grains.GetGrain<ITenantGrain>(new TenantKey(Tenant).ToString());
        Assert.Null((await As(Manager, () => tenant.SetMarking(policy))).Refusal);
        await SettledCalendar();
    }

    /// <summary>Puts somebody on a list; the channel's calendar may hear of it a moment later.</summary>
    public Task<Outcome<AdvertiserView>> List(long person, Standing standing, string? note = null) =>
        As(Manager, () => Listing(person).SetStanding(standing, note));

    public IAdvertiserGrain Listing(long person) =>
        Grains.GetGrain<IAdvertiserGrain>(new AdvertiserKey(Tenant, person).ToString());

    public Task<Outcome<Quote>> Quote(long? person = null) =>
        As(Caller.Person(person ?? Advertiser), () => Calendar().Quote(new(Slot, "1/24", Money.Stars)));

    /// <summary>Waits until the calendar, which is told one-way, has heard whether somebody is blocked.</summary>
    public async Task UntilHeard(long person, bool isBlocked)
    {
        await cluster.Still();
        Assert.Equal(isBlocked ? "advertiser.blocked" : null, (await Quote(person)).Refusal?.Code);
    }

    public Task<Outcome<OrderView>> Book(BookSlot wish, long? person = null) =>
        As(Caller.Person(person ?? Advertiser), () => Calendar().Book(wish));

    /// <summary>Telegram tells of a message in the channel.</summary>
    public async Task Seen(int message)
    {
        using var host = Caller.Host.Enter();
        await Grains.GetGrain<IChannelPostsGrain>(new ChannelPostsKey(Channel).ToString()).Seen(message);
    }

    /// <summary>Another order takes a message for its own.</summary>
    public async Task Claim(Guid order, int message)
    {
        using var system = Caller.System.Enter();
        var posts = cluster.Inside.GetGrain<IChannelPosts>(new ChannelPostsKey(Channel).ToString());
        Assert.True(await posts.Claim(order, [message]));
    }

    public async Task<OrderKey> Held(
        string text = "Новый товар", MarkingData? marking = null, PostContent? post = null)
    {
        var key = NewKey();
        Assert.Null((await Book(await Wish(key, text: text, post: post) with { Marking = marking })).Refusal);
        return key;
    }

    public async Task<OrderKey> Paid(
        string text = "Новый товар", MarkingData? marking = null, PostContent? post = null)
    {
        var key = await Held(text, marking, post);
        await Pay(key);
        await Until(key, order => order.Status == OrderStatus.Paid);
        return key;
    }

    public async Task<OrderKey> Scheduled(string text = "Новый товар", PostContent? post = null)
    {
        var key = await Paid(text, post: post);
        Assert.Null((await As(Manager, () => Order(key).Approve())).Refusal);
        return key;
    }

    public Task<Outcome<PaymentView>> Pay(OrderKey key, string? charge = null) => As(Caller.System, () => cluster.Inside
        .GetGrain<IPaymentGrain>(new PaymentKey("stars", charge ?? $"c-{key.Order:N}").ToString())
        .Receive(new(key, Advertiser, Price, cluster.Clock.GetUtcNow())));

    /// <summary>Makes so many Stars available to the tenant.</summary>
    public void Earn(long amount) => cluster.Disk.Post(
        NewKey().ToString(),
        new Posting(1, 1, cluster.Clock.GetUtcNow(), Account.Advertiser, -amount, Money.Stars),
        new Posting(2, 1, cluster.Clock.GetUtcNow(), Account.Tenant, amount, Money.Stars));

    /// <summary>Lets time pass in steps until the order is as wanted.</summary>
    public async Task<OrderView> Until(OrderKey key, Func<OrderView, bool> wanted, TimeSpan? step = null)
    {
        var last = default(OrderView);
        await cluster.Until(
            async () => wanted(last = (await As(Caller.Person(Advertiser), () => Order(key).Read())).Value!),
            () => $"The order stays {last}.",
            step);
        return last!;
    }

    /// <summary>Lets time pass in steps until the order is stored as wanted.</summary>
    public Task UntilStored(OrderKey key, Func<OrderState, bool> wanted) => cluster.Until(
        async () =>
        {
            await As(Caller.Person(Advertiser), () => Order(key).Read());
            return wanted(Stored(key));
        },
        () => $"The order stays {Stored(key)}.");

    /// <summary>Lets time pass in steps until the order's reminder is set for an instant or later.</summary>
    public Task UntilReminded(OrderKey key, DateTimeOffset instant) => cluster.Until(
        async () => await cluster.Reminder(Order(key), "next") >= instant, () => "The reminder stays where it is.");

    /// <summary>Lets time pass in steps until the charge is as wanted.</summary>
    public async Task<PaymentView> UntilPayment(string charge, Func<PaymentView, bool> wanted)
    {
        var payment = Grains.GetGrain<IPaymentGrain>(new PaymentKey("stars", charge).ToString());
        var last = default(PaymentView);
        await cluster.Until(
            async () => wanted(last = (await As(Caller.Person(Advertiser), payment.Read)).Value!),
            () => $"The charge stays {last}.");
        return last!;
    }

    /// <summary>Lets time pass up to an instant, in steps that reminders can follow.</summary>
    public async Task PassTo(DateTimeOffset instant, OrderKey key)
    {
        while (cluster.Clock.GetUtcNow() < instant)
        {
            var left = instant - cluster.Clock.GetUtcNow();
            await cluster.Pass(left < Step ? left : Step);
            await As(Caller.Person(Advertiser), () => Order(key).Read());
        }
    }
}
