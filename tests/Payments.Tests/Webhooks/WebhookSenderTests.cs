using System.Net;
using System.Security.Cryptography;
using System.Text;
using LytSlot.Grains.Webhooks;
using LytSlot.Silo.Webhooks;
using LytSlot.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LytSlot.Payments.Tests.Webhooks;

/// <summary>The way out to tenants' addresses, in front of a real server.</summary>
public sealed class WebhookSenderTests : IAsyncLifetime
{
    private const string Body = """{"name":"order/x/1","reason":"Почему"}""";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));
    private readonly List<ServiceProvider> _hosts = [];
    private Listener? _server;

    private Listener Server => _server ?? throw new InvalidOperationException("Nobody listens.");

    public async ValueTask InitializeAsync() => _server = await Listener.Start();

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await Server.DisposeAsync();
    }

    [Fact]
    public async Task Server_can_check_what_it_hears()
    {
        var answer = await Send(Server.Url("201"), allowPrivate: true);

        Assert.True(answer.IsDelivered);
        var (headers, body) = Assert.Single(Server.Heard);
        var signature = headers["LytSlot-Signature"].Split(',');
        using var key = new HMACSHA256("secret"u8.ToArray());
        var expected = key.ComputeHash(
            [.. Encoding.ASCII.GetBytes(signature[0][2..] + "."), .. Encoding.UTF8.GetBytes(body)]);
        Assert.Equal(Convert.FromHexString(signature[1][3..]), expected);
        Assert.Equal(Body, body);
        Assert.Equal($"{_clock.GetUtcNow().ToUnixTimeSeconds()}", signature[0][2..]);
        Assert.Equal("order/x/1", headers["LytSlot-Delivery"]);
        Assert.Equal("LytSlot-Webhooks/1", headers["User-Agent"]);
        Assert.Equal("application/json; charset=utf-8", headers["Content-Type"]);
        Assert.False(headers.ContainsKey("traceparent"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(410)]
    [InlineData(500)]
    public async Task Answer_is_what_came_and_no_redirect_is_followed(int status)
    {
        var answer = await Send(Server.Url($"{status}"), allowPrivate: true);

        Assert.Equal(new WebhookAnswer(status, DeliveryFault.None), answer);
        Assert.Single(Server.Heard);
    }

    [Fact]
    public async Task Silence_ends_after_ten_seconds()
    {
        var sent = Send(Server.Url("silent"), allowPrivate: true);
        await Server.Asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        _clock.Advance(WebhookSender.Longest - TimeSpan.FromMilliseconds(1));
        Assert.False(sent.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(new WebhookAnswer(null, DeliveryFault.Timeout), await sent);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0")]
    public async Task Private_address_is_never_reached_by_number_or_by_name(string host)
    {
        var answer = await Send(Server.Url("200", host), allowPrivate: false);

        Assert.Equal(new WebhookAnswer(null, DeliveryFault.AddressForbidden), answer);
        Assert.Empty(Server.Heard);
    }

    [Fact]
    public async Task Nobody_there_and_no_TLS_are_told_apart()
    {
        var port = Server.Port;
        Assert.Equal(
            DeliveryFault.TlsFailed, (await Send($"https://127.0.0.1:{port}/200", allowPrivate: true)).Fault);
        await Server.DisposeAsync();

        Assert.Equal(
            DeliveryFault.Unreachable, (await Send($"http://127.0.0.1:{port}/200", allowPrivate: true)).Fault);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("100.128.0.1", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("0.1.2.3", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("127.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("192.0.0.192", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2001:0:1::1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Public_is_what_the_world_reaches(string address, bool expected) =>
        Assert.Equal(expected, PublicAddresses.Has(IPAddress.Parse(address)));

    [Theory]
    [InlineData("Production", "true", false)]
    [InlineData("Staging", "true", false)]
    [InlineData("Production", "false", true)]
    [InlineData("Development", "true", true)]
    public void Private_addresses_are_allowed_in_development_alone(string environment, string allow, bool starts)
    {
        var validator = Host(allow, environment).GetRequiredService<IStartupValidator>();

        var failure = Record.Exception(validator.Validate);

        Assert.Equal(starts, failure is null);
        Assert.True(starts || failure!.Message.Contains("Webhooks:AllowPrivate", StringComparison.Ordinal));
    }

    private Task<WebhookAnswer> Send(string url, bool allowPrivate)
    {
        var sender = Host(allowPrivate ? "true" : "false", "Development").GetRequiredService<IWebhookSender>();
        var signature = WebhookSignature.Of(Body, new("secret", null, null), _clock.GetUtcNow());
        return sender.Send(new(url, "order/x/1", Body, signature));
    }

    private ServiceProvider Host(string allow, string environment)
    {
        var settings = new Dictionary<string, string?> { ["Webhooks:AllowPrivate"] = allow };
        var host = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<IHostEnvironment>(new Place(environment))
            .AddSingleton<TimeProvider>(_clock)
            .AddWebhooks()
            .BuildServiceProvider();
        _hosts.Add(host);
        return host;
    }

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "silo";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
