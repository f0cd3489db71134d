using LytSlot.ServiceDefaults.Settings;

namespace LytSlot.Silo.Postgres;

/// <summary>Makes the partitions of the months ahead. When it fails, rows wait in the default one.</summary>
internal sealed partial class MonthPartitions(Databases databases, TimeProvider time, ILogger<MonthPartitions> log)
    : BackgroundService
{
    private const int MonthsAhead = 3;

    private const string MakePartitions = "select make_month_partitions($1, $2)";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var day = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                await Make(stoppingToken);
            }
            catch (Exception e) when (DatabaseTrouble.Is(e, stoppingToken))
            {
                LogFailed(e);
            }
        }
        while (await day.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Make(CancellationToken cancel)
    {
        await using var command = databases.Silo.CreateCommand(MakePartitions);
        command.Parameters.Add(new() { Value = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) });
        command.Parameters.Add(new() { Value = MonthsAhead });
        if (await command.ExecuteScalarAsync(cancel) is int and > 0 and var made)
        {
            LogMade(made);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Made {Count} partitions for the months ahead")]
    private partial void LogMade(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Partitions could not be made, trying again tomorrow")]
    private partial void LogFailed(Exception exception);
}
