using LytSlot.ServiceDefaults.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace LytSlot.ServiceDefaults.Health;

/// <summary>
/// Turns readiness to 503 the moment the host is told to stop and keeps it serving for the drain time, before anything
/// is shut: nobody is sent to a closed door.
/// </summary>
internal sealed class Departure(
    ShutdownSettings settings, IHostEnvironment environment, IHostApplicationLifetime lifetime, TimeProvider time)
    : IHealthCheck, IHostedLifecycleService
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(3);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Answer());

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var drain = settings.Drain ?? (environment.IsDevelopment() ? TimeSpan.Zero : Drain);
        await Task.Delay(drain, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private HealthCheckResult Answer()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("stopping");
        }

        return lifetime.ApplicationStarted.IsCancellationRequested
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("starting");
    }
}
