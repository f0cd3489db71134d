namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Keeps what was said for the next time; a repeat changes nothing. Next: <see cref="WriteCreative"/>, or
/// <see cref="Confirm"/> when a creative was written before.
/// </summary>
internal sealed class RememberMark(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/remember-mark";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        if (draft.Marking is not { } said)
        {
            return new Turn(OfferMark.StepName, talk.Drafts);
        }

        var kept = await talk.Caller.Do(() => grains.User(talk.Person.UserId).RememberMarking(said));
        return kept.Refusal is { } refusal
            ? new Turn(
                SayLegalName.StepName,
                talk.Drafts with { Order = draft with { Marking = null } },
                Hint.Of(refusal))
            : new Turn(OfferMark.After(draft), talk.Drafts);
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
