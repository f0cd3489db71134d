using LytSlot.Orders;

namespace LytSlot.Silo;

/// <summary>
/// Sees to it that the one sweeper of the cluster runs. A cluster that is slow to answer, as a machine is on which much
/// starts at once, is asked again: a silo that gave up would make it slower.
/// </summary>
internal sealed class SweeperStart(IGrainFactory grains) : IStartupTask
{
    private const int Tries = 4;

    public async Task Execute(CancellationToken cancellationToken)
    {
        using var caller = Caller.System.Enter();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await grains.GetGrain<ISweeperGrain>(ISweeperGrain.Key).Start();
                return;
            }
            catch (TimeoutException) when (tries < Tries && !cancellationToken.IsCancellationRequested)
            {
                // It is told again; starting twice is starting once.
            }
        }
    }
}
