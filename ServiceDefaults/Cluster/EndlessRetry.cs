using Microsoft.Extensions.Logging;

namespace LytSlot.ServiceDefaults.Cluster;

/// <summary>The client asks again every second, for ever: hosts may be started in any order.</summary>
internal sealed partial class EndlessRetry(ClusterState cluster, TimeProvider time, ILogger<EndlessRetry> log)
    : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        cluster.Waiting("no silo answers");
        LogWaiting(log, exception.Message);
        await Task.Delay(Pause, time, cancellationToken);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No silo answers yet ({Failure}); asking again")]
    private static partial void LogWaiting(ILogger logger, string failure);
}
