namespace LytSlot.BotHost.Updates;

/// <summary>Work in order: one piece after the other within a lane, side by side across lanes.</summary>
internal sealed class Lanes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Lane, Task> _tails = [];

    /// <summary>Whether any work is left.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_gate)
            {
                return _tails.Count > 0;
            }
        }
    }

    /// <summary>Does the work after all that was put into the lane before. Never faults: the lane goes on.</summary>
    public void Put(Lane lane, Func<Task> work)
    {
        lock (_gate)
        {
            var run = Run(_tails.GetValueOrDefault(lane, Task.CompletedTask), work);
            _tails[lane] = run;
            _ = Leave(lane, run);
        }
    }

    /// <summary>Waits for all work put in so far.</summary>
    public Task Drain()
    {
        lock (_gate)
        {
            return Task.WhenAll([.. _tails.Values]);
        }
    }

    private static async Task Run(Task before, Func<Task> work)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await work().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Leave(Lane lane, Task run)
    {
        await run;
        lock (_gate)
        {
            if (_tails.GetValueOrDefault(lane) == run)
            {
                _tails.Remove(lane);
            }
        }
    }
}
