using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>What comes back when a scheduled order is called off, as lines.</summary>
internal static class RefundLines
{
    /// <summary>Nothing when everything comes back at any time.</summary>
    public static Sheet Draw(Sheet sheet, Phrases phrases, OrderView order)
    {
        if (order.Refunds.IsDefaultOrEmpty)
        {
            return sheet;
        }

        sheet.Line("refund.title");
        foreach (var step in order.Refunds)
        {
            sheet.Line("refund.step", phrases.Length(step.Before), step.Percent);
        }

        return sheet.Say(order.Price.Currency == Money.Stars ? "refund.stars" : "refund.later");
    }
}
