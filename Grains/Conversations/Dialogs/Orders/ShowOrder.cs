using LytSlot.Grains.Conversations.Dialogs.Move;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// One order, to its advertiser. Taps: <c>post</c> for the post itself, <c>report</c> for how it did, <c>timeline</c>
/// for how it came to this, <c>repeat</c> for the same at another time, <c>list</c>, and
/// the order's own: pay while it is held, give the erid, another post when one is asked for, call off before it is
/// published.
/// </summary>
internal sealed class ShowOrder(IGrainFactory grains, TimeProvider time) : IDialogStep
{
    public const string StepName = "orders/show";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { } order)
        {
            return new Turn(ListOrders.StepName, talk.Drafts with { Look = new() }, Hint.Of(read.Refusal!));
        }

        var sheet = OrderPage.Draw(talk.Sheet(), talk.Phrases, order);
        if (order.Status == OrderStatus.Held)
        {
            sheet.Tap("order.pay", new OrderTap(OrderVerb.Pay, key).ToString());
        }

        if (MayGiveErid(order))
        {
            sheet.Tap("order.give_erid", new OrderTap(OrderVerb.Mark, key).ToString());
        }

        if (order.Status == OrderStatus.ChangesRequested)
        {
            sheet.Tap("order.resubmit", new OrderTap(OrderVerb.Resubmit, key).ToString());
        }

        if (order is { Status: OrderStatus.Published, PostLink: { } link })
        {
            sheet.Link("order.open_post", link);
        }

        MoveLines.Buttons(sheet, order, isOwner: false);
        if (order is { Status: OrderStatus.Scheduled, IsInModeration: false })
        {
            sheet.Tap("move.start", new OrderTap(OrderVerb.Move, key).ToString());
        }

        sheet.Row(sheet.Button("order.show_post", "post"), sheet.Button("order.timeline", "timeline"));
        if (RatingRules.MayRate(order.Status, order.RatedAt, time.GetUtcNow()))
        {
            sheet.Tap(
                order.Rating is null ? "order.rate" : "order.rate_again",
                new OrderTap(OrderVerb.Rate, key).ToString());
        }

        if (order.PublishedAt is not null)
        {
            sheet.Tap("order.report", "report");
        }

        sheet.Tap("letter.write", new OrderTap(OrderVerb.Write, key).ToString());
        if (MayCancel(order.Status))
        {
            sheet.Tap("order.cancel", new OrderTap(OrderVerb.Cancel, key).ToString());
        }

        if (order.Status is not OrderStatus.Held)
        {
            sheet.Tap("order.repeat", "repeat");
        }

        return sheet.Tap("order.list", "list").Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "post" => new(ShowPost.StepName, heard.Drafts),
        "report" => new(ShowReport.StepName, heard.Drafts),
        "timeline" => new(ShowTimeline.StepName, heard.Drafts),
        "repeat" => new(RepeatOrder.StepName, heard.Drafts),
        "list" => new(ListOrders.StepName, ListOrders.Afresh(heard.Drafts)),
        _ => heard.Stay(Name),
    };

    /// <summary>Whether the mark of its post lacks the erid, and it is not too late for it.</summary>
    public static bool MayGiveErid(OrderView order) => order is
    {
        Mark: { Text: null },
        Status: OrderStatus.Held or OrderStatus.Paid or OrderStatus.ChangesRequested,
    };

    /// <summary>Whether the advertiser may still call it off.</summary>
    public static bool MayCancel(OrderStatus status) =>
        status is OrderStatus.Held or OrderStatus.Paid or OrderStatus.ChangesRequested or OrderStatus.Scheduled;
}
