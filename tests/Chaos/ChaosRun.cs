using LytSlot.Chaos.Faults;
using LytSlot.Chaos.People;
using LytSlot.Chaos.Reckoning;
using LytSlot.Testing;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;
using Npgsql;

namespace LytSlot.Chaos;

/// <summary>
/// A town at work while things are broken by a schedule; then quiet, until all is settled; then the reckoning.
/// </summary>
internal sealed class ChaosRun(ChaosSettings settings, TimeProvider time, TextWriter output)
{
    /// <summary>When one of the channels is deleted, as a part of the play.</summary>
    private const double Demolition = 0.6;

    /// <summary>The latest slot begins so long after the play has ended.</summary>
    private static readonly TimeSpan LastSlot = TimeSpan.FromSeconds(45);

    /// <summary>For people who are in the middle of something.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(30);

    /// <summary>For everything to be settled, from the end of the play.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(4);

    private readonly Timeline _timeline = new(time, output);

    private readonly Diary _diary = new(time);

    public async Task<Verdict> Play()
    {
        Directory.CreateDirectory(settings.Folder);
        await using var postgres = await PrivatePostgres.StartDurable();
        await using var town = await Town.Build(postgres, new TownPlan
        {
            Silos = settings.Silos,
            ApiHosts = 2,
            BotHosts = 2,
            Folder = settings.Folder,
            TellsOfWrites = false,
            HasPayments = true,
            Build = settings.Previous,
        });
        _timeline.Say($"the town is up: {settings}");
        await using var diary = new StreamWriter(Path.Combine(settings.Folder, "people.log"));
        var played = new Played(time, diary);
        using var leave = new CancellationTokenSource();
        var (shops, owners) = await Open(town, played, leave.Token);
        var channels = shops.ConvertAll(shop => shop.Channel);
        var saboteur = new Saboteur(town, postgres, [.. channels.Select(channel => channel.Id)], time, _timeline);
        var supervisor = settings.Previous is null ? saboteur.Supervise(leave.Token) : Task.CompletedTask;

        await Play(town, shops, saboteur, played);
        await Settled(town);

        var books = await Evidence.Books(town);
        var verdict = Judge.Reckon(await Evidence.Outside(town, channels, _diary.Absences, time), books);
        if (settings.Previous is not null)
        {
            verdict = verdict with { Violations = [.. verdict.Violations, .. Losses.OfUpgrade(books)] };
        }

        await leave.CancelAsync();
        await Task.WhenAll(owners.Append(supervisor));
        await Tell(town, verdict, saboteur, played);
        return verdict;
    }

    private async Task<(List<(Person Owner, Channel Channel)> Shops, List<Task> Owners)> Open(
        Town town, Played played, CancellationToken leave)
    {
        var cast = new Cast(town);
        var opened = await Task.WhenAll(Enumerable.Range(0, settings.Channels).Select(async number =>
        {
            var person = await cast.Person($"Owner {number}");
            var channel = await cast.Channel($"Channel {number}", person);
            await cast.Opens(person, channel, $"{100 + number}, {900 + number} RUB, {10 + number} EUR");
            var owner = new Owner(town, person, new Random(settings.Seed + number), played);
            return (Shop: (person, channel), Owner: owner);
        }));
        _timeline.Say($"{opened.Length} channels are open");
        return (
            [.. opened.Select(one => one.Shop)],
            [.. opened.Select(one => Task.Run(() => one.Owner.Play(leave), CancellationToken.None))]);
    }

    private async Task Play(
        Town town, List<(Person Owner, Channel Channel)> shops, Saboteur saboteur, Played played)
    {
        var length = TimeSpan.FromMinutes(settings.Minutes);
        var start = time.GetUtcNow();
        var end = start + length;
        var cast = new Cast(town);
        var people = await Task.WhenAll(Enumerable.Range(0, settings.Advertisers).Select(async number =>
            new Advertiser(
                town,
                await cast.Person($"Advertiser {number}"),
                shops.ConvertAll(shop => shop.Channel),
                new Random((settings.Seed * 1000) + number),
                _diary,
                played)));
        using var meddling = new CancellationTokenSource(length * FaultSchedule.Loud, time);
        var meddlers = settings.Previous is null
            ? Meddle(town, shops, length, played, meddling.Token)
            : Task.CompletedTask;
        var crowd = Task.WhenAll(people.Select(person => Task.Run(() => person.Play(end, end + LastSlot))));
        await (settings.Previous is { } previous
            ? new Rollout(town, previous, time, _timeline).Play()
            : saboteur.Play(
                FaultSchedule.Draw(settings.Seed, length), start, start + (length * FaultSchedule.Loud)));
        var patience = end + Farewell - time.GetUtcNow();
        await Task.WhenAny(crowd, Task.Delay(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, time));
        await meddlers;
        _timeline.Say($"the people have gone: {played.Report()}");
    }

    /// <summary>Each owner meddles; the last one of several deletes the channel in the middle of it all.</summary>
    private Task Meddle(
        Town town,
        List<(Person Owner, Channel Channel)> shops,
        TimeSpan length,
        Played played,
        CancellationToken over)
    {
        var meddlers = shops.Select((shop, number) => new Meddler(
            town, shop.Owner, shop.Channel, new Random((settings.Seed * 100_000) + number), _diary, played)).ToList();
        return Task.WhenAll(
        [
            .. meddlers.Take(Math.Max(1, shops.Count - 1))
                .Select(meddler => Task.Run(() => meddler.Play(over), CancellationToken.None)),
            .. shops.Count > 1 ? [meddlers[^1].Demolish(length * Demolition)] : Array.Empty<Task>(),
        ]);
    }

    private async Task Settled(Town town)
    {
        await town.Telegram.ReleaseUpdates();
        var limit = time.GetUtcNow() + Settling;
        using var again = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        long open;
        do
        {
            await again.WaitForNextTickAsync();
            open = await Open(town);
        }
        while (open > 0 && time.GetUtcNow() < limit);
        _timeline.Say(open == 0 ? "all is settled" : $"{open} are still open; no more waiting");
    }

    /// <summary>
    /// Orders and payments that are not at their end, paid pages that nobody knows of yet; very many while somebody who
    /// knows does not answer.
    /// </summary>
    private async Task<long> Open(Town town)
    {
        try
        {
            var gone = _diary.Absences.Where(absence => absence.ForGood).Select(absence => absence.Channel);
            return await Evidence.Unsettled(town, gone) + await Evidence.OutstandingPayments(town)
                + await Evidence.UnknownPayments(town);
        }
        catch (Exception silence) when (silence is NpgsqlException or HttpRequestException)
        {
            return long.MaxValue;
        }
    }

    private async Task Tell(Town town, Verdict verdict, Saboteur saboteur, Played played)
    {
        foreach (var violation in verdict.Violations)
        {
            await output.WriteLineAsync($"{violation}");
        }

        foreach (var order in verdict.Violations.Select(violation => violation.Order).Distinct().Take(20))
        {
            await output.WriteLineAsync($"--- {order}");
            foreach (var line in await Evidence.TimelineOf(town, order))
            {
                await output.WriteLineAsync($"    {line}");
            }
        }

        await File.WriteAllLinesAsync(Path.Combine(settings.Folder, "timeline.log"), _timeline.Lines);
        var broken = saboteur.Done.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}");
        await output.WriteLineAsync($"faults: {string.Join(", ", broken)}");
        await output.WriteLineAsync($"people: {played.Report()}");
        await output.WriteLineAsync(verdict.Counts());
        await output.WriteLineAsync(verdict.Line());
        if (!verdict.IsClean)
        {
            await output.WriteLineAsync($"Logs, journal and timeline: {settings.Folder}");
        }
    }
}
