namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// Calls the order off for what was shown to come back, or its whole group while that is not paid; a repeat changes
/// nothing. Next: <see cref="ShowOrder"/>, or <see cref="ConfirmCancel"/> when it is less by now.
/// </summary>
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

        var told = talk.Drafts.Look.RefundMinor;
        var drafts = talk.Drafts with { Look = talk.Drafts.Look with { RefundMinor = null } };
        var order = await talk.Caller.Do(() => grains.Order(key).Read());
        var refused = await grains.UnpaidGroup(talk, order.Value) is { } group
            ? (await talk.Caller.Do(group.CallOff)).Refusal
            : (await talk.Caller.Do(() => grains.Order(key).Cancel(null, told ?? long.MaxValue))).Refusal;
        return refused is { } refusal
            ? new Turn(
                refusal.Code == "order.refund_changed" ? ConfirmCancel.StepName : ShowOrder.StepName,
                drafts,
                Hint.Of(refusal))
            : new Turn(ShowOrder.StepName, drafts, Hint.Of("cancel.done"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
