using System.Text.Json;
using LytSlot.BotHost.Updates;
using LytSlot.ServiceDefaults.Cluster;
using LytSlot.ServiceDefaults.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace LytSlot.BotHost.Polling;

/// <summary>
/// Asks Telegram for updates while this host has the lease. Telegram keeps every update that is not handled: the offset
/// moves only past handled ones, and nothing is asked for while the cluster is away.
/// </summary>
internal sealed partial class Poller(
    [FromKeyedServices(TelegramExtensions.Polling)] ITelegramBotClient bot,
    ClusterState cluster,
    LeaseKeeper lease,
    PatientHandler handler,
    UpdateParser parser,
    UpdatesSettings settings,
    SourceState source,
    TimeProvider time,
    ILogger<Poller> log) : BackgroundService
{
    // The lease is renewed between two questions.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // While something is on its way Telegram answers at once with what is known: others are looked for in between, soon
    // at first and then less and less often.
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(200);

    private readonly Outage _outage = new(time);

    private TimeSpan _look = FirstLook;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Updates is not UpdatesSource.Polling)
        {
            return;
        }

        using var giveUp = new CancellationTokenSource();
        var lanes = new UpdateLanes(UpdateReader.LaneOf, update => Handle(update, giveUp.Token));
        try
        {
            await cluster.Joined.WaitAsync(stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await Round(lanes, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
        finally
        {
            // Whatever failed while stopping: the next poller need not wait for the lease to run out.
            await Leave(lanes, giveUp);
        }
    }

    /// <summary>
    /// Without the lease another host has the same updates by now, and later ones of the same chats.
    /// </summary>
    private async Task Handle(Update update, CancellationToken giveUp)
    {
        if (lease.Left <= TimeSpan.Zero || !await handler.Handle(update, _ => lease.Left > TimeSpan.Zero, giveUp))
        {
            throw new OperationCanceledException("The lease has ended.");
        }
    }

    private async Task Round(UpdateLanes lanes, CancellationToken stop)
    {
        try
        {
            if (lease.Left <= TimeSpan.Zero)
            {
                await lanes.Drain();
                lanes.Forget();
            }

            if (await lease.Hold() is { } elsewhere)
            {
                IsUp();
                await Task.Delay(elsewhere, time, stop);
                return;
            }

            // Taken before the question: what is handled while it is on its way is progress, too.
            var progress = lanes.Progress;
            var offset = lanes.Offset;
            var came = await Ask(offset, stop);
            IsUp();
            if (came.Length == 0)
            {
                lanes.Confirmed(offset);
            }

            // Those on their way come with every answer, and are to be read once.
            lanes.Meet(came.Select(UpdateParser.IdOf).OfType<int>());
            var news = came.Where(json => UpdateParser.IdOf(json) is not { } id || !lanes.Knows(id));
            var fresh = lanes.Take(news.Select(parser.Parse).OfType<Update>());
            _look = fresh > 0 ? FirstLook : Min(_look * 2, LongestLook);
            if (fresh == 0 && (lanes.IsBusy || came.Length > 0))
            {
                await Task.WhenAny(progress, Task.Delay(_look, time, stop));
            }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            var trouble = cluster.Reason is { } reason ? $"the cluster is away ({reason})" : Words(failure);
            if (_outage.Begins(trouble))
            {
                LogTrouble(log, trouble);
            }

            source.Down(trouble);
            await Task.Delay(PauseAfter(failure), time, stop);
        }
    }

    private void IsUp()
    {
        source.Up();
        if (_outage.Ends() is { } length)
        {
            LogBack(log, (long)length.TotalSeconds);
        }
    }

    private async Task<JsonElement[]> Ask(int? offset, CancellationToken stop)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var end = new CancellationTokenSource(lease.Left, time);
        using var registration = end.Token.Register(inTime.Cancel);
        try
        {
            return await bot.SendRequest(
                new RawUpdates
                {
                    Offset = offset,
                    Timeout = (int)Wait.TotalSeconds,
                    AllowedUpdates = UpdateReader.Wanted,
                },
                inTime.Token);
        }
        catch (ApiRequestException refusal) when (IsForWebhook(refusal))
        {
            // Telegram answers the one or calls the other, never both. What waits for delivery is kept.
            LogWebhook(log);
            await bot.DeleteWebhook(dropPendingUpdates: false, inTime.Token);
            return [];
        }
    }

    private static bool IsForWebhook(ApiRequestException refusal) =>
        refusal.ErrorCode == 409 && refusal.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is running is finished and confirmed, what waits for another try stays with Telegram.</summary>
    private async Task Leave(UpdateLanes lanes, CancellationTokenSource giveUp)
    {
        try
        {
            giveUp.CancelAfter(TimeSpan.FromSeconds(15));
            await lanes.Drain();
            if (lanes.Offset is { } offset && lease.Left > TimeSpan.Zero)
            {
                await bot.SendRequest(
                    new RawUpdates { Offset = offset, Limit = 1, Timeout = 0, AllowedUpdates = UpdateReader.Wanted });
            }

            await lease.Release();
        }
        catch (Exception failure)
        {
            // The next poller gets these updates again and the conversations know them; the lease runs out by itself.
            LogLeft(log, Words(failure));
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan PauseAfter(Exception failure) =>
        (failure as ApiRequestException)?.AsksToWait() ?? Pause;

    // Words of the client may hold the address and so the token; those of Telegram do not.
    private static string Words(Exception failure) => failure switch
    {
        ApiRequestException refusal => $"Telegram: {refusal.ErrorCode} {refusal.Message}",
        RequestException or HttpRequestException => "Telegram does not answer",
        _ => failure.GetType().Name,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook was set; it is deleted, since this host polls")]
    private static partial void LogWebhook(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No updates come in: {Trouble}")]
    private static partial void LogTrouble(ILogger logger, string trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Updates come in again, after {Seconds} s")]
    private static partial void LogBack(ILogger logger, long seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Left without confirming what was handled: {Trouble}")]
    private static partial void LogLeft(ILogger logger, string trouble);
}
