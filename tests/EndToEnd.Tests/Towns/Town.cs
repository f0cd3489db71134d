using LytSlot.EndToEnd.Tests.Drivers;
using LytSlot.Testing;

namespace LytSlot.EndToEnd.Tests.Towns;

/// <summary>
/// A whole installation as it runs in earnest: Postgres, a silo, both hosts and a stand-in for Telegram, each a process
/// of its own, in the profile of short durations.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    private const string Token = "100001:stand-in";

    /// <summary>The private chat posts are forwarded to in order to look at them.</summary>
    private const long ProbeChat = -1_009_999_999_999;

    private const long ProbeOwner = 900_000_001;

    private readonly IReadOnlyDictionary<string, string?> _common;
    private readonly Uri _siloAddress;
    private readonly Uri _apiAddress;
    private readonly Uri _botAddress;

    private Town(TestDatabase database)
    {
        var ports = Ports.Free(6);
        var telegram = Address(ports[0]);
        (_siloAddress, _apiAddress, _botAddress) = (Address(ports[1]), Address(ports[2]), Address(ports[3]));
        SigningKey = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        _common = new Dictionary<string, string?>(database.Settings)
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Telegram:Token"] = Token,
            ["Telegram:BaseUrl"] = telegram.ToString().TrimEnd('/'),
            ["Telegram:ProbeChats:0"] = $"{ProbeChat}",
            ["Auth:SigningKey"] = SigningKey,
            ["Cluster:ClusterId"] = database.Name,
            ["Cluster:ServiceId"] = "lytslot",
            ["Silo:SiloPort"] = $"{ports[4]}",
            ["Silo:GatewayPort"] = $"{ports[5]}",
            ["Timings:Profile"] = "development",
        };
        Telegram = new StandInControl(telegram);
        StandIn = new("stand-in", "TelegramStandIn", Listening(telegram), "--Token", Token, "--CallbackSeconds", "45");
        Silo = new("silo", "Silo", Listening(_siloAddress));
        ApiHost = new("API host", "ApiHost", Listening(_apiAddress));
        BotHost = new("bot host", "BotHost", Listening(_botAddress));
        Books = new(database);
        TelegramAddress = telegram;
    }

    public TownProcess StandIn { get; }

    public TownProcess Silo { get; }

    public TownProcess ApiHost { get; }

    public TownProcess BotHost { get; }

    public StandInControl Telegram { get; }

    public Books Books { get; }

    /// <summary>What tokens of the API are signed with.</summary>
    public string SigningKey { get; }

    public Uri Api => _apiAddress;

    private Uri TelegramAddress { get; }

    private IReadOnlyList<TownProcess> All => [StandIn, Silo, ApiHost, BotHost];

    /// <summary>Migrates an empty database and starts everything at once: hosts wait for what they need.</summary>
    public static async Task<Town> Build(PrivatePostgres postgres)
    {
        var town = new Town(await postgres.NewEmptyDatabase());
        try
        {
            await town.Migrate();
            town.StandIn.Start();
            await Readiness.Of(town.StandIn, new(town.TelegramAddress, "control/state"));
            await town.Telegram.NewUser(ProbeOwner, "Probes");
            await town.Telegram.NewChannel(ProbeChat, "Probes", ProbeOwner);
            await town.Telegram.PlaceBot(ProbeChat, ProbeOwner);
            await town.StartHosts();
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    public async Task StartHosts()
    {
        Silo.Start();
        ApiHost.Start();
        BotHost.Start();
        await Task.WhenAll(Ready(Silo), Ready(ApiHost), Ready(BotHost));
    }

    /// <summary>SIGTERM to all three at once.</summary>
    public Task StopHosts() => Task.WhenAll(BotHost.Stop(), ApiHost.Stop(), Silo.Stop());

    public Task Ready(TownProcess host) => Readiness.Of(host, new(
        host == Silo ? _siloAddress : host == ApiHost ? _apiAddress : _botAddress, "health/ready"));

    /// <summary>The end of each process's log, for the report of a failed story.</summary>
    public string Report() =>
        string.Join('\n', All.Select(process => $"=== {process.Name}\n{process.Log.Tail(60)}"));

    public async ValueTask DisposeAsync()
    {
        foreach (var process in All)
        {
            await process.DisposeAsync();
        }

        Telegram.Dispose();
        await Books.DisposeAsync();
    }

    private static Uri Address(int port) => new($"http://127.0.0.1:{port}/");

    private Dictionary<string, string?> Listening(Uri address) =>
        new(_common) { ["ASPNETCORE_URLS"] = address.ToString() };

    private async Task Migrate()
    {
        await using var migration = new TownProcess("migration", "Silo", _common, "migrate");
        var code = await migration.Run();
        Assert.True(code == 0, $"Silo migrate ended with code {code}:\n{migration.Log.Tail(40)}");
        await Books.Open();
    }
}
