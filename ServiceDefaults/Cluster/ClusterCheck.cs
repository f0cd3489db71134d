using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LytSlot.ServiceDefaults.Cluster;

/// <summary>
/// The readiness check <c>cluster</c>. A client connects anew only when somebody calls, and nobody calls a host that is
/// not ready: hence the question here, once the connection is lost.
/// </summary>
internal sealed class ClusterCheck(ClusterState cluster, IGrainFactory grains) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (cluster.IsLost)
        {
            await Ask(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return cluster.Reason is { } reason ? HealthCheckResult.Unhealthy(reason) : HealthCheckResult.Healthy();
    }

    private async Task Ask(CancellationToken cancellationToken)
    {
        await grains.GetGrain<IManagementGrain>(0)
            .GetHosts(onlyActive: true, CancellationToken.None)
            .WaitAsync(Patience, cancellationToken);
        cluster.Found();
    }
}
