using LytSlot.Advertisers;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>Who advertises, and on which list they are, as the channel's side sees it.</summary>
internal static class AdvertiserLines
{
    public static Sheet Draw(Sheet sheet, OrderView order) => order.AdvertiserName is { } name
        ? sheet.Line("standing.who", name)
        : sheet;

    /// <summary>With the list they are on.</summary>
    public static Sheet Draw(Sheet sheet, OrderView order, Standing standing)
    {
        Draw(sheet, order);
        return standing switch
        {
            Standing.Allowed => sheet.Line("standing.is_allowed").Gap(),
            Standing.Blocked => sheet.Line("standing.is_blocked").Gap(),
            Standing.None => order.AdvertiserName is null ? sheet : sheet.Gap(),
        };
    }

    /// <summary>What can be changed about it.</summary>
    public static Sheet Buttons(Sheet sheet, OrderView order, Standing standing) => standing switch
    {
        Standing.Allowed => sheet.Tap("standing.ask_again", Tap(OrderVerb.TakeOffLists, order)),
        Standing.Blocked => sheet.Tap("standing.unblock", Tap(OrderVerb.TakeOffLists, order)),
        Standing.None => sheet.Row(
            sheet.Button("standing.allow", Tap(OrderVerb.Allow, order)),
            sheet.Button("standing.block", Tap(OrderVerb.Block, order))),
    };

    private static string Tap(OrderVerb verb, OrderView order) => new OrderTap(verb, order.Key).ToString();
}
