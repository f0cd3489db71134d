using LytSlot.TelegramStandIn.Api;
using LytSlot.TelegramStandIn.Json;
using LytSlot.TelegramStandIn.State;

namespace LytSlot.TelegramStandIn.Updates;

/// <summary>
/// <c>getUpdates</c>. Of two pollers the older is sent away with 409, as Telegram does; two that both insist
/// therefore both see it, again and again.
/// </summary>
internal sealed class UpdatePoller(World world)
{
    private const int MostAtOnce = 100;
    private const int LongestWaitSeconds = 50;

    private TaskCompletionSource? _current;

    public async Task<List<RawJson>> Poll(BotCall call, CancellationToken cancelled)
    {
        var limit = (int)Math.Clamp(call.Args.Number("limit") ?? MostAtOnce, 1, MostAtOnce);
        var wait = TimeSpan.FromSeconds(Math.Clamp(call.Args.Number("timeout") ?? 0, 0, LongestWaitSeconds));
        var until = world.Now + wait;
        var superseded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Act(() => Begin(call, superseded));
        try
        {
            while (true)
            {
                var (updates, arrived) = world.Act(() => (world.Updates.Take(limit), world.Updates.Arrived.Next));
                var left = until - world.Now;
                if (updates.Count > 0 || left <= TimeSpan.Zero || cancelled.IsCancellationRequested)
                {
                    return updates;
                }

                await FirstOf(arrived, superseded.Task, left, cancelled);
                if (superseded.Task.IsCompleted)
                {
                    throw Refusal.Conflict(
                        "terminated by other getUpdates request; make sure that only one bot instance is running");
                }
            }
        }
        finally
        {
            world.Act(() => _current = _current == superseded ? null : _current);
        }
    }

    private void Begin(BotCall call, TaskCompletionSource superseded)
    {
        if (world.Bot.Webhook is not null)
        {
            throw Refusal.Conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        _current?.TrySetResult();
        _current = superseded;
        var allowed = AllowedUpdates.Read(call);
        if (AllowedUpdates.Differ(allowed, world.Bot.AllowedUpdates))
        {
            world.Put(world.Bot with { AllowedUpdates = allowed });
        }

        if (call.Args.Number("offset") is { } offset and not 0)
        {
            world.Updates.Confirm(offset);
        }
    }

    private async Task FirstOf(Task arrived, Task superseded, TimeSpan left, CancellationToken cancelled)
    {
        try
        {
            await Task.WhenAny(arrived, superseded).WaitAsync(left, world.Clock, cancelled);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // Either way the caller looks once more and answers with what is there.
        }
    }
}
