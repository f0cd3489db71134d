using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// The money has arrived. Draws nothing of the order, which hears of the money a moment later and then tells by itself
/// what comes next. The order, the next one of its group, and the menu lead on.
/// </summary>
internal sealed class ThankForPayment(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/thank-for-payment";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var sheet = talk.Sheet().Title("paid.thanks").Say("paid.text");
        if (talk.Drafts.Look.Key() is { } key)
        {
            var order = await talk.Caller.Do(() => grains.Order(key).Read());
            if (order.Value?.GroupKey is { } together
                && (await talk.Caller.Do(() => grains.OrderGroup(together).Read())).Value is { } group
                && await PayOrder.StillHeld(grains, talk, group) is var held
                && held.Where(one => one != key).ToList() is [var next, ..])
            {
                sheet.Tap("paid.next", new OrderTap(OrderVerb.Pay, next).ToString());
            }

            sheet.Tap("order.open", new OrderTap(OrderVerb.Show, key).ToString());
        }

        return sheet.Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Stay(Name);
}
