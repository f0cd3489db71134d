using LytSlot.Grains.Conversations.Dialogs.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Move;

/// <summary>
/// Proposes the chosen time; the proposal's id is in the draft, so a repeat meets the same one. Next:
/// <see cref="ShowOrder"/>, or the choice that no longer holds.
/// </summary>
internal sealed class ProposeMove(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "move/propose";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Move;
        if (draft is not { StartsAt: { } startsAt, Proposal: { } proposal } || draft.OrderKey() is not { } key)
        {
            return new Turn(MoveToDay.StepName, talk.Drafts);
        }

        var done = await talk.Caller.Do(() => grains.Order(key).ProposeMove(proposal, startsAt));
        return done.Refusal is { } refusal && refusal.Code.StartsWith("slot.", StringComparison.Ordinal)
            ? new Turn(MoveToSlot.StepName, talk.Drafts, Hint.Of(refusal))
            : new Turn(
                ShowOrder.StepName,
                (talk.Drafts with { Move = new() }).LookingAt(key),
                done.Refusal is { } other ? Hint.Of(other) : Hint.Of("move.proposed"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
