using LytSlot.Orders;

namespace LytSlot.Silo;

/// <summary>
/// Sees to it that the one sweeper of the cluster runs. A cluster that is slow to answer, as a machine is on which much
/// starts at once, or whose database is away, is asked again and again: a silo that gave up would end, and make it
/// slower.
/// </summary>
internal sealed partial class SweeperStart(IGrainFactory grains, TimeProvider time, ILogger<SweeperStart> log)
    : IStartupTask
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Execute(CancellationToken cancellationToken)
    {
        using var caller = Caller.System.Enter();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await grains.GetGrain<ISweeperGrain>(ISweeperGrain.Key).Start().WaitAsync(cancellationToken);
                return;
            }
            catch (Exception failure) when (failure is TimeoutException or OrleansException)
            {
                // It is told again; starting twice is starting once.
                if (tries == 1)
                {
                    LogAgain(log, failure.Message);
                }
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sweeper does not start yet ({Failure}); asking again")]
    private static partial void LogAgain(ILogger logger, string failure);
}
