using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Creatives;

namespace LytSlot.Grains.Conversations.Dialogs.Resubmit;

/// <summary>
/// Writes what was sent as a creative; its id is in the draft, so a repeat meets the same one. Next:
/// <see cref="ConfirmAnother"/>, or <see cref="WriteAnother"/> with what is wrong.
/// </summary>
internal sealed class TakeAnother(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "resubmit/take";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Resubmit;
        if (draft.Content is not { } content || draft.CreativeKey() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var written = await talk.Caller.Do(() => grains.Creative(key).Write(LinkRules.Wished(content)));
        return written.Refusal is { } refusal
            ? new Turn(
                WriteAnother.StepName,
                talk.Drafts with { Resubmit = draft with { Content = null, Creative = null } },
                Hint.Of(refusal))
            : new Turn(ConfirmAnother.StepName, talk.Drafts with { Resubmit = draft with { Content = null } });
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
