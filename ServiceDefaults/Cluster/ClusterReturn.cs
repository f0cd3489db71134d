using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LytSlot.ServiceDefaults.Cluster;

/// <summary>
/// A client connects anew only when somebody calls, and a host that lost the cluster refuses before it calls: hence a
/// question each second until the cluster answers again.
/// </summary>
/// <param name="cluster">What is known of the cluster.</param>
/// <param name="ask">Any call that a silo answers.</param>
/// <param name="time">Of the seconds.</param>
/// <param name="log">Told when the cluster is lost and when it is back.</param>
internal sealed partial class ClusterReturn(
    ClusterState cluster, Func<Task> ask, TimeProvider time, ILogger<ClusterReturn> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private bool _isAsking;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(Pause, time);
        while (await second.WaitForNextTickAsync(stoppingToken))
        {
            if (cluster.IsLost)
            {
                Tell(asking: true);
                await Ask(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (!cluster.IsLost)
            {
                Tell(asking: false);
            }
        }
    }

    private async Task Ask(CancellationToken stopping)
    {
        var question = ask();
        question.Ignore();
        await question.WaitAsync(Patience, time, stopping);
        cluster.Found();
    }

    /// <summary>Once when it begins and once when it ends, however often is asked between.</summary>
    private void Tell(bool asking)
    {
        if (asking == _isAsking)
        {
            return;
        }

        _isAsking = asking;
        if (asking)
        {
            LogLost(log);
        }
        else
        {
            LogBack(log);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No silo is connected any more; asking each second")]
    private static partial void LogLost(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "The cluster answers again")]
    private static partial void LogBack(ILogger logger);
}
