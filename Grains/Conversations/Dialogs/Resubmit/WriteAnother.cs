using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Resubmit;

/// <summary>
/// Step 1 of 2: what the owner wants changed, and until when; the advertiser sends another post as one message. Taps:
/// the order's own. Next: <see cref="TakeAnother"/>.
/// </summary>
internal sealed class WriteAnother(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "resubmit/write";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Resubmit.OrderKey() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { Status: OrderStatus.ChangesRequested } order)
        {
            return new Turn(
                ShowOrder.StepName, talk.Drafts.LookingAt(key), read.Succeeded ? Hint.TooLate : null);
        }

        return OrderPage.Draw(talk.Sheet(), talk.Phrases, order)
            .Say("creative.text")
            .Tap("order.open", new OrderTap(OrderVerb.Show, key).ToString())
            .Home(talk.Drafts)
            .Screen();
    }

    public Turn Answer(Heard heard) => heard.Content is not { } content ? heard.Stay(Name, WriteCreative.WhyNot(heard))
        : WriteCreative.Objection(content) is { } objection ? heard.Stay(Name, objection)
        : new(TakeAnother.StepName, heard.Drafts with
        {
            Resubmit = heard.Drafts.Resubmit with { Content = content, Creative = heard.Fresh },
        });
}
