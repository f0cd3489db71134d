using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Queries;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 1 of 6: the advertiser picks a channel of the catalogue; a text is searched for. Taps: <c>ch:{chat id}</c>,
/// <c>filters</c>, <c>more</c>, <c>less</c>. Next: <see cref="ChooseFormat"/>, <see cref="ListFilters"/>.
/// </summary>
internal sealed class ChooseChannel(IGrainFactory grains, CardPrices prices) : IDialogStep
{
    public const string StepName = "place-order/choose-channel";

    /// <summary>With filters, both ways on, back and out at most twelve choices.</summary>
    private const int Shown = 7;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (wanted, pages) = (talk.Drafts.Order.Catalogue, talk.Drafts.Order.Pages);
        var found = await talk.Caller.Do(() => grains.Channels().Search(
            wanted.Filter(), new Page(pages.Here(), Shown), CancellationToken.None));
        var rows = found.Value?.Rows ?? [];
        if (rows.IsEmpty && pages.Here() is not null)
        {
            return new Turn(Name, talk.Drafts with { Order = new() { Catalogue = wanted } });
        }

        var sheet = talk.Sheet().Title("catalogue.title")
            .Say(!rows.IsEmpty ? "catalogue.text" : wanted.IsEmpty() ? "catalogue.empty" : "catalogue.none_found");
        FilterLines.Draw(sheet, talk.Phrases, wanted);
        sheet.Grid(rows.Select(card => Button(talk.Phrases, card)), columns: 1);
        pages.Draw(sheet, found.Value?.Next);
        if (!rows.IsEmpty || !wanted.IsEmpty())
        {
            sheet.Tap("catalogue.filters", "filters");
        }

        return new([sheet.Home(talk.Drafts).Screen()], null)
        {
            Noted = talk.Drafts with
            {
                Order = talk.Drafts.Order with { Pages = pages with { Next = found.Value?.Next } },
            },
        };
    }

    public Turn Answer(Heard heard)
    {
        var draft = heard.Drafts.Order;
        if (NumberTap.TryParse(heard.Tap, NumberTap.Channel, out var channel))
        {
            var chosen = OrderDraft.In(channel) with { Pages = draft.Pages, Catalogue = draft.Catalogue };
            return new(ChooseFormat.StepName, heard.Drafts with { Order = chosen });
        }

        if (heard.Text is { } text)
        {
            return CatalogueRules.IsText(text)
                ? Looking(heard.Drafts, draft.Catalogue with { Text = text.Trim() })
                : heard.Stay(Name, Hint.Of("hint.search"));
        }

        return heard.Tap == "filters" ? new(ListFilters.StepName, heard.Drafts)
            : draft.Pages.Turned(heard.Tap) is { } turned
                ? new(Name, heard.Drafts with { Order = new() { Pages = turned, Catalogue = draft.Catalogue } })
            : heard.Stay(Name);
    }

    /// <summary>Looks for other channels, from the first page on.</summary>
    public static Turn Looking(Drafts drafts, CatalogueDraft wanted) =>
        new(StepName, drafts with { Order = new() { Catalogue = wanted } });

    private BotButton Button(Phrases phrases, ChannelCard card)
    {
        var price = prices.Lowest(card) is { } lowest ? $" · {phrases["price.from", phrases.Money(lowest)]}" : "";
        var size = card.Subscribers is { } count ? $" · {phrases.Number(count)} 👥" : "";
        return Sheet.Named(Sheet.Cut(card.Title, 32) + size + price, NumberTap.Of(NumberTap.Channel, card.ChannelId));
    }
}
