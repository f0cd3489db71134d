using System.Diagnostics.CodeAnalysis;
using LytSlot.Grains;
using LytSlot.Grains.Accounting;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Analytics;
using LytSlot.Grains.Audit;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Moderation;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Grains.Payouts;
using LytSlot.Grains.Publishing;
using LytSlot.Grains.Queries;
using LytSlot.Grains.Sending;
using LytSlot.Grains.Tenants;
using LytSlot.Grains.Webhooks;
using LytSlot.Silo.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Orleans.Configuration;
using Orleans.TestingHost;

namespace LytSlot.Testing.Cluster;

/// <summary>
/// Silos in this process with everything of ours inside and fakes at the ports: state on a <see cref="Disk"/>
/// in memory, time that stands still until told. Membership and messages keep to the real clock.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    private const int MostSteps = 2_000;

    /// <summary>So long, by the real clock, are answers waited for: a slow machine is none that is broken.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly InProcessTestCluster _silos;
    private readonly TestDatabase? _database;

    private TestCluster(short silos, Timings timings, SenderLimits limits, TestDatabase? database)
    {
        _database = database;
        Posts = new(Clock);
        Advertisers = new(Disk);
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) => Configure(silo, timings, limits));
        builder.ConfigureClient(client =>
        {
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = Patience);
            client.Configure<ConnectionOptions>(options => options.OpenConnectionTimeout = Patience);
        });
        builder.ConfigureHost(host => host.Logging.SetMinimumLevel(LogLevel.None));
        _silos = builder.Build();
    }

    /// <summary>The admin of the platform: no id that tests count up to.</summary>
    public const long Admin = 9_000_004_242;

    /// <summary>Where clicks are counted.</summary>
    public const string Redirect = "https://go.example";

    /// <summary>The time of grains, timers and reminders.</summary>
    public TimeProvider Clock => _clock;

    /// <summary>As a host has it.</summary>
    public IClusterClient Client => _silos.Client;

    /// <summary>As the silo's own services have it: these calls may be the system's.</summary>
    public IGrainFactory Inside => _silos.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>();

    internal Disk Disk { get; } = new();

    internal DiskAdvertiserLists Advertisers { get; }

    private IReminderTable Reminders => _silos.Silos[0].ServiceProvider.GetRequiredService<IReminderTable>();

    internal FakeBot Bot { get; } = new();

    internal FakeMessenger Messenger { get; } = new();

    internal FakeChannelDesk Desk { get; } = new();

    internal FakePosts Posts { get; }

    internal FakePayments Payments { get; } = new();

    internal FakePlacementClicks Clicks { get; } = new();

    internal FakeReactions Reactions { get; } = new();

    internal FakeSubscriberCounts Subscribers { get; } = new();

    internal FakeTenantNumbers Numbers { get; } = new();

    internal FakePages Pages { get; } = new();

    internal FakeWebhookSender Webhooks { get; } = new();

    /// <summary>Starts it; takes about a second.</summary>
    /// <param name="silos">How many.</param>
    public static Task<TestCluster> Start(short silos = 2) => Start(silos, Timings.Production);

    /// <summary>Starts it with its states in Postgres instead of the disk.</summary>
    /// <param name="silos">How many.</param>
    /// <param name="database">Migrated.</param>
    public static async Task<TestCluster> StartOn(TestDatabase database, short silos = 2)
    {
        var cluster = new TestCluster(silos, Timings.Production, new SenderLimits { Unlimited = true }, database);
        await cluster._silos.DeployAsync();
        return cluster;
    }

    /// <summary>
    /// Lets time pass, and what is due by then be done. What is under way is done before: on a slow machine, too, no
    /// lease, permit or hold runs out beside work that takes no time.
    /// </summary>
    public async Task Pass(TimeSpan time)
    {
        await Still();
        PassAtOnce(time);
        await Still();
    }

    /// <summary>Lets time pass whatever is under way.</summary>
    public void PassAtOnce(TimeSpan time) => _clock.Advance(time);

    /// <summary>
    /// Waits until nothing is under way: what was told one-way has been heard, what was due has been done. Not with
    /// states in Postgres, nor beside anything else that works.
    /// </summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Read as what the cluster does, beside Pass and Until.")]
    public Task Still() => Stillness.Comes();

    /// <summary>Lets time pass in steps until something is so. It is looked at whenever nothing is under way.</summary>
    /// <param name="isSo">Whether it is.</param>
    /// <param name="complaint">What is said when it never is.</param>
    /// <param name="step">A second unless said otherwise.</param>
    public async Task Until(Func<Task<bool>> isSo, Func<string> complaint, TimeSpan? step = null)
    {
        await Still();
        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (await isSo())
            {
                return;
            }

            await Pass(step ?? TimeSpan.FromSeconds(1));
        }

        throw new TimeoutException(complaint());
    }

    /// <summary>Lets a grain's next write fail, once what it has under way is written.</summary>
    public async Task FailNextWrite(string key, Exception? with = null)
    {
        await Still();
        Disk.FailNextWrite(key, with);
    }

    /// <summary>Makes the next call of the grain activate it anew from the disk.</summary>
    public Task Deactivate(IAddressable grain) => _silos.DeactivateAsync(grain);

    /// <summary>Stops the second silo as a deployment does, and starts it again.</summary>
    public Task RestartSecond() => _silos.RestartSiloAsync(_silos.Silos[1]);

    /// <summary>When a reminder first fires, UTC.</summary>
    public async Task<DateTimeOffset> Reminder(IAddressable grain, string name) => new(
        DateTime.SpecifyKind((await Reminders.ReadRow(grain.GetGrainId(), name))!.StartAt, DateTimeKind.Utc));

    /// <summary>Leaves a reminder as a write that came to nothing would have.</summary>
    public async Task Remind(IAddressable grain, string name, DateTimeOffset at)
    {
        var row = (await Reminders.ReadRow(grain.GetGrainId(), name))!;
        row.StartAt = at.UtcDateTime;
        await Reminders.UpsertRow(row);
    }

    /// <summary>Stops all silos.</summary>
    public async ValueTask DisposeAsync() => await _silos.DisposeAsync();

    /// <param name="silos">How many.</param>
    /// <param name="timings">Every duration of the domain.</param>
    /// <param name="limits">Of the bot; none unless said otherwise, since time stands still.</param>
    internal static async Task<TestCluster> Start(short silos, Timings timings, SenderLimits? limits = null)
    {
        var cluster = new TestCluster(silos, timings, limits ?? new SenderLimits { Unlimited = true }, null);
        await cluster._silos.DeployAsync();
        return cluster;
    }

    private void Configure(ISiloBuilder silo, Timings timings, SenderLimits limits)
    {
        silo.Services.AddSingleton(timings);
        silo.AddLytSlotGrains();
        silo.UseInMemoryReminderService();
        silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromSeconds(15));
        silo.Configure<SiloMessagingOptions>(options =>
        {
            options.ResponseTimeout = Patience;
            options.SystemResponseTimeout = Patience;
        });
        silo.Configure<ConnectionOptions>(options => options.OpenConnectionTimeout = Patience);
        silo.Configure<ClusterMembershipOptions>(options => options.LivenessEnabled = false);
        var services = silo.Services;
        Store(silo);
        services.AddSingleton<TimeProvider>(Clock);
        foreach (var area in new[]
        {
            TimeProviderNames.Messaging,
            TimeProviderNames.SystemTimers,
            TimeProviderNames.Membership,
            TimeProviderNames.ActivationManagement,
            TimeProviderNames.GrainDirectory,
        })
        {
            services.AddKeyedSingleton(area, TimeProvider.System);
        }

        services.AddSingleton(Options.Create(limits));
        services.AddSingleton<IBotIdentity>(Bot);
        services.AddSingleton<IMessenger>(Messenger);
        services.AddSingleton<IChannelDesk>(Desk);
        services.AddSingleton<IPosts>(Posts);
        services.AddSingleton<IPaymentProvider>(Payments);
        services.AddSingleton<IPaymentProvider>(Pages);
        services.AddSingleton<IPaymentProvider>(new ManualProvider(isOffered: true));
        services.AddSingleton(new Admins([Admin]));
        services.AddSingleton(new ClickAddress(Redirect));
        services.AddSingleton<IOrderLists>(new DiskOrderLists(Disk, Reactions));
        services.AddSingleton<IChannelLists>(new DiskChannelLists(Disk));
        services.AddSingleton<IPlacementClicks>(Clicks);
        services.AddSingleton<IReactions>(Reactions);
        services.AddSingleton<ISubscriberCounts>(Subscribers);
        services.AddSingleton<ITenantNumbers>(Numbers);
        services.AddSingleton<IBooks>(new DiskBooks(Disk));
        services.AddSingleton<IAuditLog>(new DiskAuditLog(Disk));
        services.AddSingleton<IWebhookSender>(Webhooks);
        services.AddSingleton<IPayoutLists>(new DiskPayouts(Disk));
        services.AddSingleton<IModerationLists>(new DiskModeration(Disk));
        services.AddSingleton<IPromoCodeLists>(new DiskPromoCodeLists(Disk));
        services.AddSingleton<IAdvertiserLists>(Advertisers);
        services.AddSingleton<ITenantLists>(new DiskTenantLists(Disk));
    }

    private void Store(ISiloBuilder silo)
    {
        if (_database is null)
        {
            silo.AddReadable(_ => Disk);
            silo.Services.AddSingleton<ILiveOrders>(new DiskOrders(Disk));
            silo.Services.AddSingleton<IOverdue>(new DiskOrders(Disk));
            return;
        }

        silo.Services.AddSingleton(new Databases(_database.Configuration));
        silo.Services.AddSingleton<ILiveOrders, LiveOrders>();
        silo.Services.AddSingleton<IOverdue, Overdue>();
        silo.AddStorage();
    }
}
