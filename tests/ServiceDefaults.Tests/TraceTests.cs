using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenTelemetry.Trace;

namespace LytSlot.ServiceDefaults.Tests;

/// <summary>Traces as they arrive at a collector, byte for byte.</summary>
public sealed class TraceTests
{
    private const string Token = "123456:hush-hush";

    [Fact]
    public async Task Token_in_the_address_of_a_telegram_call_never_leaves()
    {
        var received = Channel.CreateUnbounded<string>();
        await using var collector = await TestHost.Start(map: app => Collect(app, received.Writer));
        await using var host = await TestHost.Start(
            settings: [("OTEL_EXPORTER_OTLP_ENDPOINT", $"{collector.Http.BaseAddress}"),
                ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")]);

        await Call($"bot{Token}/getMe");
        await Call($"file/bot{Token}/photos/1.jpg");
        await Call("visible");
        Assert.True(host.Service<TracerProvider>().ForceFlush(10_000));

        received.Writer.Complete();
        var all = string.Concat(await received.Reader.ReadAllAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains("/visible", all, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", all, StringComparison.Ordinal);
    }

    /// <summary>Nobody listens there; the attempt is a span all the same.</summary>
    private static async Task Call(string path)
    {
        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(
            new Uri($"http://127.0.0.1:1/{path}"), TestContext.Current.CancellationToken));
    }

    private static void Collect(WebApplication app, ChannelWriter<string> received) =>
        app.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.TryWrite(Encoding.Latin1.GetString(body.ToArray()));
            return Results.Ok();
        });
}
