using LytSlot.Channels;
using LytSlot.Grains.Calendar;
using LytSlot.Prices;

namespace LytSlot.Grains.Prices;

/// <summary>What a slot of a channel costs, by the channel's settings. Pure.</summary>
internal static class SlotQuotes
{
    /// <summary>How many slots a package may have, and a question may be about.</summary>
    public const int MostSlots = 20;

    public static readonly Refusal BadQuestion =
        new(RefusalKind.Invalid, "price.bad_quote", "Ask for 1 to 20 slots together, or for 1 to 100 prices.");

    private static readonly Refusal NotSold =
        new(RefusalKind.Invalid, "price.not_sold", "The format is not sold in this currency.");

    /// <param name="settings">The channel's settings.</param>
    /// <param name="asked">What is asked about.</param>
    /// <param name="now">When it is booked, UTC.</param>
    /// <param name="promo">What the promo code takes off; null for none.</param>
    public static Outcome<Quote> Of(ChannelSettings settings, AskQuote asked, DateTimeOffset now, PromoTerms? promo)
    {
        if (settings.Formats.FirstOrDefault(offer => offer.Name == asked.Format) is not { } format)
        {
            return CalendarRules.NoSuchFormat;
        }

        if (format.Prices.FirstOrDefault(price => price.Currency == asked.Currency) is not { } price)
        {
            return NotSold;
        }

        return asked.Slots is < 1 or > MostSlots
            ? BadQuestion
            : Quotes.Of(new(
                asked.Format,
                price,
                settings.Prices ?? PriceRules.None,
                settings.TimeZone,
                asked.StartsAt,
                now,
                asked.Slots,
                promo));
    }
}
