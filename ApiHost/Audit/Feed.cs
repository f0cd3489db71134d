using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LytSlot.Audit;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Audit;

/// <summary>
/// What happens in a tenant, told to somebody who stays. What was committed late carries an earlier time, so the last
/// seconds are asked for again each time, and what was told is left out.
/// </summary>
internal sealed partial class Feed(
    IGrainFactory grains, TimeProvider time, IHostApplicationLifetime host, ILogger<Feed> log)
{
    /// <summary>How often programs are told.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    /// <summary>How much later than its time an entry may be committed: longer than any write lives.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(35);

    /// <summary>How far back somebody who was away is told.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(3);

    private const int PageSize = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>The events: first <c>open</c>, or <c>gap</c> when some are too old to be told.</summary>
    /// <param name="caller">Whose tenant.</param>
    /// <param name="last">Id of the last event they had; null, or what is no id: from now on.</param>
    /// <param name="ends">When their token ends; null for never.</param>
    /// <param name="isGood">Whether they are still let in; asked four times a minute.</param>
    /// <param name="every">How often is looked what happened.</param>
    /// <param name="cancel">They went.</param>
    public async IAsyncEnumerable<SseItem<AuditEntryResponse?>> Follow(
        Caller caller, string? last, DateTimeOffset? ends, Func<Task<bool>> isGood, TimeSpan every,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel, host.ApplicationStopping);
        var now = time.GetUtcNow();
        var end = ends is { } token && token < now + Longest ? token : now + Longest;
        var wanted = Read(last) is { } had && had < now ? had : now;
        var mark = Later(wanted, now - Back);
        var first = last is null ? mark : mark - Late;
        var told = new Dictionary<string, DateTimeOffset>();
        var (spoke, looked) = (now, now);
        yield return Word(mark > wanted ? "gap" : "open", mark);
        while (now < end)
        {
            var since = Later(first, mark - Late);
            string? after = null;
            do
            {
                if (await Ask(caller, since, after, over.Token) is not { } page)
                {
                    yield break;
                }

                foreach (var entry in page.Entries)
                {
                    var shown = AuditEntryResponse.From(entry);
                    if (told.TryAdd(shown.Name, entry.At))
                    {
                        (mark, spoke) = (Later(mark, entry.At), now);
                        yield return new(shown, "fact") { EventId = Spell(mark) };
                    }
                }

                after = page.Next;
            }
            while (after is not null);

            Forget(told, mark - Late);
            if (now - spoke >= Quiet)
            {
                spoke = now;
                yield return Word("ping", mark);
            }

            await Task.Delay(every, time, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
            {
                yield break;
            }

            now = time.GetUtcNow();
            if (now - looked >= Quiet)
            {
                looked = now;
                if (!await Try(isGood))
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>A page; null when there is none to be had: they come back, and hear why.</summary>
    private async Task<AuditPage?> Ask(
        Caller caller, DateTimeOffset since, string? after, CancellationToken cancel)
    {
        using var scope = caller.Enter();
        return await Try(async () => (await grains.GetGrain<IAuditQueries>(QueryKey.Only)
            .Since(since, new(after, PageSize), cancel)).Value);
    }

    /// <summary>What is asked; nothing, or no, when nobody can say now.</summary>
    private async Task<T?> Try<T>(Func<Task<T?>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault)
        {
            LogBroken(log, fault);
            return default;
        }
    }

    private static void Forget(Dictionary<string, DateTimeOffset> told, DateTimeOffset before)
    {
        foreach (var (name, at) in told)
        {
            if (at < before)
            {
                told.Remove(name);
            }
        }
    }

    private static SseItem<AuditEntryResponse?> Word(string type, DateTimeOffset mark) =>
        new(null, type) { EventId = Spell(mark) };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static string Spell(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset? Read(string? id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new(ticks, TimeSpan.Zero)
            : null;

    [LoggerMessage(LogLevel.Debug, "A feed ends before its time.")]
    private static partial void LogBroken(ILogger log, Exception fault);
}
