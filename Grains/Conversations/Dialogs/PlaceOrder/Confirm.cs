using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Marking;
using LytSlot.Marking;
using LytSlot.Prices;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 6 of 6: the post exactly as it will appear, where, when and for how much. Taps: <c>price:…</c>, which
/// says yes to that price; <c>promo</c>, <c>no-promo</c>, <c>options</c>, <c>rewrite</c>, <c>retime</c>,
/// <c>remark</c>; a message is another post. Next: <see cref="Book"/>, <see cref="EnterPromo"/>,
/// <see cref="ChooseOptions"/>.
/// </summary>
internal sealed class Confirm(IGrainFactory grains, CardPrices prices) : IDialogStep
{
    public const string StepName = "place-order/confirm";

    private const string PromoTap = "promo";

    private const string NoPromoTap = "no-promo";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        if (draft.StartsAt is not { } startsAt || draft.CreativeKey() is not { } key)
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        var card = await talk.Caller.Do(() => grains.Channel(draft.Channel ?? 0).ReadCard());
        var creative = await talk.Caller.Do(() => grains.Creative(key).Read());
        var format = card.Value?.Formats.FirstOrDefault(format => format.Name == draft.Format);
        if (card.Value is null || format is null)
        {
            return new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        var quoted = await Quoted(talk, startsAt, prices.Of(card.Value, draft.Format));
        var quotes = quoted.Where(quote => quote.Succeeded).Select(quote => quote.Value!).ToList();
        if (quotes.Count == 0)
        {
            // With another price than the person hoped for rather than with none.
            return draft.Promo is not null && quoted is [{ Refusal: { } refusal }, ..]
                ? new Turn(Name, talk.Drafts with { Order = draft with { Promo = null } }, Hint.Of(refusal))
                : new Turn(ChooseFormat.StepName, talk.Drafts);
        }

        if (creative.Value is null)
        {
            return new Turn(WriteCreative.StepName, talk.Drafts);
        }

        var terms = await grains.MarkTerms(talk, draft.Channel);
        if (MarkRules.Objection(terms, draft.Marking, creative.Value.Content) is { } objection)
        {
            return new Turn(
                objection == MarkRules.Needed ? OfferMark.StepName : WriteCreative.StepName,
                talk.Drafts,
                Hint.Of(objection));
        }

        var sheet = talk.Sheet().Title("confirm.title")
            .Line("confirm.where", card.Value.Title)
            .Line("confirm.when", talk.Phrases.Moment(startsAt, card.Value.TimeZone))
            .Line("confirm.life", ChannelPage.Life(talk.Phrases, format))
            .Line("confirm.price", CardPrices.Words(talk.Phrases, [.. quotes.Select(quote => quote.Total)]));
        foreach (var quote in quotes)
        {
            QuoteLines.Draw(sheet, talk.Phrases, quote);
        }

        PostLines.Draw(sheet, creative.Value.Content);

        sheet.Gap().Say("confirm.text");
        foreach (var total in quotes.Select(quote => quote.Total))
        {
            sheet.Row(BotButton.Of(talk.Phrases["confirm.yes", talk.Phrases.Money(total)], PriceTap.Of(total)));
        }

        if (terms.Policy is MarkingPolicy.Required)
        {
            sheet.Tap("confirm.remark", "remark");
        }

        sheet.Row(draft.Promo is { } code
                ? BotButton.Of(talk.Phrases["confirm.no_promo", code], NoPromoTap)
                : sheet.Button("confirm.promo", PromoTap))
            .Tap("confirm.options", "options")
            .Row(sheet.Button("confirm.rewrite", "rewrite"), sheet.Button("confirm.retime", "retime"))
            .Home(talk.Drafts);
        var mark = MarkRules.Mark(terms, draft.Marking);
        return talk.IsReminder
            ? sheet.Screen()
            : Asked.Of(new BotReply.Preview(MarkedPost.Of(creative.Value.Content, mark)), sheet.Screen());
    }

    public Turn Answer(Heard heard)
    {
        var draft = heard.Drafts.Order;
        if (PriceTap.TryParse(heard.Tap, out var price))
        {
            var agreed = draft with { Price = price.AmountMinor, Currency = price.Currency, Order = heard.Fresh };
            return new(Book.StepName, heard.Drafts with { Order = agreed });
        }

        if (heard.Content is { } another)
        {
            return WriteCreative.Take(heard, another, Name);
        }

        return heard.Tap switch
        {
            PromoTap => new(EnterPromo.StepName, heard.Drafts),
            NoPromoTap => new(Name, heard.Drafts with { Order = draft with { Promo = null } }),
            "options" => new(
                ChooseOptions.StepName, heard.Drafts with { Order = draft with { Options = null } }),
            "rewrite" => new(WriteCreative.StepName, heard.Drafts),
            "remark" => new(
                OfferMark.StepName, heard.Drafts with { Order = draft with { Marking = null } }),
            "retime" => new(ChooseDay.StepName, heard.Drafts),
            _ => heard.Stay(Name),
        };
    }

    /// <summary>What the slot costs now, in each currency that can be paid.</summary>
    private async Task<List<Outcome<Quote>>> Quoted(Talk talk, DateTimeOffset startsAt, ImmutableArray<Money> sums)
    {
        var draft = talk.Drafts.Order;
        var quotes = new List<Outcome<Quote>>();
        foreach (var sum in sums)
        {
            var asked = new AskQuote(startsAt, draft.Format!, sum.Currency, draft.Promo);
            quotes.Add(await talk.Caller.Do(() => grains.Calendar(draft.Channel!.Value).Quote(asked)));
        }

        return quotes;
    }
}
