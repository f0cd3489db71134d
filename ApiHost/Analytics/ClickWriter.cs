using LytSlot.ServiceDefaults.Settings;

namespace LytSlot.ApiHost.Analytics;

/// <summary>
/// Stores what was counted twice a second, so that a host that dies loses the clicks of its last second at most. A
/// batch whose answer was lost is given again under its number and counts once. An orderly stop stores the rest: the
/// web server has ended by then.
/// </summary>
internal sealed partial class ClickWriter(
    ClickCounter counter, IClickStore store, Visitors visitors, TimeProvider time, ILogger<ClickWriter> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly Guid _host = Guid.NewGuid();

    private bool _isAway;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Store(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Every, time);
        try
        {
            do
            {
                await Store(stoppingToken);
            }
            while (await tick.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The stop stores what is left.
        }
    }

    private async Task Store(CancellationToken cancel)
    {
        try
        {
            await visitors.Prepare(cancel);
            while (counter.Next() is { } batch)
            {
                await store.Count(_host, batch, cancel);
                counter.Stored();
            }

            _isAway = false;
        }
        catch (Exception fault) when (DatabaseTrouble.Is(fault, cancel))
        {
            if (!_isAway)
            {
                LogAway(fault);
            }

            _isAway = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Clicks can't be stored, they wait in memory")]
    private partial void LogAway(Exception fault);
}
