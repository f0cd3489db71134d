using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Marking;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// One order, to the channel's side: the post, and yes or no while it waits. Taps: <c>list</c>, and the order's own.
/// </summary>
internal sealed class JudgeOrder(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/judge";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListWaiting.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(key.Tenant, talk.Person.UserId);
        var read = await member.Do(() => grains.Order(key).Read());
        if (read.Value is not { } order)
        {
            return new Turn(ListWaiting.StepName, talk.Drafts with { Look = new() }, Hint.Of(read.Refusal!));
        }

        var sheet = OrderPage.Draw(talk.Sheet(), talk.Phrases, order);
        var post = order.Status == OrderStatus.Paid
            ? (await member.Do(() => grains.Creative(order.Creative).Read())).Value?.Content
            : null;
        if (post is not null)
        {
            PostLines.Draw(sheet, post);
        }

        if (order is { Status: OrderStatus.Paid, Mark: { Text: null } })
        {
            sheet.Say("judge.mark_missing")
                .Tap("judge.reject", new OrderTap(OrderVerb.Reject, key).ToString());
        }
        else if (order.Status == OrderStatus.Paid)
        {
            sheet.Say("judge.text").Row(
                sheet.Button("judge.approve", new OrderTap(OrderVerb.Approve, key).ToString()),
                sheet.Button("judge.reject", new OrderTap(OrderVerb.Reject, key).ToString()));
        }

        if (order is { Status: OrderStatus.Published, PostLink: { } link })
        {
            sheet.Link("order.open_post", link);
        }

        var screen = sheet.Tap("waiting.list", "list").Home(talk.Drafts).Screen();
        return talk.IsReminder || post is null
            ? screen
            : Asked.Of(new BotReply.Preview(MarkedPost.Of(post, order.Mark)), screen);
    }

    public Turn Answer(Heard heard) => heard.Tap == "list"
        ? new(ListWaiting.StepName, heard.Drafts with { Look = new() })
        : heard.Stay(Name);
}
