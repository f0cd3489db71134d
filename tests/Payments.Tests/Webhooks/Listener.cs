using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LytSlot.Payments.Tests.Webhooks;

/// <summary>A tenant's own server: <c>/{status}</c> answers with that status, <c>/silent</c> never.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Listener(WebApplication app) => _app = app;

    public ConcurrentQueue<(Dictionary<string, string> Headers, string Body)> Heard { get; } = new();

    /// <summary>Somebody waits for an answer that does not come.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Port => new Uri(_app.Urls.First()).Port;

    public string Url(string path, string host = "127.0.0.1") => $"http://{host}:{Port}/{path}";

    public static async Task<Listener> Start()
    {
        var builder = WebApplication.CreateBuilder(["--Urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var listener = new Listener(builder.Build());
        listener._app.MapPost("/silent", async (HttpContext context) =>
        {
            listener.Asked.SetResult();
            var left = new TaskCompletionSource();
            await using var leaving = context.RequestAborted.Register(left.SetResult);
            await left.Task;
        });
        listener._app.MapPost("/{status:int}", listener.Answer);
        await listener._app.StartAsync();
        return listener;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> Answer(int status, HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key, header => $"{header.Value}", StringComparer.OrdinalIgnoreCase);
        Heard.Enqueue((headers, await reader.ReadToEndAsync()));
        if (status is >= 300 and < 400)
        {
            context.Response.Headers.Location = Url("200");
        }

        return Results.Text(new string('x', 100_000), statusCode: status);
    }
}
