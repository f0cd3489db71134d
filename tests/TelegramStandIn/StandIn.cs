using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Control;
using LytSlot.TelegramStandIn.Json;
using LytSlot.TelegramStandIn.Settings;
using LytSlot.TelegramStandIn.State;
using LytSlot.TelegramStandIn.Updates;

namespace LytSlot.TelegramStandIn;

/// <summary>Telegram for tests and for trying things out: the Bot API, people, channels, payments and faults.</summary>
public static class StandIn
{
    /// <summary>Where it listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    private const long LargestUpload = 60L * 1024 * 1024;

    /// <summary>
    /// Makes the program; the caller starts it. Settings come from <paramref name="args"/> and environment.
    /// </summary>
    /// <param name="args">As on the command line: <c>--Urls http://127.0.0.1:0 --Limits false</c>.</param>
    /// <param name="clock">All time in here; null is the system's.</param>
    public static WebApplication Build(string[] args, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Nobody edits the settings of a running stand-in, and many in one test would run out of file watches.
            Args = ["--hostBuilder:reloadConfigOnChange", "false", .. args],
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestUpload);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = TelegramJson.Control.PropertyNamingPolicy;
            json.SerializerOptions.DefaultIgnoreCondition = TelegramJson.Control.DefaultIgnoreCondition;
            json.SerializerOptions.Encoder = TelegramJson.Control.Encoder;
        });
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton(builder.Configuration.Get<StandInSettings>() ?? new StandInSettings());
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(services =>
            new Journal(services.GetRequiredService<StandInSettings>().Data));
        builder.Services.AddSingleton<World>();
        builder.Services.AddSingleton<UpdatePoller>();
        builder.Services.AddSingleton<BotEndpoints>();
        builder.Services.AddSingleton<Watching>();
        builder.Services.AddHostedService<WebhookSender>();

        var app = builder.Build();
        app.Services.GetRequiredService<World>();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        BotEndpoints.Map(app);
        ControlEndpoints.Map(app);
        return app;
    }
}
