using LytSlot.Advertisers;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Admin;
using LytSlot.Grains.Conversations.Dialogs.Move;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Marking;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// One order, to the channel's side: the post, and yes, no or other than this while it waits; and what is to be done
/// about whose it is. Taps: <c>timeline</c>, <c>list</c>, and the order's own.
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
            // Admins get some notices with the channel's side, and its buttons.
            return talk.IsAdmin
                ? new Turn(
                    InspectOrder.StepName,
                    talk.Drafts with { Look = new(), Admin = new() { Tenant = key.Tenant, Id = key.Order } })
                : new Turn(ListWaiting.StepName, talk.Drafts with { Look = new() }, Hint.Of(read.Refusal!));
        }

        var known = await member.Do(() => grains.Advertiser(key.Tenant, order.AdvertiserId).Read());
        var standing = known.Value?.Standing ?? Standing.None;
        var sheet = AdvertiserLines.Draw(OrderPage.Draw(talk.Sheet(), talk.Phrases, order), order, standing);
        var post = order.Status == OrderStatus.Paid
            ? (await member.Do(() => grains.Creative(order.Creative).Read())).Value?.Content
            : null;
        if (post is not null)
        {
            PostLines.Draw(sheet, post);
        }

        if (order.Status == OrderStatus.Paid && (order.IsInModeration || order.Mark is { Text: null }))
        {
            sheet.Say(order.IsInModeration ? "judge.in_moderation" : "judge.mark_missing")
                .Tap("judge.reject", new OrderTap(OrderVerb.Reject, key).ToString());
        }
        else if (order.Status == OrderStatus.Paid)
        {
            Buttons(sheet.Say("judge.text"), order);
        }

        MoveLines.Buttons(sheet, order, isOwner: true);
        if (order is { Status: OrderStatus.Published, PostLink: { } link })
        {
            sheet.Link("order.open_post", link);
        }

        sheet.Tap("letter.write_owner", new OrderTap(OrderVerb.OwnerWrites, key).ToString());
        AdvertiserLines.Buttons(sheet, order, standing);
        var screen = sheet
            .Row(sheet.Button("order.timeline", "timeline"), sheet.Button("waiting.list", "list"))
            .Home(talk.Drafts).Screen();
        var isSeen = talk.IsReminder && talk.Drafts.Look.Version == order.CreativeVersion;
        if (isSeen || order.Status != OrderStatus.Paid)
        {
            return screen;
        }

        // The buttons are for this version: it is never on the screen without its post.
        var asked = post is not null
            ? Asked.Of(new BotReply.Preview(MarkedPost.Of(post, order.Mark)), screen)
            : screen;
        var look = talk.Drafts.Look with { Version = order.CreativeVersion };
        return asked with { Noted = talk.Drafts with { Look = look } };
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "timeline" => new(ShowTimeline.OwnerStepName, heard.Drafts),
        "list" => new(ListWaiting.StepName, heard.Drafts with { Look = new() }),
        _ => heard.Stay(Name),
    };

    /// <summary>Yes, no, or other than this: to the version that is shown.</summary>
    public static Sheet Buttons(Sheet sheet, OrderView order) => sheet
        .Row(
            sheet.Button("judge.approve", Tap(OrderVerb.Approve, order)),
            sheet.Button("judge.reject", Tap(OrderVerb.Reject, order)))
        .Tap("judge.change", Tap(OrderVerb.AskForChanges, order));

    private static string Tap(OrderVerb verb, OrderView order) =>
        new OrderTap(verb, order.Key, order.CreativeVersion).ToString();
}
