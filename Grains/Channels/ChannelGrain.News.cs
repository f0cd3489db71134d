using LytSlot.Conversations;

namespace LytSlot.Grains.Channels;

/// <summary>
/// Its people are told when the bot loses a right. The reminder is there before the write that needs it; telling runs
/// beside the calls, since whoever is told may be calling just then.
/// </summary>
internal sealed partial class ChannelGrain : IChannelWork, IRemindable
{
    private const string Tell = "tell";

    private ErrandLane _news = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _news = new(
            this,
            TellStaff,
            () => store.State.Untold is null ? null : time.GetUtcNow(),
            () => store.State,
            timings.TryAgain,
            time,
            log);
        _news.Arm();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _news.End();
        return Task.CompletedTask;
    }

    public async Task Told(int fact)
    {
        Callers.Current.MustBeSystem();
        if (store.State.Untold == fact)
        {
            await store.Save(this, store.State with { Untold = null });
        }
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _news.Arm();
        if (store.State.Untold is null && await this.GetReminder(Tell) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    private async Task TellStaff()
    {
        var state = store.State;
        var news = new Notice(
            $"{Key}#{state.Untold}", NoticeKind.RightsLost, ForOwner: true, null, ChannelChanges.View(state));
        if (await herald.TellAll(news, await herald.Staff(state.TenantId!.Value)))
        {
            await grains.GetGrain<IChannelWork>(Key.ToString()).Told(state.Untold!.Value);
        }
    }
}
