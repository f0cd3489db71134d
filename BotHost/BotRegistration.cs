using LytSlot.BotHost.Manual;
using LytSlot.BotHost.Polling;
using LytSlot.BotHost.Replies;
using LytSlot.BotHost.Updates;
using LytSlot.BotHost.Webhooks;
using LytSlot.ServiceDefaults.Health;
using LytSlot.ServiceDefaults.Settings;
using LytSlot.ServiceDefaults.Telegram;
using Microsoft.Extensions.Options;

namespace LytSlot.BotHost;

/// <summary>The bot between Telegram and the cluster.</summary>
internal static class BotRegistration
{
    /// <summary>
    /// Adds both sources of updates, of which the settings choose one, and what carries answers back. To be added after
    /// the cluster's client.
    /// </summary>
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddTelegram();
        services.AddSettings<UpdatesSettings>(UpdatesSettings.Section);
        services.AddSingleton<IValidateOptions<UpdatesSettings>, UpdatesSettingsCheck>();
        services.AddSingleton<BotMetrics>();
        services.AddSingleton<ReplyCaller>();
        services.AddSingleton<ReplyOutbox>();
        services.AddSingleton<ReplyRunner>();
        services.AddSingleton<UpdateParser>();
        services.AddSingleton<UpdateHandler>();
        services.AddSingleton<PaymentDesk>();
        services.AddSingleton<LeaseKeeper>();
        services.AddSingleton<SourceState>();
        services.AddSingleton(provider => new PatientHandler(
            provider.GetRequiredService<UpdateHandler>().Handle,
            provider.GetRequiredService<PaymentDesk>().Count,
            provider.GetRequiredService<LeaseKeeper>().ClusterWorks,
            provider.GetRequiredService<BotMetrics>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PatientHandler>>()));
        services.AddSingleton<WebhookIntake>();
        services.AddReadinessCheck("updates", provider => new SourceCheck(provider.GetRequiredService<SourceState>()));
        services.AddHostedService<ManualPublisher>();

        // Stopped in the opposite order: first no more updates, then the last replies.
        services.AddHostedService(provider => provider.GetRequiredService<ReplyOutbox>());
        services.AddHostedService<WebhookKeeper>();
        services.AddHostedService<Poller>();
        return services;
    }
}
