using System.Net.Http.Json;
using System.Text.Json;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Payments;
using LytSlot.Grains.Publishing;
using LytSlot.Sending;
using LytSlot.ServiceDefaults.Telegram;
using LytSlot.Silo.Telegram;
using LytSlot.TelegramStandIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;

namespace LytSlot.Telegram.Tests;

/// <summary>
/// The silo's ports of Telegram over HTTP against the stand-in, with one channel in which the bot has its rights, one
/// owner, one advertiser, and a probe chat.
/// </summary>
public sealed class TelegramWorld : IAsyncLifetime
{
    public const long BotId = 100001;
    public const long Owner = 501;
    public const long Advertiser = 502;
    public const long Channel = -1001000000001;
    public const long ProbeChat = -1001000000002;

    private static readonly object AllRights =
        new { canPostMessages = true, canEditMessages = true, canDeleteMessages = true };

    private readonly FakeTimeProvider _telegramTime = new(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly HttpClient _http = new();
    private WebApplication? _standIn;
    private ServiceProvider? _services;

    internal SenderLog Sender { get; } = new();

    internal IPosts Posts => Services.GetRequiredService<IPosts>();

    internal ReplySender Replies => Services.GetRequiredService<ReplySender>();

    internal IChannelDesk Desk => Services.GetRequiredService<IChannelDesk>();

    internal IPaymentProvider Stars => Services.GetRequiredService<IPaymentProvider>();

    /// <summary>For what the ports under test do not do themselves.</summary>
    public ITelegramBotClient Bot => Services.GetRequiredService<ITelegramBotClient>();

    internal IBotIdentity Identity => Services.GetRequiredService<IBotIdentity>();

    private ServiceProvider Services => _services!;

    private string Address => _standIn!.Urls.First();

    public async ValueTask InitializeAsync()
    {
        _standIn = StandIn.Build(
            ["--Urls", "http://127.0.0.1:0", "--Token", $"{BotId}:stand-in", "--Limits", "false"], _telegramTime);
        await _standIn.StartAsync();
        await Control(HttpMethod.Post, "users", new { id = Owner, firstName = "Olga" });
        await Control(HttpMethod.Post, "users", new { id = Advertiser, firstName = "Anton" });
        await Control(HttpMethod.Post, $"users/{Advertiser}/start", new { });
        await Control(
            HttpMethod.Post, "channels", new { id = Channel, title = "News", username = "news", ownerId = Owner });
        await Control(HttpMethod.Post, "channels", new { id = ProbeChat, title = "Probes", ownerId = Owner });
        await Control(HttpMethod.Put, $"channels/{Channel}/bot", new { rights = AllRights });
        await Control(HttpMethod.Put, $"channels/{ProbeChat}/bot", new { rights = AllRights });
        _services = Ports(Address, ProbeChat);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        if (_standIn is not null)
        {
            await _standIn.DisposeAsync();
        }

        _http.Dispose();
    }

    /// <summary>The same ports at another address or with other probe chats.</summary>
    internal ServiceProvider Ports(string address, params long[] probeChats)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Telegram:Token"] = $"{BotId}:stand-in",
            ["Telegram:BaseUrl"] = address,
        };
        foreach (var (index, chat) in probeChats.Index())
        {
            settings[$"Telegram:ProbeChats:{index}"] = $"{chat}";
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddLogging();
        services.AddTelegramPorts();
        services.AddSingleton<Func<ISenderGrain>>(() => Sender);
        return services.BuildServiceProvider();
    }

    public string StandInAddress => Address;

    public void Pass(TimeSpan time) => _telegramTime.Advance(time);

    public Task Fault(object rule) => Control(HttpMethod.Post, "faults", rule);

    public Task GiveBot(object? rights, bool banned = false) =>
        Control(HttpMethod.Put, $"channels/{Channel}/bot", new { rights, banned });

    public Task GiveAdvertiser(object? rights) =>
        Control(HttpMethod.Put, $"channels/{Channel}/admins/{Advertiser}", new { rights });

    public Task ChangeChannel(object change) => Control(HttpMethod.Patch, $"channels/{Channel}", change);

    public Task OwnerDeletes(int message) =>
        Control(HttpMethod.Delete, $"channels/{Channel}/posts/{message}?byUserId={Owner}");

    public Task OwnerEdits(int message, string text) =>
        Control(HttpMethod.Patch, $"channels/{Channel}/posts/{message}", new { byUserId = Owner, text });

    /// <summary>What is shown in a channel now.</summary>
    public async Task<List<JsonElement>> Shown(long channel)
    {
        var posts = await Control(HttpMethod.Get, $"channels/{channel}/posts");
        return [.. posts.GetProperty("posts").EnumerateArray().Where(post => !post.TryGetProperty("deletedAt", out _))];
    }

    public async Task<List<JsonElement>> Media(object sent)
    {
        var posts = await Control(HttpMethod.Post, $"users/{Advertiser}/send", sent);
        return [.. posts.EnumerateArray().Select(post => post.GetProperty("media")[0])];
    }

    public async Task<JsonElement> Control(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"{Address}/control/{path}");
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
