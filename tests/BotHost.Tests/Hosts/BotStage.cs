using LytSlot.Sending;
using LytSlot.TelegramStandIn;
using LytSlot.Testing;
using LytSlot.Testing.Cluster;
using LytSlot.Towns.Drivers;
using Microsoft.AspNetCore.Builder;
using Telegram.Bot;

namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>
/// Bot hosts as they are, between a stand-in of their own and the cluster of all tests. Time is hurried for hosts and
/// Telegram, and stands still in the cluster.
/// </summary>
internal sealed class BotStage : IAsyncDisposable
{
    private static long _last = 900_000 + (Environment.ProcessId % 1000 * 1000);

    private readonly WebApplication _standIn;
    private readonly TimeProvider _time;
    private readonly List<Host> _hosts = [];

    private BotStage(TestCluster cluster, WebApplication standIn, TimeProvider time, long bot)
    {
        Cluster = cluster;
        _standIn = standIn;
        _time = time;
        Bot = bot;
        Telegram = new(new(Address));
        Client = new TelegramBotClient(
            new TelegramBotClientOptions(TokenOf(bot), Address) { RetryCount = 0 },
            cancellationToken: TestContext.Current.CancellationToken);
    }

    public TestCluster Cluster { get; }

    public long Bot { get; }

    public StandInControl Telegram { get; }

    /// <summary>Somebody else who has the bot's token.</summary>
    public TelegramBotClient Client { get; }

    public Wire Wire { get; } = new();

    public HostLog Log { get; } = new();

    public string Address => _standIn.Urls.First();

    public IPollerGrain Poller => Cluster.Client.GetGrain<IPollerGrain>(new BotKey(Bot).ToString());

    /// <param name="isHurried">Needed where a host pauses; else its patience is as long as in earnest.</param>
    public static Task<BotStage> Open(TestCluster cluster, bool isHurried = true) =>
        Open(cluster, isHurried ? new HurriedTime() : TimeProvider.System);

    public static async Task<BotStage> Open(TestCluster cluster, TimeProvider time)
    {
        var bot = Interlocked.Increment(ref _last);
        var standIn = StandIn.Build(
            [
                "--Urls", "http://127.0.0.1:0",
                "--Token", TokenOf(bot),
                "--Limits", "false",
                "--Logging:LogLevel:Default", "None",
                "--Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel", "None",
            ],
            time);
        await standIn.StartAsync(TestContext.Current.CancellationToken);
        return new(cluster, standIn, time, bot);
    }

    /// <summary>A host that polls.</summary>
    public Task<Host> Polls() => Start(FreePort.Next(), []);

    /// <summary>A host that Telegram calls.</summary>
    public Task<Host> IsCalled()
    {
        var port = FreePort.Next();
        return Start(port, new()
        {
            ["Telegram:Updates"] = "webhook",
            ["Telegram:WebhookUrl"] = $"http://127.0.0.1:{port}/telegram/updates",
            ["Telegram:WebhookSecret"] = Host.Secret,
        });
    }

    public async Task<Person> Person(string name = "Ann")
    {
        var id = Interlocked.Increment(ref _last);
        await Telegram.NewUser(id, name);
        return new(Telegram, id, name);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        Telegram.Dispose();
        await _standIn.DisposeAsync();
    }

    private static string TokenOf(long bot) => $"{bot}:stand-in";

    private async Task<Host> Start(int port, Dictionary<string, string?> settings)
    {
        settings["Telegram:Token"] = TokenOf(Bot);
        settings["Telegram:BaseUrl"] = Address;
        var host = await Host.Start(Cluster, _time, Wire, Log, port, settings);
        _hosts.Add(host);
        return host;
    }
}
