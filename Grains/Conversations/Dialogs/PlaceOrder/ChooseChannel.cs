using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 1 of 6: the advertiser picks a channel of the catalogue. Taps: <c>ch:{chat id}</c>, <c>more</c>, <c>less</c>.
/// Next: <see cref="ChooseFormat"/>.
/// </summary>
internal sealed class ChooseChannel(IGrainFactory grains, CardPrices prices) : IDialogStep
{
    public const string StepName = "place-order/choose-channel";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var pages = talk.Drafts.Order.Pages;
        var found = await talk.Caller.Do(
            () => grains.Channels().Catalogue(new Page(pages.Here(), Paging.Size), CancellationToken.None));
        if (found is not { Value: { Rows.IsEmpty: false } page })
        {
            return pages.Here() is null
                ? talk.Sheet().Title("catalogue.title").Say("catalogue.empty").Home(talk.Drafts).Screen()
                : new Turn(Name, talk.Drafts with { Order = new() });
        }

        var sheet = talk.Sheet().Title("catalogue.title").Say("catalogue.text")
            .Grid(page.Rows.Select(card => Button(talk.Phrases, card)), columns: 1);
        pages.Draw(sheet, page.Next);
        return new([sheet.Home(talk.Drafts).Screen()], null)
        {
            Noted = talk.Drafts with { Order = talk.Drafts.Order with { Pages = pages with { Next = page.Next } } },
        };
    }

    public Turn Answer(Heard heard)
    {
        if (NumberTap.TryParse(heard.Tap, NumberTap.Channel, out var channel))
        {
            var draft = OrderDraft.In(channel) with { Pages = heard.Drafts.Order.Pages };
            return new(ChooseFormat.StepName, heard.Drafts with { Order = draft });
        }

        return heard.Drafts.Order.Pages.Turned(heard.Tap) is { } turned
            ? new(Name, heard.Drafts with { Order = new() { Pages = turned } })
            : heard.Stay(Name);
    }

    private BotButton Button(Phrases phrases, ChannelCard card)
    {
        var price = prices.Lowest(card) is { } lowest ? $" · {phrases["price.from", phrases.Money(lowest)]}" : "";
        var size = card.Subscribers is { } count ? $" · {phrases.Number(count)} 👥" : "";
        return Sheet.Named(Sheet.Cut(card.Title, 32) + size + price, NumberTap.Of(NumberTap.Channel, card.ChannelId));
    }
}
