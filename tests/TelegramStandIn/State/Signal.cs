namespace LytSlot.TelegramStandIn.State;

/// <summary>
/// Wakes everybody who waits for a change. Take <see cref="Next"/> while holding the world's lock, then look, then
/// wait: a change in between is not lost.
/// </summary>
internal sealed class Signal
{
    private TaskCompletionSource? _next;

    public Task Next => (_next ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Pulse()
    {
        _next?.TrySetResult();
        _next = null;
    }
}
