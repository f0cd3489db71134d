using System.Net;
using LytSlot.Grains;
using LytSlot.ServiceDefaults.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;

namespace LytSlot.Silo.Postgres;

/// <summary>Makes a silo live in Postgres: membership, reminders and states.</summary>
internal static class PostgresSilo
{
    private const string Invariant = "Npgsql";

    /// <summary>
    /// Adds the providers and the settings of the cluster. Reads <c>ConnectionStrings:Silo</c> and <c>:Reader</c>,
    /// <see cref="SiloSettings"/>, <c>Cluster:ClusterId</c> and <c>Cluster:ServiceId</c> (lytslot; the latter is part
    /// of every row's key).
    /// </summary>
    public static ISiloBuilder AddPostgres(this ISiloBuilder silo, IConfiguration configuration)
    {
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddSingleton(new Databases(configuration));
        silo.Services.AddHostedService<MonthPartitions>();
        silo.Services.AddHostedService<RollUps>();
        silo.Services.AddHostedService<WorkGauges>();
        return silo.AddProviders().AddCluster(configuration).AddTimings();
    }

    /// <summary>States in Postgres; <see cref="Databases"/> must be there.</summary>
    public static ISiloBuilder AddStorage(this ISiloBuilder silo)
    {
        silo.AddAdoNetGrainStorage(Invariant, options => options.Configure<Databases>((o, databases) =>
        {
            o.Invariant = Invariant;
            o.DataSource = databases.Silo;
        }));
        silo.AddReadable(provider => provider.GetRequiredKeyedService<IGrainStorage>(Invariant));
        silo.UseSystemTextJsonGrainStorageSerializer();
        silo.Services.Configure<SystemTextJsonGrainStorageSerializerOptions>(
            o => StateJson.Configure(o.JsonSerializerOptions));
        return silo;
    }

    private static ISiloBuilder AddProviders(this ISiloBuilder silo)
    {
        silo.UseAdoNetClustering(options => options.Configure<Databases>((o, databases) =>
        {
            o.Invariant = Invariant;
            o.DataSource = databases.Silo;
        }));
        silo.UseAdoNetReminderService(options => options.Configure<Databases>((o, databases) =>
        {
            o.Invariant = Invariant;
            o.DataSource = databases.Silo;
        }));
        return silo.AddStorage();
    }

    private static ISiloBuilder AddCluster(this ISiloBuilder silo, IConfiguration configuration)
    {
        silo.Services.Configure<ClusterOptions>(o =>
        {
            o.ClusterId = configuration["Cluster:ClusterId"] ?? "lytslot";
            o.ServiceId = configuration["Cluster:ServiceId"] ?? "lytslot";
        });
        silo.Services.AddSettings<SiloSettings>(SiloSettings.Section);
        silo.Services.AddOptions<EndpointOptions>().Configure<SiloSettings>((o, settings) =>
        {
            o.SiloPort = settings.SiloPort;
            o.GatewayPort = settings.GatewayPort;
            o.AdvertisedIPAddress = IPAddress.Parse(settings.AdvertisedAddress);
        });
        return silo;
    }

    // A dead silo is noticed in about ten seconds, a cluster killed as a whole is back in about thirty.
    private static ISiloBuilder AddTimings(this ISiloBuilder silo)
    {
        silo.Services.Configure<ReminderOptions>(o =>
        {
            o.MinimumReminderPeriod = TimeSpan.FromSeconds(15);
            o.RefreshReminderListPeriod = TimeSpan.FromMinutes(1);

            // The range reads of the database return 15 minutes: keep this well below.
            o.ReminderLoadingWindow = TimeSpan.FromMinutes(10);
        });
        silo.Services.Configure<ClusterMembershipOptions>(o =>
        {
            o.ProbeTimeout = TimeSpan.FromSeconds(3);
            o.NumMissedProbesLimit = 3;
            o.EnableConnectionLivenessCheck = false;
            o.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
            o.NumMissedTableIAmAliveLimit = 3;
            o.TableRefreshTimeout = TimeSpan.FromSeconds(15);
            o.DefunctSiloExpiration = TimeSpan.FromDays(1);
            o.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(30);
        });
        silo.Services.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromSeconds(15));
        silo.Services.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromMinutes(10));
        silo.Services.Configure<GrainVersioningOptions>(o =>
        {
            o.DefaultCompatibilityStrategy = nameof(Orleans.Versions.Compatibility.BackwardCompatible);
            o.DefaultVersionSelectorStrategy = nameof(Orleans.Versions.Selector.MinimumVersion);
        });
        silo.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(25));
        return silo;
    }
}
