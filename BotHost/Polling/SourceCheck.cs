using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LytSlot.BotHost.Polling;

/// <summary>
/// The readiness check <c>updates</c>. A webhook that Telegram could not deliver to is only a worry: a host that was
/// taken out for it could never be delivered to again.
/// </summary>
internal sealed class SourceCheck(SourceState source) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult((source.Trouble, source.Worry) switch
        {
            ({ } trouble, _) => HealthCheckResult.Unhealthy(trouble),
            (_, { } worry) => HealthCheckResult.Degraded(worry),
            _ => HealthCheckResult.Healthy(),
        });
}
