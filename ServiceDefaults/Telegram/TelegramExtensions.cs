using LytSlot.ServiceDefaults.Settings;
using Microsoft.Extensions.DependencyInjection;
using Telegram.Bot;

namespace LytSlot.ServiceDefaults.Telegram;

/// <summary>How a host reaches Telegram.</summary>
public static class TelegramExtensions
{
    /// <summary>Key of the client that may wait long for updates.</summary>
    public const string Polling = "telegram-polling";

    /// <summary>Longest time for which one question for updates is held open.</summary>
    public static readonly TimeSpan PollWait = TimeSpan.FromSeconds(25);

    private const string Sending = "telegram";

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan PollMargin = TimeSpan.FromSeconds(15);

    // A connection that outlives a change of address would go on asking the old one.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds <see cref="ITelegramBotClient"/> (ten seconds for a call, nothing repeated by itself), the same keyed
    /// <see cref="Polling"/> for updates, <see cref="PostSender"/> and <see cref="ReplySender"/>.
    /// </summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services)
    {
        services.AddSettings<TelegramSettings>(TelegramSettings.Section);
        services.AddClient(Sending, SendTimeout);
        services.AddClient(Polling, PollWait + PollMargin);
        services.AddSingleton<ITelegramBotClient>(provider => Client(provider, Sending));
        services.AddKeyedSingleton<ITelegramBotClient>(Polling, (provider, _) => Client(provider, Polling));
        services.AddSingleton<PostSender>();
        services.AddSingleton<ReplySender>();
        return services;
    }

    // The token is part of every address: no logger of the client may ever see one.
    private static void AddClient(this IServiceCollection services, string name, TimeSpan timeout) =>
        services.AddHttpClient(name, client => client.Timeout = timeout)
            .UseSocketsHttpHandler((handler, _) => handler.PooledConnectionLifetime = ConnectionLifetime)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();

    private static TelegramBotClient Client(IServiceProvider services, string name)
    {
        var settings = services.GetRequiredService<TelegramSettings>();

        // The client's own repeats after 429 would make a grain sleep inside a call.
        var options = new TelegramBotClientOptions(settings.Token, settings.BaseUrl) { RetryCount = 0 };
        return new TelegramBotClient(options, services.GetRequiredService<IHttpClientFactory>().CreateClient(name));
    }
}
