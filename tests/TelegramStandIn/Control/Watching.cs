using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Control;

/// <summary>
/// Long polls of the control interface. They measure real time even when the world's clock is a fake one: it is the
/// watcher's patience, not Telegram's.
/// </summary>
internal sealed class Watching(World world, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Answers <paramref name="view"/> as soon as <paramref name="changed"/>, or when the wait is over.
    /// </summary>
    public async Task<T> Until<T>(
        Func<bool> changed, Func<Signal> signal, Func<T> view, double? waitSeconds, CancellationToken aborted)
    {
        var clock = TimeProvider.System;
        var wait = TimeSpan.FromSeconds(Math.Clamp(waitSeconds ?? 0, 0, Longest.TotalSeconds));
        var started = clock.GetTimestamp();
        while (true)
        {
            var left = wait - clock.GetElapsedTime(started);
            var over = left <= TimeSpan.Zero || lifetime.ApplicationStopping.IsCancellationRequested;
            var seen = default(T);
            Task? next = null;
            world.Act(() =>
            {
                if (over || changed())
                {
                    seen = view();
                }
                else
                {
                    next = signal().Next;
                }
            });
            if (next is null)
            {
                return seen!;
            }

            await Wait(next, left, aborted);
        }
    }

    private async Task Wait(Task next, TimeSpan left, CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        try
        {
            await next.WaitAsync(left, either.Token);
        }
        catch (Exception e) when (e is TimeoutException
            || (e is OperationCanceledException && !aborted.IsCancellationRequested))
        {
            // The next look answers with what is there.
        }
    }
}
