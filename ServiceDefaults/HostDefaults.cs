using LytSlot.ServiceDefaults.Health;
using LytSlot.ServiceDefaults.Logging;
using LytSlot.ServiceDefaults.Requests;
using LytSlot.ServiceDefaults.Settings;
using LytSlot.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LytSlot.ServiceDefaults;

/// <summary>What the three hosts have in common, added in one line and mapped in another.</summary>
public static class HostDefaults
{
    /// <summary>Time an orderly stop may take before the process ends anyway.</summary>
    public static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(25);

    /// <summary>Adds logs, traces, metrics, reports of errors, request ids, health and an orderly stop.</summary>
    /// <param name="builder">The host being built.</param>
    /// <param name="name">Short name of the host (<c>silo</c>, <c>api</c>, <c>bot</c>) in logs and metrics.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);

        builder.AddLogLevels(LogLevels.Defaults);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new HostName(name));
        builder.Services.AddTransient<IStartupFilter, RequestIdFilter>();
        builder.Services.AddSettings<ShutdownSettings>(ShutdownSettings.Section);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.AddLogs();
        builder.AddTelemetry(name);
        builder.AddErrorReports(name);
        builder.Services.AddReadiness();
        return builder;
    }

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>; none asks who calls.</summary>
    /// <param name="app">The host that was built after <see cref="AddServiceDefaults"/>.</param>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapHealth();
        app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous().DisableHttpMetrics();
        return app;
    }
}
