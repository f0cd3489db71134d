using System.Diagnostics;
using System.Net;
using System.Text.Json;
using LytSlot.Bench.Growth;
using LytSlot.Bench.Requests;
using LytSlot.Testing;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Bench.Starting;

/// <summary>
/// How long hosts take until they are of use, and what memory a silo takes with nothing and much awake.
/// </summary>
internal sealed class StartRun(StartSettings settings, TimeProvider time, TextWriter output)
{
    private const int Readers = 16;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    /// <summary>What a start leaves behind is collected meanwhile.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<Figure>> Play()
    {
        await using var postgres = await PrivatePostgres.StartDurable();
        await using var town = await Town.Build(postgres, Measuring.Asking());
        try
        {
            await town.Telegram.Limit(enabled: false);
            var stalls = await Stalls.Open(town, 1, time.GetUtcNow());
            await new Fill(town, stalls.Owner.Sample).Of(stalls.Owner.Tenant, stalls.Owner.Channel, settings.Grains);
            await stalls.SignIn();
            var figures = new List<Figure>();
            for (var round = 0; round < settings.Rounds; round++)
            {
                figures.AddRange(await Starts(town, stalls, postgres.Superuser));
                await output.WriteLineAsync($"start {round + 1} of {settings.Rounds}");
            }

            await Task.Delay(Idle, time);
            figures.Add(Memory(town.Silo, "silo, idle"));
            await Wake(town, stalls);
            figures.Add(Memory(town.Silo, $"silo, {settings.Grains} grains awake"));
            return [.. Figure.Medians(figures)];
        }
        catch
        {
            await output.WriteLineAsync(town.Report());
            throw;
        }
    }

    private async Task<IReadOnlyList<Figure>> Starts(Town town, Stalls stalls, string superuser)
    {
        await town.StopHosts();
        var since = time.GetTimestamp();
        town.Silo.Start();
        town.ApiHost.Start();
        var ready = Measured(Town.Ready(town.Silo), "silo to ready", since);
        using var api = new Api(town.Api, stalls.Token);
        var booked = await Measured(Booked(api, stalls), "silo to first booking", since);
        var effort = (await Effort.Of(town, superuser)).SoFar()["silo-0"];

        await town.ApiHost.Stop();
        var again = time.GetTimestamp();
        town.ApiHost.Start();
        var answered = await Measured(
            Answers(() => api.Get("orders?limit=1")), "API to first answer, silo ready", again);
        town.BotHost.Start();
        await Town.Ready(town.BotHost);
        return [await ready, booked, answered, new("silo to first booking, processor time", effort, "ms")];
    }

    private async Task<Figure> Measured(Task done, string name, long since)
    {
        await done;
        return new(name, time.GetElapsedTime(since).TotalMilliseconds, "ms");
    }

    private async Task Booked(Api api, Stalls stalls)
    {
        var parts = (await stalls.Requests(Kinds.Book, 1, 1))[0].Split('\t');
        var wish = JsonSerializer.Deserialize<JsonElement>(parts[3]);
        await Answers(() => api.Post(parts[1][Api.Root.Length..], wish));
    }

    /// <summary>Asks until it is answered; before that nobody listens, or says that it can't yet.</summary>
    private async Task Answers(Func<Task<HttpResponseMessage>> ask)
    {
        while (true)
        {
            try
            {
                using var answer = await ask();
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }

                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    var body = await answer.Content.ReadAsStringAsync();
                    throw new InvalidOperationException($"{answer.StatusCode} {body}");
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(BetweenTries, time);
        }
    }

    private async Task Wake(Town town, Stalls stalls)
    {
        var keys = await town.Books.Column<string>(
            "silo", "select grain_key from grain_state_order where status <> 'held' limit $1", settings.Grains);
        using var api = new Api(town.Api, stalls.Token);
        await Parallel.ForEachAsync(
            keys,
            new ParallelOptions { MaxDegreeOfParallelism = Readers },
            async (key, _) => (await api.Get($"orders/{key[^32..]}")).Dispose());
    }

    private static Figure Memory(TownProcess process, string name) => new(
        name,
        Process.GetProcessById(process.Id).WorkingSet64 / 1024.0 / 1024.0,
        "MiB");
}
