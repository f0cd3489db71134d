using LytSlot.Channels;

namespace LytSlot.Grains.Channels;

/// <summary>Stopping and starting sales, by its owner and by admins.</summary>
internal sealed partial class ChannelGrain
{
    public async Task<Outcome<ChannelView>> Pause() =>
        (MayWork() ?? ChannelRules.ObjectionToSwitching(store.State)) is { } refusal ? refusal
        : await Keep(ChannelChanges.Paused(store.State, Stamp()));

    public async Task<Outcome<ChannelView>> SellAgain() =>
        (MayWork() ?? ChannelRules.ObjectionToSwitching(store.State)) is { } refusal ? refusal
        : !store.State.MissingRights.IsEmpty ? ChannelRules.RightsMissing
        : await Keep(ChannelChanges.Resumed(store.State, Stamp()));

    public async Task<Outcome<ChannelView>> CheckRights()
    {
        if (MayWork() is { } refusal)
        {
            return refusal;
        }

        if (await desk.Look(Key.Chat, person: null) is not { } facts)
        {
            return ChannelRules.TelegramAway;
        }

        return facts.IsProtected
            ? ChannelRules.Protected
            : await Keep(ChannelChanges.Looked(store.State, facts, Stamp()));
    }

    public async Task<Outcome<ChannelView>> Suspend(string? reason) =>
        MayAdminister() is { } refusal ? refusal
        : reason is not null && !CleanText.Fits(reason, 0, LongestReason) ? ChannelRules.BadReason
        : await Keep(ChannelChanges.Suspended(store.State, reason, Stamp()));

    public async Task<Outcome<ChannelView>> LiftSuspension() =>
        MayAdminister() is { } refusal ? refusal : await Keep(ChannelChanges.Lifted(store.State, Stamp()));

    private Refusal? MayAdminister() => Exists
        ? Callers.Current.MayAdminister(ChannelRules.NotFound, store.State.TenantId!.Value)
        : ChannelRules.NotFound;

    private async Task<Outcome<ChannelView>> Keep(ChannelState next) =>
        ReferenceEquals(next, store.State) ? View() : await Commit(next);
}
