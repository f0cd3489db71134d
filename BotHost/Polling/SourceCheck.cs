using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LytSlot.BotHost.Polling;

/// <summary>The readiness check <c>updates</c>.</summary>
internal sealed class SourceCheck(SourceState source) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(source.Trouble is { } trouble
            ? HealthCheckResult.Unhealthy(trouble)
            : HealthCheckResult.Healthy());
}
