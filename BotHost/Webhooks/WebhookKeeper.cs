using LytSlot.BotHost.Polling;
using LytSlot.BotHost.Updates;
using LytSlot.ServiceDefaults.Cluster;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace LytSlot.BotHost.Webhooks;

/// <summary>
/// Has Telegram call us: tells it where to at start, and looks now and then whether that still holds. What waits for
/// delivery is never dropped, so that a change from polling and back loses nothing.
/// </summary>
internal sealed partial class WebhookKeeper(
    ITelegramBotClient bot,
    ClusterState cluster,
    UpdatesSettings settings,
    SourceState source,
    BotMetrics metrics,
    TimeProvider time,
    ILogger<WebhookKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // An older failure is history: Telegram tries at least once a minute while there is anything to deliver.
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(2);

    private readonly Outage _outage = new(time);

    private bool _isSet;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Updates is not UpdatesSource.Webhook)
        {
            return;
        }

        await cluster.Joined.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await Round(stoppingToken), time, stoppingToken);
        }
    }

    /// <returns>When to look again.</returns>
    private async Task<TimeSpan> Round(CancellationToken stop)
    {
        try
        {
            if (!_isSet)
            {
                await Set(stop);
            }

            var info = await bot.GetWebhookInfo(stop);
            if (info.Url != settings.WebhookUrl)
            {
                LogTakenAway(log);
                await Set(stop);
            }

            metrics.Waiting(info.PendingUpdateCount);
            source.Up(Worry(info));
            if (_outage.Ends() is { } length)
            {
                LogBack(log, (long)length.TotalSeconds);
            }

            return Look;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // Other words than Telegram's own may hold the address and so the token.
            var trouble = failure is ApiRequestException refusal
                ? $"Telegram: {refusal.ErrorCode} {refusal.Message}"
                : "Telegram does not answer";
            if (_outage.Begins(trouble))
            {
                LogTrouble(log, trouble);
            }

            metrics.Waiting(null);
            if (_isSet)
            {
                source.Up(trouble);
            }
            else
            {
                source.Down(trouble);
            }

            return (failure as ApiRequestException)?.Parameters?.RetryAfter is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : Pause;
        }
    }

    private async Task Set(CancellationToken stop)
    {
        await bot.SetWebhook(
            settings.WebhookUrl!,
            maxConnections: settings.WebhookConnections,
            allowedUpdates: UpdateReader.Wanted,
            dropPendingUpdates: false,
            secretToken: settings.WebhookSecret,
            cancellationToken: stop);
        _isSet = true;
        LogSet(log);
    }

    private string? Worry(WebhookInfo info) =>
        info is { LastErrorDate: { } at, LastErrorMessage: { } words, PendingUpdateCount: var waiting and > 0 }
        && time.GetUtcNow() - new DateTimeOffset(at, TimeSpan.Zero) < Recent
            ? $"Telegram could not deliver: {words} ({waiting} waiting)"
            : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram brings updates to the webhook")]
    private static partial void LogSet(ILogger logger);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The webhook was not ours and is set again: who else has the token?")]
    private static partial void LogTakenAway(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook could not be looked after: {Trouble}")]
    private static partial void LogTrouble(ILogger logger, string trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook can be looked after again, after {Seconds} s")]
    private static partial void LogBack(ILogger logger, long seconds);
}
