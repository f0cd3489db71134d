using System.Collections.Concurrent;
using LytSlot.Testing;
using LytSlot.Towns;

namespace LytSlot.Chaos.Faults;

/// <summary>Carries a schedule out on a town, and is its supervisor: a process that ended is started again.</summary>
internal sealed class Saboteur(
    Town town, PrivatePostgres postgres, IReadOnlyList<long> channels, TimeProvider time, Timeline timeline)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly NewsMonger _news = new(town);

    /// <summary>Processes that are down or frozen on purpose.</summary>
    private readonly ConcurrentDictionary<TownProcess, bool> _broken = new();

    /// <summary>How often each kind was carried out.</summary>
    public ConcurrentDictionary<FaultKind, int> Done { get; } = new();

    /// <summary>All of it; ends when the last fault is over, and Telegram and the providers are themselves.</summary>
    public async Task Play(IReadOnlyList<PlannedFault> faults, DateTimeOffset start, DateTimeOffset end)
    {
        await Task.WhenAll(
            InTurn(faults.Where(fault => fault.IsHeavy), start, end),
            InTurn(faults.Where(fault => !fault.IsHeavy), start, end));
        await town.Telegram.ReleaseUpdates();
        await town.Payments.EndTrouble();
        timeline.Say("no more faults");
    }

    /// <summary>Starts again what ended by itself, as any supervisor does, until told to leave.</summary>
    public async Task Supervise(CancellationToken leave)
    {
        using var again = new PeriodicTimer(Look, time);
        while (!leave.IsCancellationRequested)
        {
            foreach (var host in town.Hosts.Where(host => host.HasEnded && !_broken.ContainsKey(host)))
            {
                timeline.Say($"{host.Name} had ended by itself with code {host.ExitCode}; started again");
                host.Start();
            }

            await again.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task InTurn(IEnumerable<PlannedFault> faults, DateTimeOffset start, DateTimeOffset end)
    {
        foreach (var fault in faults)
        {
            // A process that was slow to come back makes the next one wait; the quiet at the end stays.
            if (time.GetUtcNow() + fault.Lasts > end)
            {
                timeline.Say($"no time left for {fault}");
                continue;
            }

            var wait = start + fault.At - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time);
            }

            try
            {
                await Carry(fault);
                Done.AddOrUpdate(fault.Kind, 1, (_, count) => count + 1);
            }
            catch (Exception failure) when (failure is HttpRequestException or TimeoutException
                or InvalidOperationException or OperationCanceledException)
            {
                timeline.Say($"{fault} did not work: {failure.Message.Split('\n')[0]}");
            }

            if (fault.IsHeavy)
            {
                await Task.Delay(FaultSchedule.Pause, time);
            }
        }
    }

    private Task Carry(PlannedFault fault) => fault.Kind switch
    {
        FaultKind.KillSilo => Down(Of(town.Silos, fault), fault, process => process.Kill()),
        FaultKind.KillBotHost => Down(Of(town.BotHosts, fault), fault, process => process.Kill()),
        FaultKind.KillApiHost => Down(Of(town.ApiHosts, fault), fault, process => process.Kill()),
        FaultKind.KillStandIn => Down(town.StandIn, fault, process => process.Kill()),
        FaultKind.KillPayments => Down(town.PaymentStandIn!, fault, process => process.Kill()),
        FaultKind.StopSilo => Down(Of(town.Silos, fault), fault, process => process.Stop()),
        FaultKind.StopBotHost => Down(Of(town.BotHosts, fault), fault, process => process.Stop()),
        FaultKind.StopApiHost => Down(Of(town.ApiHosts, fault), fault, process => process.Stop()),
        FaultKind.FreezeSilo => Frozen(Of(town.Silos, fault), fault),
        FaultKind.FreezeBotHost => Frozen(Of(town.BotHosts, fault), fault),
        FaultKind.CrashPostgres => Crash(),
        FaultKind.PagesAway => Said(fault, town.Payments.Trouble("away", fault.Times)),
        FaultKind.PageAnswerLost => Said(fault, town.Payments.Trouble("loseAnswer", fault.Times)),
        FaultKind.RefundLater => Said(fault, town.Payments.Trouble("refundLater", fault.Times)),
        FaultKind.RefundRefused => Said(fault, town.Payments.Trouble("refundNever", fault.Times)),
        FaultKind.RepeatNews => Said(fault, _news.Repeats(fault)),
        FaultKind.ForgeNews => Said(fault, _news.Forges(fault)),
        FaultKind.RepeatUpdates => Said(fault, town.Telegram.RepeatUpdates(fault.Times)),
        _ => Said(fault, town.Telegram.Fault(TelegramFault(fault))),
    };

    private async Task Down(TownProcess process, PlannedFault fault, Func<TownProcess, Task> end)
    {
        _broken[process] = true;
        try
        {
            timeline.Say($"{fault.Kind}: {process.Name}, for {fault.Lasts.TotalSeconds:0.0}s");
            if (!process.HasEnded)
            {
                await end(process);
            }

            await Task.Delay(fault.Lasts, time);
            process.Start();
            await Town.Ready(process);
            timeline.Say($"{process.Name} is back");
        }
        finally
        {
            _broken.TryRemove(process, out _);
        }
    }

    private async Task Frozen(TownProcess process, PlannedFault fault)
    {
        timeline.Say($"{fault.Kind}: {process.Name}, for {fault.Lasts.TotalSeconds:0.0}s");
        process.Freeze();
        await Task.Delay(fault.Lasts, time);
        process.Thaw();
        timeline.Say($"{process.Name} goes on");
    }

    private async Task Crash()
    {
        timeline.Say("CrashPostgres");
        await postgres.Crash();
        timeline.Say("Postgres is back");
    }

    private async Task Said(PlannedFault fault, Task done)
    {
        await done;
        timeline.Say($"{fault}");
    }

    private object TelegramFault(PlannedFault fault) => new
    {
        kind = char.ToLowerInvariant($"{fault.Kind}"[0]) + $"{fault.Kind}"[1..],
        method = fault.Method,
        chatId = fault.InChannel ? channels[fault.Target % channels.Count] : (long?)null,
        times = fault.Times,
        code = fault.Kind == FaultKind.Refuse ? fault.Code : (int?)null,
        text = fault.Kind == FaultKind.Refuse ? Words(fault) : null,
        retryAfter = fault.Kind == FaultKind.TooMany ? (int)Math.Ceiling(fault.Lasts.TotalSeconds) : (int?)null,
        delayMs = fault.Kind == FaultKind.Delay ? (int)fault.Lasts.TotalMilliseconds : (int?)null,
        applied = fault.Kind is FaultKind.NoAnswer or FaultKind.Close ? fault.Applied : (bool?)null,
    };

    private static string Words(PlannedFault fault) => (fault.Code, fault.InChannel) switch
    {
        (400, _) => "Bad Request: that can't be done just now",
        (403, true) => "Forbidden: bot is not a member of the channel chat",
        (403, false) => "Forbidden: bot was blocked by the user",
        _ => "Internal Server Error",
    };

    private static TownProcess Of(IReadOnlyList<TownProcess> processes, PlannedFault fault) =>
        processes[fault.Target % processes.Count];
}
