using LytSlot.Confirmations;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Notices;

namespace LytSlot.Grains.Confirmations;

/// <summary>Asks the person in the bot, and carries out what was confirmed. May be repeated.</summary>
internal sealed class ConfirmationErrands(IGrainFactory grains, Acts acts, Herald herald, TimeProvider time)
{
    /// <summary>Does what is outstanding. The caller is the system.</summary>
    public async Task Run(ConfirmationKey key, ConfirmationState state)
    {
        var work = grains.GetGrain<IConfirmationWork>(key.ToString());
        if (state.Status is ConfirmationStatus.Confirmed)
        {
            await work.End((await acts.CarryOut(key, state.AskedBy, state.Act))?.Code);
        }
        else if (state is { Status: ConfirmationStatus.Waiting, IsTold: false } && await Ask(key, state))
        {
            await work.Told();
        }
    }

    private async Task<bool> Ask(ConfirmationKey key, ConfirmationState state)
    {
        var view = ConfirmationRules.View(key, state, time.GetUtcNow());
        return view.Status is ConfirmationStatus.Expired || await herald.Tell(
            new Notice($"{key}#asked", NoticeKind.ConfirmationAsked, ForOwner: true, null, null)
            {
                Confirmation = view,
            },
            state.AskedBy);
    }
}
