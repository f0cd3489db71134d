using System.Net;
using LytSlot.ApiHost.Analytics;
using LytSlot.ApiHost.Pages;
using LytSlot.ServiceDefaults.Cluster;
using LytSlot.Testing.Cluster;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LytSlot.Api.Tests;

/// <summary>The whole host as it is, only that its way into the cluster leads to the one of the tests.</summary>
internal sealed class ApiFactory(TestCluster cluster) : WebApplicationFactory<PageSettings>
{
    /// <summary>What tokens are signed with.</summary>
    public const string SigningKey = "a key for tests, which has to have 32 characters";

    /// <summary>What tokens are signed with that were written before a change of key, or after it.</summary>
    public const string OtherSigningKey = "another key for tests, that is coming or that goes";

    /// <summary>Whose pages may call the API.</summary>
    public const string Partner = "https://shop.example";

    private long _lastAddress = 0x0A000000;

    /// <summary>What the redirect reads and writes.</summary>
    public FakeClickStore Clicks { get; } = new();

    /// <summary>Whether grains can be called.</summary>
    public ClusterState State => Services.GetRequiredService<ClusterState>();

    /// <summary>
    /// A program with an address and cookies of its own, which follows nobody elsewhere: guests are counted by address.
    /// It waits as long as it takes: a slow machine is none that is broken.
    /// </summary>
    public HttpClient NewClient()
    {
        var address = new IPAddress(Interlocked.Increment(ref _lastAddress));
        var way = Server.CreateHandler(http => http.Connection.RemoteIpAddress = address);
        return new(new CookieContainerHandler { InnerHandler = way })
        {
            BaseAddress = ClientOptions.BaseAddress,
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Api", "Host=127.0.0.1;Port=1");
        builder.UseSetting("Auth:SigningKey", SigningKey);
        builder.UseSetting("Auth:OtherSigningKey", OtherSigningKey);
        foreach (var (index, admin) in ApiFixture.Admins.Index())
        {
            builder.UseSetting($"Admins:TelegramIds:{index}", $"{admin}");
        }

        builder.UseSetting("Cors:Origins:0", Partner);
        builder.UseSetting("Pages:BotLink", "https://t.me/lytslot_bot");
        builder.ConfigureLogging(log => log.SetMinimumLevel(LogLevel.None));
        builder.ConfigureTestServices(services =>
        {
            foreach (var joining in services.Where(Joins).ToList())
            {
                services.Remove(joining);
            }

            services.Configure<HealthCheckServiceOptions>(health => health.Registrations.Clear());
            services.AddSingleton<TimeProvider>(cluster.Clock);
            services.AddSingleton<IClickStore>(Clicks);
            services.AddSingleton(cluster.Client);
            services.AddSingleton<IGrainFactory>(cluster.Client);
        });
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        host.Services.GetRequiredService<ClusterState>().Up();
        return host;
    }

    private static bool Joins(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationFactory?.Method.ReturnType is { } made
        && (made == typeof(ClusterStart) || made == typeof(ClusterReturn));
}
