using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// The money has arrived. Draws nothing of the order, which hears of the money a moment later and then tells by itself
/// what comes next. Only the order and the menu lead on.
/// </summary>
internal sealed class ThankForPayment : IDialogStep
{
    public const string StepName = "orders/thank-for-payment";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk)
    {
        var sheet = talk.Sheet().Title("paid.thanks").Say("paid.text");
        if (talk.Drafts.Look.Key() is { } key)
        {
            sheet.Tap("order.open", new OrderTap(OrderVerb.Show, key).ToString());
        }

        return Task.FromResult<Asked>(sheet.Home(talk.Drafts).Screen());
    }

    public Turn Answer(Heard heard) => heard.Stay(Name);
}
