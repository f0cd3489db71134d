using LytSlot.Grains.Conversations.Words;
using LytSlot.Prices;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>How a price came about, for people.</summary>
internal static class QuoteLines
{
    /// <summary>The lines; nothing when the price is just the format's.</summary>
    public static void Draw(Sheet sheet, Phrases phrases, Quote quote)
    {
        foreach (var line in quote.Lines.Length > 1 ? quote.Lines : [])
        {
            var words = Words(phrases, line.Kind, line.Parameter?.Replace('-', '−') ?? "");
            sheet.Line("price.line", words, Signed(phrases, line, quote.Total.Currency));
        }
    }

    private static string Words(Phrases phrases, PriceLineKind kind, string parameter) => kind switch
    {
        PriceLineKind.DatesPrice => phrases["price.line.dates_price"],
        PriceLineKind.HoursPrice => phrases["price.line.hours_price"],
        PriceLineKind.Hours => phrases["price.line.hours", parameter],
        PriceLineKind.Dates => phrases["price.line.dates", parameter],
        PriceLineKind.Early => phrases["price.line.early", parameter],
        PriceLineKind.LastMinute => phrases["price.line.last_minute", parameter],
        PriceLineKind.Package => phrases["price.line.package", parameter],
        PriceLineKind.Promo => phrases["price.line.promo", parameter],
        PriceLineKind.Base or PriceLineKind.None => phrases["price.line.base"],
    };

    private static string Signed(Phrases phrases, PriceLine line, string currency)
    {
        var sign = line.AmountMinor < 0 ? "−" : line.Kind is PriceLineKind.Base ? "" : "+";
        return sign + phrases.Money(new(Math.Abs(line.AmountMinor), currency));
    }
}
