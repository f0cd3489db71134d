using LytSlot.Grains.Webhooks;
using LytSlot.ServiceDefaults.Settings;
using Microsoft.Extensions.Options;

namespace LytSlot.Silo.Webhooks;

/// <summary>The way out to tenants' addresses.</summary>
internal static class WebhookPorts
{
    private const string Http = "webhooks";

    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSettings<WebhookSettings>(WebhookSettings.Section);
        services.AddSingleton<IValidateOptions<WebhookSettings>, WebhookSettingsCheck>();
        services.AddSingleton(provider =>
            new WebhookPolicy(provider.GetRequiredService<WebhookSettings>().AllowPrivate));

        // The sender keeps the time, by the clock of everything else.
        services.AddHttpClient(Http, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider =>
                PublicWay.Handler(provider.GetRequiredService<WebhookPolicy>()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services.AddSingleton<IWebhookSender>(provider => new WebhookSender(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(Http),
            provider.GetRequiredService<TimeProvider>()));
    }
}
