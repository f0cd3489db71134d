namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>Calls the order off; a repeat changes nothing. Next: <see cref="ShowOrder"/>.</summary>
internal sealed class CancelOrder(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/cancel";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var done = await talk.Caller.Do(() => grains.Order(key).Cancel(null));
        return new Turn(
            ShowOrder.StepName,
            talk.Drafts,
            done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("cancel.done"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
