using System.Net;
using System.Text;
using LytSlot.BotHost.Webhooks;
using LytSlot.ServiceDefaults;
using LytSlot.ServiceDefaults.Cluster;
using LytSlot.Testing.Cluster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>A whole bot host, only that its way into the cluster leads to the one of the tests.</summary>
internal sealed class Host : IAsyncDisposable
{
    public const string Secret = "a-secret-of-forty-characters-or-a-few-less";

    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private bool _isStopped;

    private Host(WebApplication app, int port)
    {
        _app = app;
        _http = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
    }

    public ClusterState Cluster => _app.Services.GetRequiredService<ClusterState>();

    public static async Task<Host> Start(
        TestCluster cluster,
        TimeProvider time,
        Wire wire,
        ILoggerProvider log,
        int port,
        Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange", "false"],
            EnvironmentName = "Development",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton(time);
        builder.AddServiceDefaults("bot");
        builder.Services.AddSingleton<ClusterState>();
        builder.Services.AddSingleton<IGrainFactory>(cluster.Client);
        builder.Services.AddBot();
        builder.Services.ConfigureAll<HttpClientFactoryOptions>(options =>
            options.HttpMessageHandlerBuilderActions.Add(http => http.AdditionalHandlers.Add(wire.Tap())));
        builder.Logging.ClearProviders().AddProvider(log);
        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapWebhook();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var host = new Host(app, port);
        host.Cluster.Up();
        return host;
    }

    /// <summary>Brings an update as Telegram does, or as a stranger might.</summary>
    public Task<HttpResponseMessage> Bring(string body, string? secret = Secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/updates")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Brings an update until it is taken, as Telegram does: on a slow machine, for which time is hurried like for any
    /// other, a host may ask for it once more.
    /// </summary>
    public async Task<HttpResponseMessage> Deliver(string body)
    {
        using var patience = Towns.Patience.Start();
        while (true)
        {
            var answer = await Bring(body);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return answer;
            }

            answer.Dispose();
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    public Task<HttpResponseMessage> Ready() =>
        _http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task Stop()
    {
        _isStopped = true;
        await _app.StopAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isStopped)
        {
            await _app.StopAsync();
        }

        await _app.DisposeAsync();
        _http.Dispose();
    }
}
