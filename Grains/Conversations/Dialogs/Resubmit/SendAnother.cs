using LytSlot.Grains.Conversations.Dialogs.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Resubmit;

/// <summary>
/// Gives the order its new post; the creative's id is in the draft, so a repeat changes nothing. Next:
/// <see cref="ShowOrder"/>.
/// </summary>
internal sealed class SendAnother(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "resubmit/send";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Resubmit;
        if (draft.OrderKey() is not { } order || draft.CreativeKey() is not { } creative)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var done = await talk.Caller.Do(() => grains.Order(order).Resubmit(creative));
        return new Turn(
            ShowOrder.StepName,
            (talk.Drafts with { Resubmit = new() }).LookingAt(order),
            done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("another.done"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
