using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// Whether to call the order off, with what happens to the money. Taps: <c>yes</c>, <c>no</c>. Next:
/// <see cref="CancelOrder"/>.
/// </summary>
internal sealed class ConfirmCancel(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/confirm-cancel";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { } order || !ShowOrder.MayCancel(order.Status))
        {
            return new Turn(ShowOrder.StepName, talk.Drafts, read.Succeeded ? Hint.TooLate : null);
        }

        var sheet = OrderPage.Draw(talk.Sheet().Title("cancel.title"), talk.Phrases, order);
        sheet = order.Status == OrderStatus.Held
            ? sheet.Say("cancel.unpaid")
            : sheet.Say("cancel.paid", talk.Phrases.Money(order.Price));
        return sheet.Row(sheet.Button("cancel.yes", "yes"), sheet.Button("cancel.no", "no")).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "yes" => new(CancelOrder.StepName, heard.Drafts),
        "no" => new(ShowOrder.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };
}
