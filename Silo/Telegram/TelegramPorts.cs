using LytSlot.Grains.Channels;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Payments;
using LytSlot.Grains.Publishing;
using LytSlot.Grains.Sending;
using LytSlot.Sending;
using LytSlot.ServiceDefaults.Health;
using LytSlot.ServiceDefaults.Settings;
using LytSlot.ServiceDefaults.Telegram;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LytSlot.Silo.Telegram;

/// <summary>The silo's side of Telegram.</summary>
internal static class TelegramPorts
{
    /// <summary>Adds the ports that Telegram stands behind, and the sender's limits.</summary>
    public static IServiceCollection AddTelegramPorts(this IServiceCollection services)
    {
        services.AddTelegram();
        services.AddSettings<PublishingSettings>(PublishingSettings.Section);
        services.AddSettings<SenderLimits>(SenderLimits.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IBotIdentity, BotIdentity>();
        services.AddSingleton<IMessenger, Messenger>();
        services.AddSingleton<Func<ISenderGrain>>(provider => () => SenderOf(provider));
        services.AddSingleton<TelegramCalls>();
        services.AddSingleton<PostRemover>();
        services.AddSingleton<PostProber>();
        services.AddSingleton<IPosts, TelegramPosts>();
        services.AddSingleton<IChannelDesk, TelegramChannelDesk>();
        services.AddSingleton<IPaymentProvider, StarsProvider>();
        services.AddSingleton<ProbeChatsCheck>();
        services.AddReadinessCheck("probe_chats", provider => provider.GetRequiredService<ProbeChatsCheck>());
        return services;
    }

    private static ISenderGrain SenderOf(IServiceProvider services) => services.GetRequiredService<IGrainFactory>()
        .GetGrain<ISenderGrain>(new BotKey(services.GetRequiredService<IBotIdentity>().Id).ToString());
}
