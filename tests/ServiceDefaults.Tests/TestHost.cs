using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LytSlot.ServiceDefaults.Tests;

/// <summary>A host of our making on a free port, with nothing behind it.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private TestHost(WebApplication app)
    {
        App = app;

        // A caller from outside: the trace of the test does not travel with the request.
        Http = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
    }

    public WebApplication App { get; }

    public HttpClient Http { get; }

    public static async Task<TestHost> Start(
        Action<WebApplicationBuilder>? add = null,
        Action<WebApplication>? map = null,
        params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        builder.Configuration["Shutdown:Drain"] = "00:00:00";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults("test");
        builder.Logging.ClearProviders();
        add?.Invoke(builder);
        var app = builder.Build();
        app.MapServiceDefaults();
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestHost(app);
    }

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public T Service<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync(TestContext.Current.CancellationToken);
        await App.DisposeAsync();
    }
}
