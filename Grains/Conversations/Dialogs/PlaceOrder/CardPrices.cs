using LytSlot.Channels;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>What a channel sells for Stars: the one currency the bot takes by itself.</summary>
internal static class CardPrices
{
    /// <summary>The formats that have a price in Stars, cheapest first.</summary>
    public static IEnumerable<(FormatOffer Format, Money Price)> ForStars(ChannelCard card) =>
        from format in card.Formats
        let price = format.Prices.FirstOrDefault(price => price.Currency == Money.Stars)
        where price is not null
        orderby price.AmountMinor
        select (format, price);

    /// <summary>The lowest of them; null when nothing is sold for Stars.</summary>
    public static Money? Lowest(ChannelCard card) => ForStars(card).Select(offer => offer.Price).FirstOrDefault();

    /// <summary>Price of the format of that name; null when it is not sold for Stars.</summary>
    public static Money? Of(ChannelCard card, string? format) =>
        ForStars(card).FirstOrDefault(offer => offer.Format.Name == format).Price;
}
