using LytSlot.Conversations;
using LytSlot.Grains.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// The post of the order, exactly as it will appear or appeared. Taps: <c>back</c>. Next: <see cref="ShowOrder"/>.
/// </summary>
internal sealed class ShowPost(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/show-post";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var order = await talk.Caller.Do(() => grains.Order(key).Read());
        var creative = order.Value is { } found
            ? await talk.Caller.Do(() => grains.Creative(found.Creative).Read())
            : null;
        if (creative?.Value is not { } shown)
        {
            return new Turn(ShowOrder.StepName, talk.Drafts);
        }

        var screen = talk.Sheet().Say("order.post_above").Back(talk.Drafts).Screen();
        return talk.IsReminder
            ? screen
            : Asked.Of(new BotReply.Preview(MarkedPost.Of(shown.Content, order.Value!.Mark)), screen);
    }

    public Turn Answer(Heard heard) =>
        heard.Tap == Sheet.BackTap ? new(ShowOrder.StepName, heard.Drafts) : heard.Stay(Name);
}
