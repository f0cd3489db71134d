using LytSlot.ServiceDefaults.Health;
using LytSlot.ServiceDefaults.Logging;
using LytSlot.ServiceDefaults.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Configuration;

namespace LytSlot.ServiceDefaults.Cluster;

/// <summary>How a host becomes part of the cluster.</summary>
public static class ClusterExtensions
{
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds a client of the cluster that finds its gateways in the database, tries for ever, at start and whenever the
    /// last silo is lost, and lets the host serve HTTP meanwhile. Adds the checks <c>database</c> and <c>cluster</c>.
    /// </summary>
    /// <param name="builder">The host being built.</param>
    /// <param name="connection">Name of the connection string, for instance <c>Api</c>.</param>
    /// <param name="more">Further settings of the client, such as the dashboard.</param>
    public static WebApplicationBuilder AddClusterClient(
        this WebApplicationBuilder builder, string connection, Action<IClientBuilder>? more = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddLogLevels(LogLevels.OfClients);
        builder.Services.AddSingleton<IClientConnectionRetryFilter, EndlessRetry>();
        builder.JoinInBackground(connection, () => builder.UseOrleansClient(client =>
        {
            client.UseAdoNetClustering(members => members.Configure<IServiceProvider>((options, services) =>
            {
                options.Invariant = "Npgsql";
                options.DataSource = services.GetRequiredKeyedService<NpgsqlDataSource>(connection);
            }));
            client.AddActivityPropagation();
            client.AddClusterConnectionLostHandler(services => (_, _) => State(services).Lost());
            client.AddGatewayCountChangedHandler(services => (_, change) => OnGateways(State(services), change));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = GatewayRefresh);
            more?.Invoke(client);
        }));
        builder.Services.AddHostedService(provider => new ClusterReturn(
            State(provider),
            () => provider.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ClusterReturn>>()));
        return builder;
    }

    /// <summary>
    /// Orleans holds up the start of the whole host until it is joined, and then not even <c>/health/live</c> answers.
    /// Here what <paramref name="join"/> adds to be started is started behind the HTTP port, as soon as the database
    /// answers and is migrated. A silo that cannot start ends the process with exit code 1.
    /// </summary>
    /// <param name="builder">The host being built.</param>
    /// <param name="connection">Name of the connection string that the cluster's tables are read with.</param>
    /// <param name="join">Calls <c>UseOrleans</c> or <c>UseOrleansClient</c>.</param>
    public static WebApplicationBuilder JoinInBackground(
        this WebApplicationBuilder builder, string connection, Action join)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(join);
        builder.AddDataSource(connection);
        var services = builder.Services;
        var before = services.Where(IsHostedService).ToHashSet();
        join();
        var members = services.Where(service => IsHostedService(service) && !before.Contains(service)).ToList();
        members.ForEach(member => services.Remove(member));

        services.AddSettings<ClusterSettings>(ClusterSettings.Section);
        services.AddOptions<ClusterOptions>().Configure<ClusterSettings>((options, cluster) =>
        {
            options.ClusterId = cluster.ClusterId;
            options.ServiceId = cluster.ServiceId;
        });
        services.TryAddSingleton<ClusterState>();
        services.AddDatabaseCheck(connection);
        services.AddReadinessCheck("cluster", provider => new ClusterCheck(State(provider)));
        services.AddHostedService(provider => new ClusterStart(
            [.. members.Select(member => Make(provider, member))],
            provider.GetRequiredKeyedService<NpgsqlDataSource>(connection),
            State(provider),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ClusterStart>>()));
        return builder;
    }

    private static void OnGateways(ClusterState cluster, GatewayCountChangedEventArgs change)
    {
        if (change.NumberOfConnectedGateways > 0)
        {
            cluster.Found();
        }
    }

    private static ClusterState State(IServiceProvider services) => services.GetRequiredService<ClusterState>();

    private static bool IsHostedService(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService);

    private static IHostedService Make(IServiceProvider provider, ServiceDescriptor member) =>
        (IHostedService)(member.ImplementationInstance
            ?? member.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, member.ImplementationType!));
}
