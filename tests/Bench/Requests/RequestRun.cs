using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using LytSlot.Testing;
using LytSlot.Towns;

namespace LytSlot.Bench.Requests;

/// <summary>
/// What the API does a second, over real hosts set as in production: bookings, races for the same slots, calendars and
/// lists, each in turn with the least the same could cost here, and with peers where they are given.
/// </summary>
internal sealed class RequestRun(RequestSettings settings, TimeProvider time, TextWriter output)
{
    private const string FloorName = "constant body";

    private const string SignedFloorName = "signed in";

    /// <summary>More than anybody answers in a second on the machines this is meant for.</summary>
    private const int MostASecond = 12_000;

    private const int WarmClients = 16;

    private const int WarmSeconds = 5;

    private static readonly (string Kind, int[] Clients)[] Plan =
    [
        (Kinds.Book, [1, 8, 32, 64]),
        (Kinds.Race, [64]),
        (Kinds.Calendar, [32, 64]),
        (Kinds.Orders, [8]),
        (Kinds.Click, [8, 32]),
    ];

    private readonly List<Measured> _rounds = [];

    private IEnumerable<(string Kind, int[] Clients)> Asked =>
        Plan.Where(one => settings.Only is null || one.Kind == settings.Only);

    public async Task<IReadOnlyList<Measured>> Play()
    {
        await using var postgres = await PrivatePostgres.StartDurable();
        await using var town = await Town.Build(postgres, Measuring.Asking(settings.Silos));
        try
        {
            return await Play(town, postgres.Superuser);
        }
        catch
        {
            await output.WriteLineAsync(town.Report());
            throw;
        }
    }

    private async Task<IReadOnlyList<Measured>> Play(Town town, string superuser)
    {
        await town.Telegram.Limit(enabled: false);
        var stalls = await Stalls.Open(town, settings.Tenants, time.GetUtcNow());
        var commits = await Commits.Open(superuser);
        var effort = await Effort.Of(town, superuser);
        Say($"{settings.Tenants} tenants sell, {settings.Silos} silo(s)");
        using var floor = StartFloor(town.SigningKey, out var floorAddress);
        var peers = await StartPeers();
        try
        {
            List<IServer> servers = [stalls, .. peers];
            await stalls.SignIn();
            foreach (var server in servers)
            {
                foreach (var (kind, _) in Asked)
                {
                    await Measure(server, kind, WarmClients, WarmSeconds, effort);
                }
            }

            var sizes = new Dictionary<string, int>();
            foreach (var (kind, _) in Asked)
            {
                sizes[kind] = await stalls.SizeOf(kind);
            }

            for (var round = 0; round < settings.Rounds; round++)
            {
                await Round(round, stalls, servers, commits, effort, floorAddress, sizes);
            }
        }
        finally
        {
            foreach (var peer in peers)
            {
                await peer.DisposeAsync();
            }

            floor.Kill();
        }

        var (orders, oversold) = await stalls.Reckon();
        Say($"{orders} orders hold slots, {oversold} slots are sold twice");
        return oversold > 0
            ? throw new InvalidOperationException("A slot was sold twice.")
            : [.. _rounds.GroupBy(one => (one.Kind, one.Clients, one.Server))
                .Select(group => Measured.Median([.. group]))];
    }

    private async Task Round(
        int round,
        Stalls stalls,
        IReadOnlyList<IServer> servers,
        Commits commits,
        Effort effort,
        Uri floor,
        Dictionary<string, int> sizes)
    {
        await stalls.SignIn();
        foreach (var (kind, crowds) in Asked)
        {
            foreach (var clients in crowds)
            {
                foreach (var server in servers)
                {
                    if (await Measure(server, kind, clients, settings.Seconds, effort) is { } measured)
                    {
                        _rounds.Add(measured);
                    }
                }

                _rounds.Add(await Constant(FloorName, floor, $"GET\t/{sizes[kind]}\t\t", kind, clients));
                _rounds.Add(await Constant(
                    SignedFloorName, floor, $"GET\t/signed/{sizes[kind]}\t{stalls.Token}\t", kind, clients));
                if (kind == Kinds.Book)
                {
                    _rounds.Add(await commits.Measure(clients, settings.Seconds));
                }
            }
        }

        Say($"round {round + 1} of {settings.Rounds}");
    }

    private static async Task<Measured?> Measure(
        IServer server, string kind, int clients, int seconds, Effort effort)
    {
        var repeats = kind is Kinds.Calendar or Kinds.Orders or Kinds.Click;
        var requests = await server.Requests(kind, Enough(kind, clients, seconds), clients);
        if (requests.Count == 0)
        {
            return null;
        }

        var before = effort.SoFar();
        var result = await Wrk.Run(server.Address, clients, seconds, requests, repeats);
        var after = effort.SoFar();
        if (!repeats && result.Sent >= requests.Count)
        {
            throw new InvalidOperationException($"{server.Name} answers more of {kind} than was prepared.");
        }

        server.Sent(kind, result.Sent, requests.Count);
        return new(
            kind,
            server.Name,
            clients,
            (result.Made + result.Refused) / result.Seconds,
            result.Half,
            result.Nearly,
            result.Failed)
        {
            Effort = server is Stalls
                ? after.ToImmutableDictionary(
                    one => one.Key, one => (one.Value - before[one.Key]) / (result.Made + result.Refused))
                : ImmutableDictionary<string, double>.Empty,
        };
    }

    private static int Enough(string kind, int clients, int seconds) =>
        MostASecond * seconds * (kind == Kinds.Race ? 2 : 1) / (clients == 1 ? 4 : 1);

    private async Task<Measured> Constant(string name, Uri floor, string request, string kind, int clients)
    {
        var result = await Wrk.Run(floor, clients, settings.Seconds, [request], repeats: true);
        return new(
            kind, name, clients, result.Made / result.Seconds, result.Half, result.Nearly, result.Failed);
    }

    private static Process StartFloor(string signingKey, out Uri address)
    {
        address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/"));
        return Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(RequestRun).Assembly.Location, Floor.Command, address.ToString()])
        {
            Environment = { [Floor.Key] = signingKey },
        })!;
    }

    private async Task<List<Peer>> StartPeers()
    {
        var peers = new List<Peer>();
        var folders = settings.Peers is { } all ? Directory.GetDirectories(all) : [];
        foreach (var folder in folders.Order())
        {
            peers.Add(await Peer.Start(folder, FreePort.Next()));
        }

        return peers;
    }

    private void Say(string what) => output.WriteLine($"{time.GetUtcNow():HH:mm:ss} {what}");
}
