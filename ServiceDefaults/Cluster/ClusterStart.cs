using LytSlot.ServiceDefaults.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LytSlot.ServiceDefaults.Cluster;

/// <summary>Waits for the database, then starts what joins the cluster; stops it when the host stops.</summary>
internal sealed partial class ClusterStart(
    IReadOnlyList<IHostedService> members,
    NpgsqlDataSource database,
    ClusterState cluster,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<ClusterStart> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private Task _run = Task.CompletedTask;
    private int _started;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _run = Task.Run(Run, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _run.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var member in members.Take(_started).Reverse())
        {
            await member.StopAsync(cancellationToken);
        }
    }

    public void Dispose() => _stopping.Dispose();

    private async Task Run()
    {
        try
        {
            await WaitForDatabase(_stopping.Token);
            cluster.Waiting("joining");
            foreach (var member in members)
            {
                // Counted before the start: a silo that stopped half-way through it wants its stop as well.
                _started++;
                await member.StartAsync(_stopping.Token);
            }

            cluster.Up();
            LogJoined(log);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The host stops before it was joined.
        }
        catch (Exception failure)
        {
            LogFailed(log, failure);
            cluster.Waiting("could not start");
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private async Task WaitForDatabase(CancellationToken stopping)
    {
        for (var last = ""; await Obstacle(stopping) is { } reason; last = reason)
        {
            cluster.Waiting(reason);
            if (reason != last)
            {
                LogWaiting(log, reason);
            }

            await Task.Delay(Pause, time, stopping);
        }
    }

    /// <summary>What keeps the cluster's tables from being read; null when they can be.</summary>
    private async Task<string?> Obstacle(CancellationToken stopping)
    {
        try
        {
            await using var command = database.CreateCommand("select exists (select from OrleansQuery)");
            return await command.ExecuteScalarAsync(stopping) is true ? null : "the database is not migrated yet";
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return "the database is not migrated yet";
        }
        catch (Exception failure) when (DatabaseTrouble.Is(failure, stopping))
        {
            return $"the database does not answer ({DatabaseTrouble.Code(failure)})";
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Joined the cluster")]
    private static partial void LogJoined(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting: {Reason}")]
    private static partial void LogWaiting(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Could not join the cluster; the process ends")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
