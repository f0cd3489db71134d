using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LytSlot.ServiceDefaults.Cluster;

/// <summary>The readiness check <c>cluster</c>.</summary>
internal sealed class ClusterCheck(ClusterState cluster) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            cluster.Reason is { } reason ? HealthCheckResult.Unhealthy(reason) : HealthCheckResult.Healthy());
}
