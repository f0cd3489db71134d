using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Payments;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>What of a channel's offer can be paid here: in currencies some provider takes.</summary>
internal sealed class CardPrices(PaymentWays ways)
{
    /// <summary>The formats that have a price that can be paid, cheapest first, Stars before others.</summary>
    public IEnumerable<(FormatOffer Format, ImmutableArray<Money> Prices)> Offers(ChannelCard card) =>
        from format in card.Formats
        let prices = Payable(format)
        where prices.Length > 0
        orderby prices[0].Currency != Money.Stars, prices[0].AmountMinor
        select (format, prices);

    /// <summary>The lowest of them; null when nothing can be paid.</summary>
    public Money? Lowest(ChannelCard card) => Offers(card).Select(offer => offer.Prices[0]).FirstOrDefault();

    /// <summary>Prices of the format of that name; empty when it can't be paid.</summary>
    public ImmutableArray<Money> Of(ChannelCard card, string? format) =>
        Offers(card).Where(offer => offer.Format.Name == format).Select(offer => offer.Prices).FirstOrDefault([]);

    /// <summary>Prices side by side.</summary>
    public static string Words(Phrases phrases, ImmutableArray<Money> prices) =>
        string.Join(" / ", prices.Select(phrases.Money));

    private ImmutableArray<Money> Payable(FormatOffer format) =>
    [
        .. format.Prices.Where(price => ways.For(price.Currency).Length > 0)
            .OrderBy(price => price.Currency != Money.Stars)
            .ThenBy(price => price.Currency, StringComparer.Ordinal),
    ];
}
