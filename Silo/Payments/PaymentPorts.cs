using LytSlot.Grains;
using LytSlot.Grains.Payments;
using LytSlot.ServiceDefaults.Settings;
using Stripe;

namespace LytSlot.Silo.Payments;

/// <summary>The providers this installation has settings for.</summary>
internal static class PaymentPorts
{
    private const string Http = "payments";

    // Grains wait for these calls: two of them in a row must end before a caller of the grain gives up.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<StripeSettings>(StripeSettings.Section);
        services.AddSettings<YooKassaSettings>(YooKassaSettings.Section);
        services.AddSettings<ManualSettings>(ManualSettings.Section);
        services.AddSettings<AdminSettings>(AdminSettings.Section);
        services.AddSingleton(provider => new Admins([.. provider.GetRequiredService<AdminSettings>().TelegramIds]));
        services.AddHttpClient(Http, client => client.Timeout = Timeout)
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = ConnectionLifetime)
            .SetHandlerLifetime(System.Threading.Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        if (configuration.GetSection(StripeSettings.Section).Get<StripeSettings>() is { IsSet: true })
        {
            services.AddSingleton<IStripeClient>(Stripe);
            services.AddSingleton<IPaymentProvider, StripeProvider>();
        }

        if (configuration.GetSection(YooKassaSettings.Section).Get<YooKassaSettings>() is { IsSet: true })
        {
            services.AddSingleton(provider =>
                new YooKassaApi(Client(provider), provider.GetRequiredService<YooKassaSettings>()));
            services.AddSingleton<IPaymentProvider, YooKassaProvider>();
        }

        // Always there: what was paid so before is to be given back by hand when it is not offered any more.
        services.AddSingleton<IPaymentProvider>(provider =>
            new ManualProvider(provider.GetRequiredService<ManualSettings>().Offered));
        return services;
    }

    // The library's own repeats would make a grain sleep inside a call.
    private static StripeClient Stripe(IServiceProvider services)
    {
        var settings = services.GetRequiredService<StripeSettings>();
        var http = new SystemNetHttpClient(Client(services), maxNetworkRetries: 0, enableTelemetry: false);
        return new(settings.SecretKey, httpClient: http, apiBase: settings.BaseUrl!.TrimEnd('/'));
    }

    private static HttpClient Client(IServiceProvider services) =>
        services.GetRequiredService<IHttpClientFactory>().CreateClient(Http);
}
