using LytSlot.Conversations;
using LytSlot.ServiceDefaults.Cluster;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace LytSlot.BotHost.Manual;

/// <summary>
/// Puts the bot's commands and descriptions into Telegram at start, in every language the cluster knows.
/// </summary>
internal sealed partial class ManualPublisher(
    IGrainFactory grains, ITelegramBotClient bot, ClusterState cluster, TimeProvider time, ILogger<ManualPublisher> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await cluster.Joined.WaitAsync(stoppingToken);
        while (!await Published(stoppingToken))
        {
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<bool> Published(CancellationToken stop)
    {
        try
        {
            using var caller = Caller.Host.Enter();
            var manuals = await grains.GetGrain<IManualGrain>(IManualGrain.Key).Read();
            await Publish(manuals[0], language: null, stop);
            foreach (var manual in manuals)
            {
                await Publish(manual, manual.Language, stop);
            }

            return true;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            LogFailed(log, failure.GetType().Name);
            return false;
        }
    }

    private async Task Publish(BotManual manual, string? language, CancellationToken stop)
    {
        var commands = manual.Commands.Select(command => new BotCommand(command.Name, command.Help));
        await bot.SetMyCommands(commands, languageCode: language, cancellationToken: stop);
        await bot.SetMyShortDescription(manual.ShortDescription, language, stop);
        await bot.SetMyDescription(manual.Description, language, stop);
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Commands could not be registered ({Failure}); trying again in a minute")]
    private static partial void LogFailed(ILogger logger, string failure);
}
