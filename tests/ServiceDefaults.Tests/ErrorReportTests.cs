using System.Diagnostics;
using System.IO.Compression;
using System.Threading.Channels;
using LytSlot.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LytSlot.ServiceDefaults.Tests;

public sealed partial class ErrorReportTests
{
    [Fact]
    public async Task Error_is_reported_without_a_word_of_what_people_wrote()
    {
        await using var inbox = await Inbox.Open();
        await using var host = await TestHost.Start(
            add: builder => builder.AddErrorReports("test"), settings: [("Sentry:Dsn", inbox.Dsn)]);
        var log = host.Service<ILoggerFactory>().CreateLogger("Some.Place");
        using var activity = new Activity("request").Start();

        Throw(fault => LogNotSent(log, fault, "Привет, Мария", 77_001_002));
        var report = await inbox.Next();

        Assert.Contains("could not be sent to", report, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), report, StringComparison.Ordinal);
        Assert.Contains(nameof(Throw), report, StringComparison.Ordinal);
        Assert.Contains(activity.TraceId.ToHexString(), report, StringComparison.Ordinal);
        Assert.Contains("\"host\":\"test\"", report, StringComparison.Ordinal);
        Assert.All(
            ["Мария", "\\u041c", "77001002", "secret-token", Environment.MachineName, Environment.UserName + "@"],
            text => Assert.DoesNotContain(text, report, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("https://example.org/1", false)]
    [InlineData("https://key@example.org/", false)]
    [InlineData("https://key@example.org/1", true)]
    [InlineData("https://key@example.org/sentry/1", true)]
    public void Nothing_is_reported_without_an_address(string? dsn, bool isOn) =>
        Assert.Equal(isOn, SentrySettings.IsOn(dsn));

    private static void Throw(Action<Exception> report)
    {
        try
        {
            throw new InvalidOperationException("https://api.example/bot1:secret-token/sendMessage: Мария");
        }
        catch (InvalidOperationException fault)
        {
            report(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Text} could not be sent to {Chat}")]
    private static partial void LogNotSent(ILogger logger, Exception fault, string text, long chat);

    /// <summary>What speaks as Sentry does.</summary>
    private sealed class Inbox : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly Channel<string> _reports = Channel.CreateUnbounded<string>();

        private Inbox(WebApplication app) => _app = app;

        public string Dsn => _app.Urls.First().Replace("://", "://key@", StringComparison.Ordinal) + "/1";

        public static async Task<Inbox> Open()
        {
            var builder = WebApplication.CreateBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var inbox = new Inbox(builder.Build());
            inbox._app.MapPost("/api/1/envelope/", inbox.Take);
            await inbox._app.StartAsync(TestContext.Current.CancellationToken);
            return inbox;
        }

        public async Task<string> Next() => await _reports.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task Take(HttpRequest request)
        {
            var body = request.Headers.ContentEncoding == "gzip"
                ? new GZipStream(request.Body, CompressionMode.Decompress)
                : request.Body;
            using var reader = new StreamReader(body);
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            if (text.Contains("\"type\":\"event\"", StringComparison.Ordinal))
            {
                await _reports.Writer.WriteAsync(text, TestContext.Current.CancellationToken);
            }
        }
    }
}
