using LytSlot.Bench.Growth;
using LytSlot.Testing;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Bench.Publishing;

/// <summary>
/// Posts due at one instant in different channels, three times: from memory, after a restart, and after a restart with
/// Telegram's limits. Where past orders are asked for, once more from memory before they are there.
/// </summary>
internal sealed class PublishRun(BenchSettings settings, TimeProvider time, TextWriter output)
{
    private const string InMemory = "without limits, in memory";

    /// <summary>Whose the past orders are.</summary>
    private const int Tenants = 1_000;

    /// <summary>Deals that are made side by side.</summary>
    private const int AtOnce = 24;

    /// <summary>Orders are woken ten seconds before their instant here; hosts have to be up by then.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>From the instant on, for all to be published.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>What counts as a message for Telegram.</summary>
    private static readonly HashSet<string> Messages =
        ["sendMessage", "sendInvoice", "sendPhoto", "forwardMessage", "sendMediaGroup", "copyMessage"];

    public async Task<IReadOnlyList<Departures>> Play()
    {
        await using var postgres = await PrivatePostgres.StartDurable();
        await using var town = await Town.Build(postgres, Measuring.Publishing(settings.Silos));
        try
        {
            await town.Telegram.Limit(enabled: false);
            var deals = await SideBySide(Enumerable.Range(0, settings.Posts), number => Deal.Open(town, number));
            Say($"{deals.Count} channels are open, {settings.Silos} silo(s)");
            var waves = new List<Departures> { await Wave(town, deals, InMemory, () => Task.CompletedTask) };
            if (settings.Past > 0)
            {
                await Age(town);
                waves.Add(await Wave(
                    town, deals, $"{InMemory}, among {settings.Past} past orders", () => Task.CompletedTask));
            }

            waves.Add(await Wave(town, deals, "without limits, after a restart", () => Restart(town)));
            waves.Add(await Wave(town, deals, "with Telegram's limits, after a restart", () => RestartLimited(town)));
            return waves;
        }
        catch
        {
            await output.WriteLineAsync(town.Report());
            throw;
        }
    }

    /// <summary>Puts the orders of years into the database, copies of one that was just published.</summary>
    private async Task Age(Town town)
    {
        var sample = await town.Books.Read<string>(
            "silo", "select grain_key from grain_state_order where status in ('published', 'completed') limit 1")
            ?? throw new InvalidOperationException("Nothing was published.");
        var fill = new Fill(town, sample);
        await fill.OfOthers(Tenants, settings.Past);
        await fill.Settle();
        Say($"{settings.Past} past orders of {Tenants} tenants");
    }

    private async Task<Departures> Wave(Town town, IReadOnlyList<Deal> deals, string name, Func<Task> prepare)
    {
        var slot = NextMinute(time.GetUtcNow() + settings.Lead);
        await SideBySide(deals, async deal =>
        {
            await deal.Book(slot, $"Ad {name}");
            return deal;
        });
        await Scheduled(town, slot, deals.Count);
        Say($"{name}: booked for {slot:HH:mm}");
        await prepare();
        if (time.GetUtcNow() > slot - Quiet)
        {
            throw new InvalidOperationException("This machine needs a longer --lead.");
        }

        var before = await town.Telegram.LastCall();
        await Published(town, slot);
        var calls = (await town.Telegram.CallsAfter(before)).Calls;
        return Reckon(name, slot, [.. deals.Select(deal => deal.Channel)], calls);
    }

    private static Departures Reckon(
        string name, DateTimeOffset slot, HashSet<long> channels, IReadOnlyList<BotCall> calls)
    {
        var sends = calls.Where(call => call.Method == "sendMessage" && channels.Contains(call.ChatId ?? 0)).ToList();
        var posts = sends.Where(call => call.Ok).GroupBy(call => call.ChatId).ToList();
        var last = posts.Count == 0 ? slot : posts.Max(post => post.First().At);
        var messages = calls.Count(
            call => call.Ok && call.At >= slot && call.At <= last && Messages.Contains(call.Method));
        return new(
            name,
            channels.Count,
            [.. posts.Select(post => post.First().At - slot).Order()],
            posts.Count(post => post.Count() > 1),
            messages - posts.Count,
            calls.Count(call => call.ErrorCode == 429));
    }

    private async Task Restart(Town town)
    {
        await town.StopHosts();
        await town.StartHosts();
        Say("the hosts are up again");
    }

    private async Task RestartLimited(Town town)
    {
        town.Set(Measuring.Unlimited, "false");
        await Restart(town);
        await town.Telegram.Limit(enabled: true);
    }

    /// <summary>As soon as the last yes has been worked off.</summary>
    private async Task Scheduled(Town town, DateTimeOffset slot, int count)
    {
        using var again = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        long ready;
        while ((ready = await Open(town, slot, "scheduled")) < count)
        {
            if (time.GetUtcNow() > slot - Quiet)
            {
                throw new InvalidOperationException($"Only {ready} of {count} orders are scheduled for {slot:HH:mm}.");
            }

            await again.WaitForNextTickAsync();
        }
    }

    private async Task Published(Town town, DateTimeOffset slot)
    {
        using var again = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (time.GetUtcNow() < slot
            || (time.GetUtcNow() < slot + Longest && await Open(town, slot, "scheduled", "publishing") > 0))
        {
            await again.WaitForNextTickAsync();
        }
    }

    private static Task<long> Open(Town town, DateTimeOffset slot, params string[] statuses) => town.Books.Read<long>(
        "silo",
        "select count(*) from grain_state_order where starts_at = $1 and status = any ($2)",
        slot,
        statuses);

    private static async Task<IReadOnlyList<TResult>> SideBySide<T, TResult>(
        IEnumerable<T> all, Func<T, Task<TResult>> act)
    {
        using var room = new SemaphoreSlim(AtOnce);
        return await Task.WhenAll(all.Select(async one =>
        {
            await room.WaitAsync();
            try
            {
                return await act(one);
            }
            finally
            {
                room.Release();
            }
        }));
    }

    private static DateTimeOffset NextMinute(DateTimeOffset at) =>
        new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute) + TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private void Say(string what) => output.WriteLine($"{time.GetUtcNow():HH:mm:ss} {what}");
}
