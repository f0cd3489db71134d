using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Move;

/// <summary>A proposal of another time, as its two sides see it.</summary>
internal static class MoveLines
{
    /// <summary>The other time, and until when it can be agreed to.</summary>
    public static Sheet Draw(Sheet sheet, Phrases phrases, OrderView order) => order.Move is not { } move
        ? sheet
        : sheet.Line("move.to", phrases.Moment(move.StartsAt, order.TimeZone))
            .Line("move.until", phrases.Moment(move.Until, order.TimeZone));

    /// <summary>Yes and no to the other side's proposal; the own one can be taken back.</summary>
    public static Sheet Buttons(Sheet sheet, OrderView order, bool isOwner)
    {
        if (order is not { Status: OrderStatus.Scheduled, Move: { } move })
        {
            return sheet;
        }

        var no = Tap(isOwner ? OrderVerb.OwnerDeclines : OrderVerb.Decline, order, move);
        return move.ByAdvertiser != isOwner
            ? sheet.Tap("move.take_back", no)
            : sheet.Row(
                sheet.Button("move.yes", Tap(isOwner ? OrderVerb.OwnerAgrees : OrderVerb.Agree, order, move)),
                sheet.Button("move.no", no));
    }

    private static string Tap(OrderVerb verb, OrderView order, OrderMove move) =>
        new OrderTap(verb, order.Key, move.Number).ToString();
}
