using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// The advertiser's own orders. Taps: an order, <c>more</c>, <c>less</c>, <c>book</c>. Next: <see cref="ShowOrder"/>,
/// which the button of an order opens from anywhere.
/// </summary>
internal sealed class ListOrders(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/list";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var pages = talk.Drafts.Look.Pages;
        var found = await talk.Caller.Do(
            () => grains.Orders().OfAdvertiser(new Page(pages.Here(), Paging.Size), CancellationToken.None));
        var sheet = talk.Sheet().Title("orders.title");
        if (found is not { Value: { Rows.IsEmpty: false } page })
        {
            return pages.Here() is null
                ? sheet.Say("orders.none").Tap("menu.book", "book").Home(talk.Drafts).Screen()
                : new Turn(Name, talk.Drafts with { Look = new() });
        }

        sheet.Say("orders.text").Grid(page.Rows.Select(row => Button(talk.Phrases, row)), columns: 1);
        pages.Draw(sheet, page.Next);
        return pages.Noted(sheet.Home(talk.Drafts).Screen(), talk.Drafts, page.Next);
    }

    public Turn Answer(Heard heard) => heard.Drafts.Look.Pages.Turned(heard.Tap) is { } turned
        ? new(Name, heard.Drafts with { Look = new() { Pages = turned } })
        : heard.Tap == "book"
            ? new(ChooseChannel.StepName, heard.Drafts with { Order = new() })
            : heard.Stay(Name);

    private static BotButton Button(Phrases phrases, OrderRow row) => Sheet.Named(
        $"{phrases["sign." + row.Status]} {phrases.ShortMoment(row.StartsAt, row.TimeZone)} · {row.ChannelTitle}",
        new OrderTap(OrderVerb.Show, row.Key).ToString());
}
