using LytSlot.Towns;

namespace LytSlot.EndToEnd.Tests.Faults;

/// <summary>Deals side by side in the shared town, each with a fault of Telegram of its own.</summary>
public sealed class TelegramTrouble(SharedTown shared) : IAsyncLifetime
{
    private const string Send = "sendMessage";

    private const string Delete = "deleteMessage";

    private static readonly Dictionary<string, object> Faults = new()
    {
        ["5xx"] = new { kind = "refuse", code = 502, text = "Bad Gateway", method = Send, times = 2 },
        ["429"] = new { kind = "tooMany", retryAfter = 7, method = Send },
        ["late"] = new { kind = "delay", delayMs = 6_000, method = Send },
        ["taken in silence"] = new { kind = "noAnswer", method = Send },
        ["lost in silence"] = new { kind = "noAnswer", applied = false, method = Send },
        ["taken and cut"] = new { kind = "close", method = Send },
        ["lost and cut"] = new { kind = "close", applied = false, method = Send },
        ["5xx down"] = new { kind = "refuse", code = 500, method = Delete, times = 3 },
        ["silence down"] = new { kind = "noAnswer", method = Delete },
        ["cut down"] = new { kind = "close", applied = false, method = Delete },
    };

    private readonly Dictionary<string, Task<Deal>> _scheduled = [];

    internal Town Town => shared.Town;

    /// <summary>The deal with that fault, as soon as it only has to be published.</summary>
    internal Task<Deal> Scheduled(string fault) => _scheduled[fault];

    public ValueTask InitializeAsync()
    {
        foreach (var (name, fault) in Faults)
        {
            _scheduled.Add(name, Schedule(name, fault));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Deal> Schedule(string name, object fault)
    {
        var deal = await Deal.Open(Town, name);
        await deal.IsScheduled(await deal.FirstSlot());
        await deal.Suffers(fault);
        return deal;
    }
}
