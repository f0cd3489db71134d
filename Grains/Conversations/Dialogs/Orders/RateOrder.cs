namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>Rates the order as the tap said; a repeat changes nothing. Next: <see cref="ShowOrder"/>.</summary>
internal sealed class RateOrder(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/rate";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var done = await talk.Caller.Do(() => grains.Order(key).Rate(talk.Drafts.Look.Version));
        return new Turn(
            ShowOrder.StepName,
            talk.Drafts,
            done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("rate.done"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
