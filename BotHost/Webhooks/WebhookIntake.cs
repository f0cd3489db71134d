using LytSlot.BotHost.Updates;
using Telegram.Bot.Types;

namespace LytSlot.BotHost.Webhooks;

/// <summary>
/// Updates that Telegram brings: in order within a chat as far as they meet here, side by side across chats. One that
/// comes again while it is on its way joins it.
/// </summary>
internal sealed class WebhookIntake(PatientHandler handler, IHostApplicationLifetime lifetime, TimeProvider time)
{
    // Telegram hangs up after a minute. It comes again with what failed, and keeps back what the chat sent since.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    private readonly Lock _gate = new();
    private readonly Lanes _lanes = new();
    private readonly Dictionary<int, Task<bool>> _running = [];

    /// <summary>Handles an update.</summary>
    /// <returns>True when it needs nothing more; false: Telegram is to bring it again.</returns>
    public async Task<bool> Take(Update update)
    {
        Task<bool> handling;
        lock (_gate)
        {
            if (!_running.TryGetValue(update.Id, out handling!))
            {
                var result = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                _running[update.Id] = handling = result.Task;
                _lanes.Put(UpdateReader.LaneOf(update), () => Handle(update, result));
            }
        }

        try
        {
            return await handling.WaitAsync(Longest, time, lifetime.ApplicationStopped);
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task Handle(Update update, TaskCompletionSource<bool> result)
    {
        var isHandled = false;
        try
        {
            isHandled = await handler.Handle(update, age => age <= Patience, lifetime.ApplicationStopped);
        }
        finally
        {
            lock (_gate)
            {
                _running.Remove(update.Id);
            }

            result.SetResult(isHandled);
        }
    }
}
