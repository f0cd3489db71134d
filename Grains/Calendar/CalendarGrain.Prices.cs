using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Prices;
using LytSlot.Prices;

namespace LytSlot.Grains.Calendar;

/// <summary>What slots cost: what is shown and what is charged come from the same function.</summary>
internal sealed partial class CalendarGrain
{
    private const int MostPrices = 100;

    public async Task<Outcome<Quote>> Quote(AskQuote asked)
    {
        await LookUpWhenOld();
        if (_channel is not { } channel || !MaySee(channel))
        {
            return ChannelRules.NotFound;
        }

        if (await Barred(channel) is { } barred)
        {
            return barred;
        }

        var use = new PromoUse(null, Callers.Current.AsPerson(), Chat, asked.Format, asked.Currency);
        var promo = await Promo(channel, asked.Promo, use);
        return promo?.Refusal is { } refusal
            ? refusal
            : SlotQuotes.Of(channel.Settings, asked, time.GetUtcNow(), promo?.Value);
    }

    public async Task<Outcome<SlotPrices>> Prices(AskPrices asked)
    {
        await LookUpWhenOld();
        if (_channel is not { } channel || !MaySee(channel))
        {
            return ChannelRules.NotFound;
        }

        if (await Barred(channel) is { } barred)
        {
            return barred;
        }

        if (asked.StartsAt is not { IsDefaultOrEmpty: false, Length: <= MostPrices })
        {
            return SlotQuotes.BadQuestion;
        }

        var now = time.GetUtcNow();
        var quotes = asked.StartsAt
            .Select(start => SlotQuotes.Of(channel.Settings, new(start, asked.Format, asked.Currency), now, null))
            .ToList();
        return quotes.Find(quote => !quote.Succeeded)?.Refusal is { } refusal
            ? refusal
            : new SlotPrices([.. quotes.Select(quote => quote.Value!.Total)]);
    }

    /// <summary>The quote behind the price that was shown, or the word that it is another one now.</summary>
    private Outcome<Quote> Agreed(ChannelView channel, BookSlot wish, int slots, Outcome<PromoTerms>? promo)
    {
        if (promo?.Refusal is { } refusal)
        {
            return refusal;
        }

        var asked = new AskQuote(wish.StartsAt, wish.Format, wish.Price.Currency, wish.Promo, slots);
        var quote = SlotQuotes.Of(channel.Settings, asked, time.GetUtcNow(), promo?.Value);
        return quote is { Value: { } found } && found.Total != wish.Price ? CalendarRules.PriceChanged : quote;
    }

    /// <summary>What a promo code would take off; null when none was given.</summary>
    private async Task<Outcome<PromoTerms>?> Promo(ChannelView channel, string? typed, PromoUse use)
    {
        if (typed is null)
        {
            return null;
        }

        if (PromoCodeKey.Normal(typed) is not { } code)
        {
            return PromoRefusals.NotFound;
        }

        using var caller = Caller.System.Enter();
        return await PromoCode(channel, code).Terms(use);
    }

    private IPromoCodeGrain PromoCode(ChannelView channel, string code) =>
        grains.GetGrain<IPromoCodeGrain>(new PromoCodeKey(channel.Tenant, code).ToString());
}
