using LytSlot.Orders;

namespace LytSlot.Silo;

/// <summary>Sees to it that the one sweeper of the cluster runs.</summary>
internal sealed class SweeperStart(IGrainFactory grains) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        using var caller = Caller.System.Enter();
        await grains.GetGrain<ISweeperGrain>(ISweeperGrain.Key).Start();
    }
}
