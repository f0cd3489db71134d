using LytSlot.PaymentStandIn.Control;
using LytSlot.PaymentStandIn.News;
using LytSlot.PaymentStandIn.Pages;
using LytSlot.PaymentStandIn.State;
using LytSlot.PaymentStandIn.Stripe;
using LytSlot.PaymentStandIn.YooKassa;

namespace LytSlot.PaymentStandIn;

/// <summary>
/// Stripe and YooKassa for tests and for trying things out: what we use of their APIs, pages on which somebody pays or
/// does not, signed webhooks, disputes, and trouble on order.
/// </summary>
public static class StandIn
{
    /// <summary>Makes the program; the caller starts it.</summary>
    /// <param name="args">As on the command line: <c>--Urls http://127.0.0.1:0</c>.</param>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange", "false", .. args],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton(builder.Configuration.Get<StandInSettings>() ?? new StandInSettings());
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<World>();
        builder.Services.AddSingleton<Trouble>();
        builder.Services.AddSingleton<NewsDesk>();
        builder.Services.AddSingleton<NewsSender>();
        builder.Services.AddHostedService(services => services.GetRequiredService<NewsSender>());
        builder.Services.AddSingleton<Cashier>();

        var app = builder.Build();
        StripeEndpoints.Map(app);
        YooKassaEndpoints.Map(app);
        PageEndpoints.Map(app);
        ControlEndpoints.Map(app);
        return app;
    }
}
