namespace LytSlot.Grains.Moderation;

/// <summary>What rings waits until somebody looks.</summary>
[GrainType("moderation-bell")]
internal sealed class ModerationBell : Grain, IModerationBell
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private string? _rung;

    public Task<bool> Ring(string news)
    {
        Callers.Current.MustBeSystem();
        _rung ??= news;
        DelayDeactivation(Remembered);
        return Task.FromResult(_rung == news);
    }

    public Task Looked()
    {
        Callers.Current.MustBeSystem();
        _rung = null;
        return Task.CompletedTask;
    }
}
