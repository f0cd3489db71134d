using LytSlot.Creatives;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Writes what was sent as a creative of the channel's tenant; its id is in the draft, so a repeat meets the same one.
/// Next: <see cref="Confirm"/>, or <see cref="WriteCreative"/> with what is wrong: the mark counts.
/// </summary>
internal sealed class TakeCreative(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/take-creative";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        var card = await talk.Caller.Do(() => grains.Channel(draft.Channel ?? 0).ReadCard());
        if (card.Value is null || draft is not { Content: { } content, Creative: { } id })
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        var terms = await grains.MarkTerms(talk, draft.Channel);
        if (MarkRules.Objection(terms, draft.Marking, content) is { } objection)
        {
            return new Turn(
                objection == MarkRules.Needed ? OfferMark.StepName : WriteCreative.StepName,
                talk.Drafts with { Order = draft with { Content = null, Creative = null } },
                Hint.Of(objection));
        }

        var key = new CreativeKey(card.Value.Tenant, id);
        var written = await talk.Caller.Do(() => grains.Creative(key).Write(LinkRules.Wished(content)));
        return written.Refusal is { } refusal
            ? new Turn(
                WriteCreative.StepName,
                talk.Drafts with { Order = draft with { Content = null, Creative = null } },
                Hint.Of(refusal))
            : new Turn(
                Confirm.StepName,
                talk.Drafts with { Order = draft with { Tenant = key.Tenant, Content = null, IsWritten = true } });
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
