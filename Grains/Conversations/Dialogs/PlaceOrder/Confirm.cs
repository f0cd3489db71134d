using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Marking;
using LytSlot.Grains.Payments;
using LytSlot.Grains.Prices;
using LytSlot.Marking;
using LytSlot.Prices;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Step 6 of 6: the post exactly as it will appear, where, when and for how much. Taps: <c>price:…</c>, which
/// says yes to that price; <c>more</c> for other currencies, <c>another</c>, <c>promo</c>, <c>no-promo</c>,
/// <c>options</c>, <c>rewrite</c>, <c>retime</c>, <c>remark</c>; a message is another post. Next: <see cref="Book"/>,
/// <see cref="BookTogether"/>, <see cref="ChooseDay"/>, <see cref="EnterPromo"/>, <see cref="ChooseOptions"/>.
/// </summary>
internal sealed class Confirm(IGrainFactory grains, CardPrices prices, PaymentWays ways) : IDialogStep
{
    public const string StepName = "place-order/confirm";

    private const string AnotherTap = "another";

    private const string PromoTap = "promo";

    private const string NoPromoTap = "no-promo";

    // Beside all else that may be chosen here.
    private const int MostSums = 4;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        var starts = draft.Starts();
        if (starts.IsEmpty || draft.CreativeKey() is not { } key)
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

        var sums = prices.Of(card.Value, draft.Format)
            .Where(sum => starts.Length == 1 || PayOrder.WaysTogether(ways, sum.Currency).Length > 0);
        var (quotes, refusal) = await Quoted(talk, starts, sums);
        if (quotes.Count == 0)
        {
            // With another price than the person hoped for rather than with none.
            return refusal switch
            {
                { Code: "advertiser.blocked" } => new Turn(ChooseChannel.StepName, talk.Drafts, Hint.Of(refusal)),
                not null when draft.Promo is not null => new Turn(
                    Name, talk.Drafts with { Order = draft with { Promo = null } }, Hint.Of(refusal)),
                _ => new Turn(ChooseFormat.StepName, talk.Drafts),
            };
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

        var sheet = talk.Sheet().Title("confirm.title").Line("confirm.where", card.Value.Title);
        DrawTimes(sheet, talk.Phrases, card.Value.TimeZone, starts, quotes);
        sheet.Line("confirm.life", ChannelPage.Life(talk.Phrases, format))
            .Line("confirm.price", CardPrices.Words(talk.Phrases, [.. quotes.Select(Total)]));
        foreach (var quote in starts.Length == 1 ? quotes.Select(same => same[0]) : [])
        {
            QuoteLines.Draw(sheet, talk.Phrases, quote);
        }

        PostLines.Draw(sheet, creative.Value.Content);

        var part = draft.Sums % Parts(quotes.Count);
        DrawChoices(sheet.Gap().Say("confirm.text"), talk, terms, [.. quotes.Select(Total)], part);
        var screen = sheet.Screen();
        var noted = talk.Drafts with
        {
            Order = draft with
            {
                Sums = part,
                Shown = starts.Length == 1 ? [] : [.. quotes.SelectMany(same => same.Select(quote => quote.Total))],
            },
        };
        var post = MarkedPost.Of(creative.Value.Content, MarkRules.Mark(terms, draft.Marking));
        return new(talk.IsReminder ? [screen] : [new BotReply.Preview(post), screen], null) { Noted = noted };
    }

    public Turn Answer(Heard heard)
    {
        var draft = heard.Drafts.Order;
        if (PriceTap.TryParse(heard.Tap, out var price))
        {
            return Agree(heard, draft, price);
        }

        if (heard.Content is { } another)
        {
            return WriteCreative.Take(heard, another, Name);
        }

        return heard.Tap switch
        {
            AnotherTap when draft.Starts().Length < SlotQuotes.MostSlots =>
                new(ChooseDay.StepName, heard.Drafts with { Order = draft.ForAnother() }),
            AnotherTap => heard.Stay(Name, Hint.Of("refusal.group.bad_slots")),
            PromoTap => new(EnterPromo.StepName, heard.Drafts),
            NoPromoTap => new(Name, heard.Drafts with { Order = draft with { Promo = null } }),
            "options" => new(
                ChooseOptions.StepName, heard.Drafts with { Order = draft with { Options = null } }),
            Paging.MoreTap => new(Name, heard.Drafts with { Order = draft with { Sums = draft.Sums + 1 } }),
            "rewrite" => new(WriteCreative.StepName, heard.Drafts),
            "remark" => new(
                OfferMark.StepName, heard.Drafts with { Order = draft with { Marking = null } }),
            "retime" => new(ChooseDay.StepName, heard.Drafts with { Order = draft with { Others = [] } }),
            _ => heard.Stay(Name),
        };
    }

    /// <summary>A word to a sum of several slots is a word to each price that was shown.</summary>
    private Turn Agree(Heard heard, OrderDraft draft, Money price)
    {
        var agreed = draft with { Price = price.AmountMinor, Currency = price.Currency, Order = heard.Fresh };
        return draft.Starts().Length == 1
            ? new(Book.StepName, heard.Drafts with { Order = agreed })
            : draft.ShownIn(price.Currency).Sum(shown => shown.AmountMinor) == price.AmountMinor
                ? new(BookTogether.StepName, heard.Drafts with { Order = agreed })
                : heard.Stay(Name, Hint.Of("refusal.slot.price_changed"));
    }

    private static void DrawTimes(
        Sheet sheet, Phrases phrases, string zone, ImmutableArray<DateTimeOffset> starts, List<List<Quote>> quotes)
    {
        foreach (var (index, start) in starts.Index())
        {
            if (starts.Length == 1)
            {
                sheet.Line("confirm.when", phrases.Moment(start, zone));
            }
            else
            {
                var words = CardPrices.Words(phrases, [.. quotes.Select(same => same[index].Total)]);
                sheet.Line("confirm.when_priced", phrases.Moment(start, zone), words);
            }
        }
    }

    /// <summary>How many parts so many sums are shown in: one button leads round all of them.</summary>
    private static int Parts(int sums) => sums > MostSums ? (sums + MostSums - 2) / (MostSums - 1) : 1;

    private static void DrawChoices(
        Sheet sheet, Talk talk, MarkTerms terms, ImmutableArray<Money> totals, int part)
    {
        var shown = totals.Length > MostSums ? MostSums - 1 : MostSums;
        foreach (var total in totals.Skip(part * shown).Take(shown))
        {
            sheet.Row(BotButton.Of(talk.Phrases["confirm.yes", talk.Phrases.Money(total)], PriceTap.Of(total)));
        }

        if (totals.Length > MostSums)
        {
            sheet.Tap("confirm.other_sums", Paging.MoreTap);
        }

        if (terms.Policy is MarkingPolicy.Required)
        {
            sheet.Tap("confirm.remark", "remark");
        }

        sheet.Row(
                sheet.Button("confirm.another", AnotherTap),
                talk.Drafts.Order.Promo is { } code
                    ? BotButton.Of(talk.Phrases["confirm.no_promo", code], NoPromoTap)
                    : sheet.Button("confirm.promo", PromoTap))
            .Tap("confirm.options", "options")
            .Row(sheet.Button("confirm.rewrite", "rewrite"), sheet.Button("confirm.retime", "retime"))
            .Home(talk.Drafts);
    }

    private static Money Total(List<Quote> quotes) =>
        new(quotes.Sum(quote => quote.Total.AmountMinor), quotes[0].Total.Currency);

    /// <summary>What the slots cost now, in each currency in which all can be paid; or the first "no".</summary>
    private async Task<(List<List<Quote>> Quotes, Refusal? Refusal)> Quoted(
        Talk talk, ImmutableArray<DateTimeOffset> starts, IEnumerable<Money> sums)
    {
        var draft = talk.Drafts.Order;
        var all = new List<List<Quote>>();
        Refusal? refusal = null;
        foreach (var sum in sums)
        {
            var quotes = new List<Quote>();
            foreach (var start in starts)
            {
                var asked = new AskQuote(start, draft.Format!, sum.Currency, draft.Promo, starts.Length);
                var quoted = await talk.Caller.Do(() => grains.Calendar(draft.Channel!.Value).Quote(asked));
                refusal ??= quoted.Refusal;
                quotes.AddRange(quoted.Value is { } quote ? [quote] : []);
            }

            all.AddRange(quotes.Count == starts.Length ? [quotes] : []);
        }

        return (all, refusal);
    }
}
