using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Channels with a price up to so much. Taps: <c>price:{Stars}</c>, <c>any</c>, <c>back</c>; a text names another
/// price. Next: <see cref="ChooseChannel"/>, <see cref="ListFilters"/>.
/// </summary>
internal sealed class FilterByPrice : IDialogStep
{
    public const string StepName = "place-order/filter-price";

    private static readonly long[] Suggested = [100, 300, 1_000, 3_000];

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Sheet()
        .Title("filter.price").Say("filter.price_text")
        .Grid(Suggested.Select(price => Button(talk.Phrases, new(price, Money.Stars))), columns: 2)
        .Tap("filter.any", "any")
        .Back(talk.Drafts).Screen());

    public Turn Answer(Heard heard)
    {
        var wanted = heard.Drafts.Order.Catalogue;
        if (heard.Tap is Sheet.BackTap)
        {
            return new(ListFilters.StepName, heard.Drafts);
        }

        if (heard.Tap is "any")
        {
            return ChooseChannel.Looking(heard.Drafts, wanted with { UpTo = null });
        }

        var price = PriceTap.TryParse(heard.Tap, out var tapped) ? tapped
            : SaidPrices.Read(heard.Text) is [var said] ? said
            : null;
        return price is { AmountMinor: > 0 }
            ? ChooseChannel.Looking(heard.Drafts, wanted with { UpTo = price })
            : heard.Stay(Name, heard.Text is null ? null : Hint.Of("hint.price_to"));
    }

    private static BotButton Button(Phrases phrases, Money price) =>
        BotButton.Of(phrases["filter.up_to", phrases.Money(price)], PriceTap.Of(price));
}
