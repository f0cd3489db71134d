using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// The advertiser's own orders, all or those so far. Taps: an order, <c>more</c>, <c>less</c>, <c>which</c>,
/// <c>waits</c>, <c>book</c>. Next: <see cref="ChooseOrders"/>, <see cref="ListWaits"/>;
/// <see cref="ShowOrder"/>, which the button of an order opens from anywhere.
/// </summary>
internal sealed class ListOrders(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/list";

    public string Name => StepName;

    /// <summary>Drafts with which the list begins at its first page, as it was chosen.</summary>
    public static Drafts Afresh(Drafts drafts) => drafts with { Look = new() { Phase = drafts.Look.Phase } };

    public async Task<Asked> Ask(Talk talk)
    {
        var (pages, phase) = (talk.Drafts.Look.Pages, talk.Drafts.Look.Phase);
        var found = await talk.Caller.Do(() => grains.Orders()
            .OfAdvertiser(phase, new Page(pages.Here(), Paging.Size), CancellationToken.None));
        if (found is not { Value: { Rows.IsEmpty: false } page })
        {
            return pages.Here() is null ? Nothing(talk, phase) : new Turn(Name, Afresh(talk.Drafts));
        }

        var sheet = talk.Sheet().Title("orders.title").Words(talk.Phrases["phase." + phase])
            .Say("orders.text").Grid(page.Rows.Select(row => Button(talk.Phrases, row)), columns: 1);
        pages.Draw(sheet, page.Next);
        return pages.Noted(sheet.Tap("orders.which", "which").Home(talk.Drafts).Screen(), talk.Drafts, page.Next);
    }

    public Turn Answer(Heard heard) => heard.Drafts.Look.Pages.Turned(heard.Tap) is { } turned
        ? new(Name, heard.Drafts with { Look = new() { Phase = heard.Drafts.Look.Phase, Pages = turned } })
        : heard.Tap switch
        {
            "which" => new(ChooseOrders.StepName, heard.Drafts),
            "waits" => new(ListWaits.StepName, Afresh(heard.Drafts)),
            "book" => new(ChooseChannel.StepName, heard.Drafts with { Order = new() }),
            _ => heard.Stay(Name),
        };

    private static BotReply.Screen Nothing(Talk talk, OrderPhase phase) => phase is OrderPhase.None
        ? talk.Sheet().Title("orders.title").Say("orders.none")
            .Tap("menu.book", "book").Tap("waits.title", "waits").Home(talk.Drafts).Screen()
        : talk.Sheet().Title("orders.title").Words(talk.Phrases["phase." + phase]).Say("orders.none_such")
            .Tap("orders.which", "which").Home(talk.Drafts).Screen();

    private static BotButton Button(Phrases phrases, OrderRow row) => Sheet.Named(
        $"{phrases["sign." + row.Status]} {phrases.ShortMoment(row.StartsAt, row.TimeZone)} · {row.ChannelTitle}",
        new OrderTap(OrderVerb.Show, row.Key).ToString());
}
