using LytSlot.Sending;
using Telegram.Bot;

namespace LytSlot.BotHost.Polling;

/// <summary>
/// This host's part of the lease that lets one host at a time poll. Measured by a monotonic clock from before the
/// question, so that it never believes in a lease longer than the cluster does.
/// </summary>
internal sealed partial class LeaseKeeper(
    IGrainFactory grains, ITelegramBotClient bot, TimeProvider time, ILogger<LeaseKeeper> log)
{
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(8);

    private readonly string _host = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";
    private volatile Answer? _last;

    /// <summary>What is left of the lease; zero or less when another host has it or it ran out.</summary>
    public TimeSpan Left => _last is { Lease: { Yours: true } lease, AskedAt: var asked }
        ? lease.Length - time.GetElapsedTime(asked)
        : TimeSpan.Zero;

    /// <summary>Takes or renews the lease when it is time to.</summary>
    /// <returns>Null when it is ours; else when to ask again.</returns>
    public async Task<TimeSpan?> Hold()
    {
        if (Left <= TimeSpan.Zero || time.GetElapsedTime(_last!.AskedAt) >= RenewAfter)
        {
            await Ask();
        }

        return _last is { Lease: { Yours: false } other } ? other.Length : null;
    }

    /// <summary>Whether the cluster takes and stores a call just now: a renewal is both.</summary>
    public async Task<bool> ClusterWorks(CancellationToken cancel)
    {
        try
        {
            using var caller = Caller.Host.Enter();
            await Grain().Lease(_host).WaitAsync(cancel);
            return true;
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Gives the lease back.</summary>
    public async Task Release()
    {
        _last = null;
        using var caller = Caller.Host.Enter();
        await Grain().Release(_host);
    }

    private async Task Ask()
    {
        var asked = time.GetTimestamp();
        using var caller = Caller.Host.Enter();
        var had = _last?.Lease.Yours;
        var lease = await Grain().Lease(_host);
        _last = new(lease, asked);
        if (lease.Yours != had)
        {
            LogPolls(log, lease.Yours ? "This" : "Another");
        }
    }

    private IPollerGrain Grain() => grains.GetGrain<IPollerGrain>(new BotKey(bot.BotId).ToString());

    [LoggerMessage(Level = LogLevel.Information, Message = "{Which} host polls")]
    private static partial void LogPolls(ILogger logger, string which);

    /// <summary>Both together, since others read while it is renewed.</summary>
    private sealed record Answer(PollerLease Lease, long AskedAt);
}
