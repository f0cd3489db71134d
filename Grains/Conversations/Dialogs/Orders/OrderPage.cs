using LytSlot.Grains.Conversations.Dialogs.Move;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Marking;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>How an order is shown to its two sides.</summary>
internal static class OrderPage
{
    public static Sheet Draw(Sheet sheet, Phrases phrases, OrderView order)
    {
        sheet.Title("order.title", order.ChannelTitle)
            .Line("order.status", Status(phrases, order.Status))
            .Line("order.when", phrases.Moment(order.StartsAt, order.TimeZone))
            .Line("order.price", phrases.Money(order.Price));
        if (order.Rating is { } rating)
        {
            sheet.Line("order.rating", rating);
        }

        if (order.AnswerBy is { } answerBy && order.Status == OrderStatus.Paid)
        {
            sheet.Line("order.answer_by", phrases.Moment(answerBy, order.TimeZone));
        }

        if (order.IsInModeration)
        {
            sheet.Line("order.in_moderation");
        }

        if (order.Mark is { } mark)
        {
            sheet.Line(mark.Text is null ? "order.mark_missing" : "order.mark").Quote(MarkTexts.Shown(mark));
        }

        if (order.ChangesBy is { } changesBy)
        {
            sheet.Line("order.changes_by", phrases.Moment(changesBy, order.TimeZone));
        }

        MoveLines.Draw(sheet, phrases, order);
        if (order.CreativeVersion > 1)
        {
            sheet.Line("order.version", order.CreativeVersion);
        }

        if (order.TakeDownAt is { } takeDownAt && order.Status == OrderStatus.Published)
        {
            sheet.Line("order.until", phrases.Moment(takeDownAt, order.TimeZone));
        }

        if (Money(order.Refund) is { } money)
        {
            sheet.Line(money);
            if (order.Returned is { } sum && sum != order.Price)
            {
                sheet.Line("order.refund_sum", phrases.Money(sum));
            }
        }

        return Why(sheet, phrases, order.Reason).Gap();
    }

    /// <summary>The status in a word or two, with its sign.</summary>
    public static string Status(Phrases phrases, OrderStatus status) => phrases["status." + status];

    /// <summary>Why it ended: our own code in words, or people's words as a quotation.</summary>
    public static Sheet Why(Sheet sheet, Phrases phrases, string? reason) => reason switch
    {
        null or "" => sheet,
        _ when phrases.Find("reason." + reason) is not null => sheet.Line("reason." + reason),
        _ => sheet.Line("order.reason").Quote(reason),
    };

    private static string? Money(RefundStatus refund) => refund switch
    {
        RefundStatus.Owed => "order.refund_owed",
        RefundStatus.Done => "order.refund_done",
        RefundStatus.None => null,
    };
}
