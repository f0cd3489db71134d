using Telegram.Bot.Types;

namespace LytSlot.BotHost.Updates;

/// <summary>
/// Tries an update until it is handled. While the cluster is away nothing counts against an update; one that fails
/// again and again although the cluster works is set aside, so that it cannot stop its chat for ever.
/// </summary>
internal sealed partial class PatientHandler(
    Func<Update, CancellationToken, Task> handle,
    Func<CancellationToken, Task<bool>> clusterWorks,
    BotMetrics metrics,
    TimeProvider time,
    ILogger<PatientHandler> log)
{
    private const int Tries = 5;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    // Telegram has given up on a checkout by then.
    private static readonly TimeSpan CheckoutLife = TimeSpan.FromSeconds(9);

    /// <summary>Returns when the update needs nothing more; ends otherwise only with <paramref name="stop"/>.</summary>
    public async Task Handle(Update update, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            try
            {
                await handle(update, stop);
                metrics.Handled(update.Type, time.GetElapsedTime(began));
                return;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception failure)
            {
                LogFailed(log, failure, update.Id, update.Type, tries);
            }

            if (await IsHopeless(update, tries, time.GetElapsedTime(began), stop))
            {
                LogSetAside(log, update.Id, update.Type, tries);
                metrics.SetAside(update.Type);
                return;
            }

            await Task.Delay(Pause(tries), time, stop);
        }
    }

    private async Task<bool> IsHopeless(Update update, int tries, TimeSpan age, CancellationToken stop) =>
        (update.PreCheckoutQuery is not null && age + Pause(tries) > CheckoutLife)
        || (tries >= Tries && await clusterWorks(stop));

    private static TimeSpan Pause(int tries)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(tries, 10) - 1));
        return pause < LongestPause ? pause : LongestPause;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Update} ({Kind}) failed, try {Tries}")]
    private static partial void LogFailed(
        ILogger logger, Exception failure, int update, Telegram.Bot.Types.Enums.UpdateType kind, int tries);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Update {Update} ({Kind}) is set aside after {Tries} tries: it is lost")]
    private static partial void LogSetAside(
        ILogger logger, int update, Telegram.Bot.Types.Enums.UpdateType kind, int tries);
}
