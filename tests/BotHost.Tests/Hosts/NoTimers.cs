namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>Time in which no pause ever ends: whoever goes on has heard of something.</summary>
internal sealed class NoTimers : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
