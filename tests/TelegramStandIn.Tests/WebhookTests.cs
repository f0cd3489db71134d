using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telegram.Bot;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>Updates by webhook.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task Webhook_gets_the_secret_and_is_tried_again_until_it_answers_well()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await using var hook = await Hook.Open(HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
        await stage.Bot.SetWebhook(hook.Address, secretToken: "s3cret");

        await stage.Post($"users/{person}/send", new { text = "by hook" });
        var first = await hook.Next();
        var waiting = hook.Next();
        while (!waiting.IsCompleted)
        {
            // The pause before the next try is the world's, so its clock has to go on.
            stage.Clock.Advance(TimeSpan.FromSeconds(1));
            await stage.Get("state");
        }

        Assert.Equal("s3cret", first.Secret);
        Assert.Equal("by hook", first.Body.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(
            first.Body.GetProperty("update_id").GetInt64(), (await waiting).Body.GetProperty("update_id").GetInt64());
        Assert.Equal(
            "Wrong response from the webhook: 503 Service Unavailable",
            (await stage.Bot.GetWebhookInfo()).LastErrorMessage);
    }

    [Fact]
    public async Task Polling_beside_a_webhook_is_a_conflict()
    {
        await using var stage = await Stage.Open();
        await stage.Bot.SetWebhook("http://127.0.0.1:9/never");

        var refusal = await Stage.Refused(() => stage.Bot.GetUpdates());
        await stage.Bot.DeleteWebhook();
        await stage.Bot.GetUpdates();

        Assert.Equal(409, refusal.ErrorCode);
    }

    private sealed class Hook : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentQueue<HttpStatusCode> _answers;
        private readonly System.Threading.Channels.Channel<Call> _calls =
            System.Threading.Channels.Channel.CreateUnbounded<Call>();

        private Hook(WebApplication app, HttpStatusCode[] answers)
        {
            _app = app;
            _answers = new ConcurrentQueue<HttpStatusCode>(answers);
            app.MapPost("/", async (HttpRequest request) =>
            {
                var body = await JsonDocument.ParseAsync(request.Body);
                var secret = request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString();
                await _calls.Writer.WriteAsync(new Call(secret, body.RootElement));
                return Results.StatusCode((int)(_answers.TryDequeue(out var answer) ? answer : HttpStatusCode.OK));
            });
        }

        public string Address => _app.Urls.Single();

        public static async Task<Hook> Open(params HttpStatusCode[] answers)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var hook = new Hook(builder.Build(), answers);
            await hook._app.StartAsync(Stage.Patience);
            return hook;
        }

        public Task<Call> Next() => _calls.Reader.ReadAsync(Stage.Patience).AsTask();

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        internal sealed record Call(string Secret, JsonElement Body);
    }
}
