using System.Collections.Immutable;
using LytSlot.Advertisers;
using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payouts;
using LytSlot.Grains.Tenants;
using LytSlot.Grains.Users;
using LytSlot.Moderation;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;
using LytSlot.Users;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>
/// An admin who owns many teams with many of everything, and advertises a lot: put on the disk, in a cluster of its own
/// whose time stands still.
/// </summary>
internal sealed class Crowd(TestCluster cluster, Market market)
{
    public const int Channels = 13;

    public const int Tenants = 14;

    public const int Members = 15;

    public const int Invitations = 16;

    public const int Blocked = 17;

    public const int Blocks = 20;

    public const int Payouts = 18;

    public const int Orders = 30;

    public const int Currencies = 9;

    private const long Person = TestCluster.Admin;

    /// <summary>The channel that has the most.</summary>
    public long Channel => market.Channel;

    public static async Task<Crowd> Gather(TestCluster cluster)
    {
        var market = await Market.Open(cluster);
        var crowd = new Crowd(cluster, market);
        var order = await market.Paid();
        var payout = await new AdminSteps(cluster).Asked(market);
        crowd.AddOrders(market.Stored(order));
        crowd.AddPayouts(cluster.Disk.Read<PayoutState>("payout", payout.ToString()));
        crowd.AddBlocked();
        await crowd.AddChannels();
        await crowd.AddTeams();
        return crowd;
    }

    /// <summary>Their chat, after something interrupted an order that they were putting together.</summary>
    public async Task<Chat> Interrupted()
    {
        var chat = new Chat(cluster, Person);
        await chat.Start($"c_{market.Channel}");
        await chat.Start($"login_{Guid.CreateVersion7():N}");
        Assert.StartsWith("place-order/", chat.Stored.Drafts.Resume, StringComparison.Ordinal);
        return chat;
    }

    private void AddOrders(OrderState order)
    {
        for (var number = 1; number <= Orders; number++)
        {
            Add(order with { Status = OrderStatus.Paid });
            Add(order with { Status = OrderStatus.Scheduled });
        }

        void Add(OrderState added) => cluster.Disk.Add("order", market.NewKey().ToString(), added with
        {
            AdvertiserId = Person,
            HoldsSlot = false,
            DueAt = null,
            Untold = [],
            Moderation = added.Status is OrderStatus.Paid
                ? new(ModerationStatus.Waiting, [], cluster.Clock.GetUtcNow())
                : null,
        });
    }

    private void AddPayouts(PayoutState payout)
    {
        for (var number = 2; number <= Payouts; number++)
        {
            cluster.Disk.Add("payout", new PayoutKey(market.Tenant, Guid.CreateVersion7()).ToString(), payout);
        }
    }

    private void AddBlocked()
    {
        for (var number = 1; number <= Blocked; number++)
        {
            var key = new AdvertiserKey(market.Tenant, Ids.NewPerson());
            cluster.Disk.Add("advertiser", key.ToString(), new AdvertiserState
            {
                Status = Standing.Blocked,
                TenantId = key.Tenant,
                AdvertiserId = key.Advertiser,
            });
        }
    }

    /// <summary>One sells at every hour in many currencies, and has many blocks, far away.</summary>
    private async Task AddChannels()
    {
        var key = new ChannelKey(market.Channel).ToString();
        var channel = cluster.Disk.Read<ChannelState>("channel", key);
        var far = cluster.Clock.GetUtcNow().AddDays(20);
        cluster.Disk.Plant("channel", key, channel with
        {
            SlotLength = TimeSpan.FromMinutes(15),
            Opening = [.. Enum.GetValues<DayOfWeek>().Select(day => new OpeningHours(day, default, default))],
            Formats =
            [
                channel.Formats[0] with
                {
                    Prices = [.. Enumerable.Range(0, Currencies).Select(i => new Money(900, $"AA{(char)('A' + i)}"))],
                },
            ],
            Blocks =
            [
                .. Enumerable.Range(0, Blocks).Select(i => new TimeBlock(
                    Guid.CreateVersion7(), new(far.AddHours(i), far.AddHours(i + 1)), Weekly: null, Note: null)),
            ],
        });
        for (var number = 2; number <= Channels; number++)
        {
            var id = Ids.NewChannel();
            cluster.Disk.Add("channel", new ChannelKey(id).ToString(), channel with { ChannelId = id });
        }

        await cluster.Deactivate(market.ChannelGrain());
        await market.SettledCalendar();
    }

    private async Task AddTeams()
    {
        var key = new TenantKey(market.Tenant).ToString();
        var tenant = cluster.Disk.Read<TenantState>("tenant", key) with
        {
            Members =
            [
                new(Person, Role.Owner, "Ann"),
                .. Enumerable.Range(2, Members - 1).Select(i => new TenantMember(Ids.NewPerson(), Role.Viewer, $"{i}")),
            ],
            Invitations =
            [
                .. Enumerable.Range(0, Invitations).Select(_ => new Invitation
                {
                    Id = Guid.CreateVersion7(),
                    Code = Guid.NewGuid(),
                    Role = Role.Viewer,
                    Status = InvitationStatus.Open,
                    ExpiresAt = cluster.Clock.GetUtcNow().AddDays(1),
                }),
            ],
            Marking = LytSlot.Marking.MarkingPolicy.Required,
        };
        cluster.Disk.Plant("tenant", key, tenant);
        var places = ImmutableArray.CreateBuilder<Membership>();
        places.Add(new(market.Tenant, tenant.Name, Role.Owner));
        for (var number = 2; number <= Tenants; number++)
        {
            var id = Guid.CreateVersion7();
            cluster.Disk.Add("tenant", new TenantKey(id).ToString(), tenant with { TenantId = id });
            places.Add(new(id, tenant.Name, Role.Owner));
        }

        cluster.Disk.Add("user", new UserKey(Person).ToString(), new UserState
        {
            UserId = Person,
            Memberships = places.DrainToImmutable(),
            ActsFor = market.Tenant,
            Marking = Market.Romashka,
        });
        await cluster.Deactivate(cluster.Client.GetGrain<ITenantGrain>(key));
        await cluster.Deactivate(cluster.Client.GetGrain<IUserGrain>(new UserKey(Person).ToString()));
    }
}
