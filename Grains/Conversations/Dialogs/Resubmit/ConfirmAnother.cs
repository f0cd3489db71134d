using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.Resubmit;

/// <summary>
/// Step 2 of 2: the post exactly as it will appear. Taps: <c>yes</c>, <c>rewrite</c>; a message is another post. Next:
/// <see cref="SendAnother"/>.
/// </summary>
internal sealed class ConfirmAnother(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "resubmit/confirm";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Resubmit.CreativeKey() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var order = talk.Drafts.Resubmit.OrderKey() is { } id
            ? (await talk.Caller.Do(() => grains.Order(id).Read())).Value
            : null;
        var creative = await talk.Caller.Do(() => grains.Creative(key).Read());
        if (creative.Value is not { } shown)
        {
            return new Turn(WriteAnother.StepName, talk.Drafts);
        }

        var sheet = talk.Sheet().Title("another.title").Say("another.text");
        var screen = sheet.Tap("another.yes", "yes").Tap("confirm.rewrite", "rewrite").Home(talk.Drafts).Screen();
        return talk.IsReminder
            ? screen
            : Asked.Of(new BotReply.Preview(MarkedPost.Of(shown.Content, order?.Mark)), screen);
    }

    public Turn Answer(Heard heard)
    {
        if (heard.Content is { } another)
        {
            return WriteCreative.Objection(another) is { } objection
                ? heard.Stay(Name, objection)
                : new(TakeAnother.StepName, heard.Drafts with
                {
                    Resubmit = heard.Drafts.Resubmit with { Content = another, Creative = heard.Fresh },
                });
        }

        return heard.Tap switch
        {
            "yes" => new(SendAnother.StepName, heard.Drafts),
            "rewrite" => new(WriteAnother.StepName, heard.Drafts),
            _ => heard.Stay(Name),
        };
    }
}
