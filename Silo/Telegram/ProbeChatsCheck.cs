using LytSlot.Grains.Publishing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Telegram.Bot;

namespace LytSlot.Silo.Telegram;

/// <summary>
/// The readiness check <c>probe_chats</c>: the bot can reach the chats it looks at posts in. Asked once a minute at
/// most, and only Telegram's clear word counts: while it does not answer, what it said last holds.
/// </summary>
internal sealed class ProbeChatsCheck(ITelegramBotClient bot, PublishingSettings settings, TimeProvider time)
    : IHealthCheck
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    // Whoever puts the bot back into a chat is waiting for this.
    private static readonly TimeSpan RefusalKept = TimeSpan.FromSeconds(10);

    // A check has 3 s altogether; what comes later is for the next one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, string?> _refusals = [];
    private Task _asking = Task.CompletedTask;
    private long? _askedAt;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (settings.ProbeChats.Length == 0)
        {
            return HealthCheckResult.Degraded(
                "Telegram:ProbeChats is not set: a publication whose outcome is unknown can't be looked at");
        }

        await Asking()
            .WaitAsync(Patience, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Judge();
    }

    private Task Asking()
    {
        lock (_gate)
        {
            var kept = _refusals.Values.Any(words => words is not null) ? RefusalKept : Kept;
            if (_asking.IsCompleted && (_askedAt is not { } at || time.GetElapsedTime(at) >= kept))
            {
                _askedAt = time.GetTimestamp();
                _asking = Task.WhenAll(settings.ProbeChats.Select(Ask));
            }

            return _asking;
        }
    }

    private async Task Ask(long chat)
    {
        try
        {
            await bot.GetChat(chat);
            Note(chat, null);
        }
        catch (Exception thrown) when (TelegramErrors.Read(thrown) is { } failure)
        {
            if (failure is { Kind: CallFailureKind.Refused, Fault: not TelegramFault.Later })
            {
                Note(chat, failure.Words);
            }
        }
    }

    private void Note(long chat, string? refusal)
    {
        lock (_gate)
        {
            _refusals[chat] = refusal;
        }
    }

    /// <summary>One chat of the pool is enough to go on with.</summary>
    private HealthCheckResult Judge()
    {
        lock (_gate)
        {
            var refused = _refusals.Where(chat => chat.Value is not null).ToList();
            var words = string.Join("; ", refused.Select(chat => $"{chat.Key}: {chat.Value}"));
            return refused.Count == 0 ? HealthCheckResult.Healthy()
                : refused.Count < settings.ProbeChats.Distinct().Count() ? HealthCheckResult.Degraded(words)
                : HealthCheckResult.Unhealthy(words);
        }
    }
}
