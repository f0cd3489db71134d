using LytSlot.Testing;
using LytSlot.Towns.Drivers;

namespace LytSlot.Towns;

/// <summary>
/// A whole installation as it runs in earnest: Postgres, silos, both kinds of hosts and a stand-in for Telegram, each a
/// process of its own, in the profile of short durations.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    /// <summary>Of the bot.</summary>
    public const string Token = "100001:stand-in";

    /// <summary>The first of the private chats posts are forwarded to in order to look at them.</summary>
    private const long FirstProbeChat = -1_009_999_999_999;

    /// <summary>One takes 20 looks a minute; a post is checked three times, and a lost send takes ten looks.</summary>
    private const int ProbeChats = 6;

    private const long ProbeOwner = 900_000_001;

    private readonly TownPlan _plan;
    private readonly Dictionary<string, string?> _common;

    private Town(TestDatabase database, TownPlan plan)
    {
        _plan = plan;
        var telegram = Address(FreePort.Next());
        var payments = Address(FreePort.Next());
        SigningKey = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        _common = new Dictionary<string, string?>(database.Settings)
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Telegram:Token"] = Token,
            ["Telegram:BaseUrl"] = telegram.ToString().TrimEnd('/'),
            ["Auth:SigningKey"] = SigningKey,
            ["Cluster:ClusterId"] = database.Name,
            ["Cluster:ServiceId"] = "lytslot",
            ["Timings:Profile"] = "development",
        };
        for (var number = 0; number < ProbeChats; number++)
        {
            _common[$"Telegram:ProbeChats:{number}"] = $"{FirstProbeChat + number}";
        }

        if (plan.HasPayments)
        {
            PaymentControl.Configure(_common, payments);
        }

        foreach (var (key, value) in plan.Settings)
        {
            _common[key] = value;
        }

        Telegram = new StandInControl(telegram);
        StandIn = NewStandIn(telegram);
        Silos = NewHosts("silo", plan.Silos, "Silo");
        ApiHosts = NewHosts("api-host", plan.ApiHosts, "ApiHost");
        BotHosts = NewHosts("bot-host", plan.BotHosts, "BotHost");
        Books = new(database);
        Payments = new(payments);
        PaymentStandIn = plan.HasPayments ? NewPayments(payments) : null;
    }

    public TownProcess StandIn { get; }

    /// <summary>Stripe and YooKassa; null when the plan has none.</summary>
    public TownProcess? PaymentStandIn { get; }

    /// <summary>What payers and providers do.</summary>
    public PaymentControl Payments { get; }

    /// <summary>Members of one cluster; any of them may be missing for a while.</summary>
    public IReadOnlyList<TownProcess> Silos { get; }

    public IReadOnlyList<TownProcess> ApiHosts { get; }

    public IReadOnlyList<TownProcess> BotHosts { get; }

    /// <summary>The first silo, for towns with one.</summary>
    public TownProcess Silo => Silos[0];

    /// <summary>The first host of the API, for towns with one.</summary>
    public TownProcess ApiHost => ApiHosts[0];

    /// <summary>The first bot host, for towns with one.</summary>
    public TownProcess BotHost => BotHosts[0];

    public StandInControl Telegram { get; }

    public Books Books { get; }

    /// <summary>What tokens of the API are signed with.</summary>
    public string SigningKey { get; }

    /// <summary>Where the first host of the API listens.</summary>
    public Uri Api => new(ApiHost.Readiness!, "/");

    public IReadOnlyList<TownProcess> Hosts => [.. Silos, .. ApiHosts, .. BotHosts];

    private IReadOnlyList<TownProcess> All =>
        [StandIn, .. PaymentStandIn is { } payments ? [payments] : Array.Empty<TownProcess>(), .. Hosts];

    /// <summary>Makes the database and starts everything at once: hosts wait for what they need.</summary>
    public static async Task<Town> Build(PrivatePostgres postgres, TownPlan? plan = null)
    {
        plan ??= new();
        var town = new Town(await (plan.Migrates ? postgres.NewEmptyDatabase() : postgres.NewDatabase()), plan);
        try
        {
            await town.OpenBooks();
            town.StandIn.Start();
            await Ready(town.StandIn);
            if (town.PaymentStandIn is { } payments)
            {
                payments.Start();
                await Ready(payments);
            }

            await town.OpenProbeChats();
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
        foreach (var host in Hosts)
        {
            host.Start();
        }

        await Task.WhenAll(Hosts.Select(Ready));
    }

    /// <summary>Another setting of all hosts, from their next start on.</summary>
    public void Set(string key, string value)
    {
        foreach (var host in Hosts)
        {
            host.Set(key, value);
        }
    }

    /// <summary>What else the silo's program does, as an operator has it done: <c>Silo migrate</c> and such.</summary>
    /// <param name="name">The command.</param>
    /// <param name="build">The working copy it is of; null: this one.</param>
    public async Task Command(string name, string? build = null)
    {
        await using var process = new TownProcess(name, "Silo", _common, name)
        {
            Build = build ?? Repository.Root,
        };
        var code = await process.Run();
        if (code != 0)
        {
            throw new InvalidOperationException($"Silo {name} ended with code {code}:\n{process.Log.Tail(40)}");
        }
    }

    /// <summary>SIGTERM to all hosts at once.</summary>
    public Task StopHosts() => Task.WhenAll(Hosts.Select(host => host.Stop()));

    /// <summary>As soon as the process says that it may be given work.</summary>
    public static Task Ready(TownProcess process) => Readiness.Of(process);

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
        Payments.Dispose();
        await Books.DisposeAsync();
    }

    private async Task OpenProbeChats()
    {
        await Telegram.NewUser(ProbeOwner, "Probes");
        for (var number = 0; number < ProbeChats; number++)
        {
            await Telegram.NewChannel(FirstProbeChat + number, $"Probes {number}", ProbeOwner);
            await Telegram.PlaceBot(FirstProbeChat + number, ProbeOwner);
        }
    }

    private static Uri Address(int port) => new($"http://127.0.0.1:{port}/");

    private TownProcess NewStandIn(Uri address)
    {
        List<string> arguments = ["--Token", Token, "--CallbackSeconds", "45"];
        if (_plan.Folder is { } folder)
        {
            arguments.AddRange(["--Data", Path.Combine(folder, "telegram.journal")]);
        }

        return new("stand-in", "TelegramStandIn", Listening(address), arguments)
        {
            Readiness = new(address, "control/state"),
            Log = new(FileFor("stand-in")),
            IsFrugal = _plan.IsFrugal,
        };
    }

    private TownProcess NewPayments(Uri address)
    {
        List<string> arguments = ["--StripeWebhook", $"{Api}pay/stripe", "--YooKassaWebhook", $"{Api}pay/yookassa"];
        if (_plan.Folder is { } folder)
        {
            arguments.AddRange(["--Data", Path.Combine(folder, "payments.json")]);
        }

        return new("payments", "PaymentStandIn", Listening(address), arguments)
        {
            Readiness = new(address, "control/state"),
            Log = new(FileFor("payments")),
            IsFrugal = _plan.IsFrugal,
        };
    }

    private List<TownProcess> NewHosts(string kind, int count, string project) =>
        [.. Enumerable.Range(0, count).Select(number => NewHost($"{kind}-{number}", project))];

    private TownProcess NewHost(string name, string project)
    {
        var address = Address(FreePort.Next());
        var settings = Listening(address);
        if (project == "Silo")
        {
            settings["Silo:SiloPort"] = $"{FreePort.Next()}";
            settings["Silo:GatewayPort"] = $"{FreePort.Next()}";
        }

        return new(name, project, settings)
        {
            Build = _plan.Build ?? Repository.Root,
            Readiness = new(address, "health/ready"),
            Log = new(FileFor(name)),
            IsFrugal = _plan.IsFrugal,
        };
    }

    private string? FileFor(string name) => _plan.Folder is { } folder ? Path.Combine(folder, $"{name}.log") : null;

    private Dictionary<string, string?> Listening(Uri address) =>
        new(_common) { ["ASPNETCORE_URLS"] = address.ToString() };

    private async Task OpenBooks()
    {
        if (_plan.Migrates)
        {
            await Command("migrate", _plan.Build);
        }

        if (_plan.TellsOfWrites)
        {
            await Books.Listen();
        }
    }
}
