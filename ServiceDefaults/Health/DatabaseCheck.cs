using LytSlot.ServiceDefaults.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace LytSlot.ServiceDefaults.Health;

/// <summary>The database answers a question that costs nothing.</summary>
internal sealed class DatabaseCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (DatabaseTrouble.Is(failure, cancellationToken))
        {
            return HealthCheckResult.Unhealthy($"no answer ({DatabaseTrouble.Code(failure)})", failure);
        }
    }
}
