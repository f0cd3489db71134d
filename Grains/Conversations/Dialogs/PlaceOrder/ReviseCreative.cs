using LytSlot.Creatives;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Writes the post with other options as a creative of its own, whose id is in the draft, so that a repeat meets the
/// same one. Next: <see cref="Confirm"/>, or <see cref="ChooseOptions"/> with what is wrong.
/// </summary>
internal sealed class ReviseCreative(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/revise";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        if (draft is not { Options: { } options, Revision: { } id } || draft.CreativeKey() is not { } before)
        {
            return new Turn(Confirm.StepName, talk.Drafts);
        }

        var creative = await talk.Caller.Do(() => grains.Creative(before).Read());
        if (creative.Value is not { } taken)
        {
            return new Turn(WriteCreative.StepName, talk.Drafts, Hint.Of(creative.Refusal!));
        }

        var revised = options.Apply(taken.Content);
        var written = await talk.Caller.Do(() => grains.Creative(new CreativeKey(before.Tenant, id)).Write(revised));
        return written.Refusal is { } refusal
            ? new Turn(ChooseOptions.StepName, With(draft with { Revision = null }), Hint.Of(refusal))
            : new Turn(Confirm.StepName, With(draft with { Creative = id, Revision = null }));

        Drafts With(OrderDraft changed) => talk.Drafts with { Order = changed };
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
