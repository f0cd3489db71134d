using LytSlot.BotHost.Manual;
using LytSlot.BotHost.Polling;
using LytSlot.BotHost.Updates;
using LytSlot.ServiceDefaults.Health;
using LytSlot.ServiceDefaults.Telegram;

namespace LytSlot.BotHost;

/// <summary>The bot between Telegram and the cluster.</summary>
internal static class BotRegistration
{
    /// <summary>Adds the update source and what carries answers back. To be added after the cluster's client.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddTelegram();
        services.AddSingleton<BotMetrics>();
        services.AddSingleton<ReplyRunner>();
        services.AddSingleton<UpdateHandler>();
        services.AddSingleton<LeaseKeeper>();
        services.AddSingleton<SourceState>();
        services.AddSingleton(provider => new PatientHandler(
            provider.GetRequiredService<UpdateHandler>().Handle,
            provider.GetRequiredService<LeaseKeeper>().ClusterWorks,
            provider.GetRequiredService<BotMetrics>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PatientHandler>>()));
        services.AddReadinessCheck("updates", provider => new SourceCheck(provider.GetRequiredService<SourceState>()));
        services.AddHostedService<ManualPublisher>();
        services.AddHostedService<Poller>();
        return services;
    }
}
