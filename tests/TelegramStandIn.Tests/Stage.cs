using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>
/// A stand-in on a free port with a clock of its own, the real client for the bot's side, HTTP for the people's.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Token = "100001:stand-in";

    public static readonly object AllRights =
        new { canPostMessages = true, canEditMessages = true, canDeleteMessages = true };

    private readonly WebApplication _app;

    private Stage(WebApplication app, FakeTimeProvider clock)
    {
        _app = app;
        Clock = clock;
        Address = new Uri(app.Urls.Single());
        Http = new HttpClient { BaseAddress = Address };
        Bot = new TelegramBotClient(
            new TelegramBotClientOptions(Token, Address.ToString().TrimEnd('/')) { RetryCount = 0, RetryThreshold = 0 },
            cancellationToken: Patience);
    }

    public FakeTimeProvider Clock { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public TelegramBotClient Bot { get; }

    public static CancellationToken Patience => TestContext.Current.CancellationToken;

    public static async Task<Stage> Open(params string[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var app = StandIn.Build(
            [
                "--Urls", "http://127.0.0.1:0",
                "--Limits", "false",
                "--Logging:LogLevel:Default", "None",
                .. settings,
            ],
            clock);
        await app.StartAsync(Patience);
        return new Stage(app, clock);
    }

    public static async Task<ApiRequestException> Refused(Func<Task> act) =>
        await Assert.ThrowsAsync<ApiRequestException>(act);

    public async Task<JsonElement> Do(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"control/{path}");
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await Http.SendAsync(request, Patience);
        var text = await response.Content.ReadAsStringAsync(Patience);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public Task<JsonElement> Post(string path, object? body = null) => Do(HttpMethod.Post, path, body ?? new { });

    public Task<JsonElement> Put(string path, object body) => Do(HttpMethod.Put, path, body);

    public Task<JsonElement> Get(string path) => Do(HttpMethod.Get, path);

    public async Task<HttpStatusCode> StatusOf(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, $"control/{path}") { Content = JsonContent.Create(body) };
        using var response = await Http.SendAsync(request, Patience);
        return response.StatusCode;
    }

    /// <summary>A person who has started the bot.</summary>
    public async Task<long> Person(string name = "Anna")
    {
        var id = await Stranger(name);
        await Post($"users/{id}/start");
        await Drain();
        return id;
    }

    /// <summary>A person the bot can't write to.</summary>
    public async Task<long> Stranger(string name = "Anna") =>
        (await Post("users", new { firstName = name, languageCode = "ru" })).GetProperty("id").GetInt64();

    /// <summary>A channel in which the bot has these rights; null leaves the bot out.</summary>
    public async Task<long> Channel(object? rights, string? username = null, bool protectedContent = false)
    {
        var owner = await Stranger("Owner");
        var channel = await Post("channels", new { title = "News", username, ownerId = owner, protectedContent });
        var id = channel.GetProperty("id").GetInt64();
        if (rights is not null)
        {
            await Put($"channels/{id}/bot", new { rights });
        }

        await Drain();
        return id;
    }

    public async Task<Telegram.Bot.Types.Update[]> Drain()
    {
        var updates = await Bot.GetUpdates(cancellationToken: Patience);
        if (updates.Length > 0)
        {
            await Bot.GetUpdates(updates.Max(update => update.Id) + 1, cancellationToken: Patience);
        }

        return updates;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(Patience);
        await _app.DisposeAsync();
        Http.Dispose();
    }
}
