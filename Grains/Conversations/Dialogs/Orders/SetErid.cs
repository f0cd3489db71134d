namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>Gives the order's mark its erid; a repeat changes nothing. Next: <see cref="ShowOrder"/>.</summary>
internal sealed class SetErid(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/set-erid";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look is not { Erid: { } erid } look || look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var done = await talk.Caller.Do(() => grains.Order(key).Mark(erid));
        return new Turn(
            ShowOrder.StepName,
            talk.Drafts with { Look = look with { Erid = null } },
            done.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("mark.erid_taken"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
