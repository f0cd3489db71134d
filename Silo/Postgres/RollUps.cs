using LytSlot.ServiceDefaults.Settings;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// Rolls up tenants' days once they are over. Every silo may do it at once: the second finds it done. What fails is
/// tried again in an hour, and until then those days are read from what happened.
/// </summary>
internal sealed partial class RollUps(Databases databases, TimeProvider time, ILogger<RollUps> log) : BackgroundService
{
    internal const string Behind = """
        select tenant_id
          from tenants
         where tenant_id is not null
           and not exists (select from roll_up where roll_up.tenant_id = tenants.tenant_id and until >= $1)
        """;

    private const string RollUp = "select roll_up_tenant($1, $2)";

    /// <summary>What happened in a day is written within so long after it, clicks and all.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hour = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                await RollUpAll(stoppingToken);
            }
            catch (Exception e) when (DatabaseTrouble.Is(e, stoppingToken))
            {
                LogFailed(e);
            }
        }
        while (await hour.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Rolls up every tenant until the first day that is not surely over.</summary>
    internal async Task RollUpAll(CancellationToken cancel)
    {
        var until = DateOnly.FromDateTime((time.GetUtcNow() - Grace).UtcDateTime);
        foreach (var tenant in await TenantsBehind(until, cancel))
        {
            try
            {
                await RollUpOne(tenant, until, cancel);
            }
            catch (PostgresException e)
            {
                // What can't be added up of one tenant keeps nobody else waiting.
                LogTenantFailed(e, tenant);
            }
        }
    }

    private async Task RollUpOne(Guid tenant, DateOnly until, CancellationToken cancel)
    {
        await using var command = databases.Silo.CreateCommand(RollUp);
        command.Parameters.AddRange(new[] { Id(tenant), TenantNumbers.Day(until) });
        while (await command.ExecuteScalarAsync(cancel) is true)
        {
            // A month is done, the next one follows.
        }
    }

    private async Task<List<Guid>> TenantsBehind(DateOnly until, CancellationToken cancel)
    {
        await using var command = databases.Silo.CreateCommand(Behind);
        command.Parameters.Add(TenantNumbers.Day(until));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var tenants = new List<Guid>();
        while (await rows.ReadAsync(cancel))
        {
            tenants.Add(rows.GetGuid(0));
        }

        return tenants;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Days could not be rolled up, trying again in an hour")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The days of tenant {Tenant} could not be rolled up")]
    private partial void LogTenantFailed(Exception exception, Guid tenant);
}
