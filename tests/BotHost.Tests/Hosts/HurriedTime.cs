namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>Time in which everything takes a twentieth: pauses of real code pass while a test waits.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private const int Speed = 20;

    private readonly long _began = System.GetTimestamp();
    private readonly DateTimeOffset _start = System.GetUtcNow();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => _began + ((System.GetTimestamp() - _began) * Speed);

    public override DateTimeOffset GetUtcNow() => _start + (System.GetElapsedTime(_began) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Hurry(dueTime), Hurry(period));

    private static TimeSpan Hurry(TimeSpan time) => time > TimeSpan.Zero ? time / Speed : time;
}
