using LytSlot.Prices;

namespace LytSlot.Grains.Prices;

/// <summary>
/// A promo code's rules. Pure. A use is kept before its order is placed, and belongs to the order from then on, which
/// gives it back. A use whose order was not placed in time is found by asking.
/// </summary>
internal static class PromoCodeRules
{
    /// <summary>
    /// So many orders use one code at most: each is remembered by its id, so that a repeat is recognised, and the whole
    /// is one state.
    /// </summary>
    public const int MostUses = 1_000;

    private const int MostChannels = 50;

    private const int MostFormats = 10;

    private const int LongestFormat = 32;

    /// <summary>How long placing an order may take from the moment its use is kept.</summary>
    private static readonly TimeSpan Placing = TimeSpan.FromSeconds(30);

    /// <summary>
    /// So long after that the order is asked: a write under way has ended, and clocks differ by less.
    /// </summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    /// <summary>What is wrong with an offer; null when nothing is.</summary>
    public static Refusal? Objection(PromoOffer offer) =>
        offer.Channels.IsDefault || offer.Formats.IsDefault
        || offer.Percent is null == offer.Amount is null
        || offer.Percent is < 1 or > 100
        || (offer.Amount is { } amount && !PriceLimits.IsPrice(amount))
        || offer.Limit is < 1 or > MostUses
        || offer.LimitEach < 1 || offer.LimitEach > offer.Limit
        || offer.To <= offer.From
        || offer.Channels.Length > MostChannels || offer.Formats.Length > MostFormats
        || offer.Formats.Any(format => format is null || !CleanText.Fits(format, 1, LongestFormat))
            ? PromoRefusals.BadOffer
            : null;

    /// <summary>The code with this offer; null when it has it already.</summary>
    public static PromoCodeState? Offered(PromoCodeState promo, PromoCodeKey key, PromoOffer offer, Stamp stamp)
    {
        var next = promo with
        {
            Status = PromoStatus.Active,
            TenantId = key.Tenant,
            Code = key.Code,
            Percent = offer.Percent,
            AmountMinor = offer.Amount?.AmountMinor,
            Currency = offer.Amount?.Currency,
            Limit = offer.Limit,
            LimitEach = offer.LimitEach,
            From = offer.From?.ToUniversalTime(),
            To = offer.To?.ToUniversalTime(),
            Channels = [.. offer.Channels.Distinct().Order()],
            Formats = [.. offer.Formats.Distinct().Order(StringComparer.Ordinal)],
        };
        var isSame = next with { Channels = promo.Channels, Formats = promo.Formats } == promo
            && next.Channels.SequenceEqual(promo.Channels) && next.Formats.SequenceEqual(promo.Formats);
        return isSame ? null : Happened(next, promo.Status is PromoStatus.None ? "created" : "changed", stamp);
    }

    /// <summary>The code, ended.</summary>
    public static PromoCodeState Ended(PromoCodeState promo, Stamp stamp) =>
        Happened(promo with { Status = PromoStatus.Ended }, "ended", stamp);

    /// <summary>What the code takes off for this use.</summary>
    public static Outcome<PromoTerms> Terms(PromoCodeState promo, PromoUse use, DateTimeOffset now)
    {
        var isKept = promo.Uses.Any(each => each.Order == use.Order?.Order);
        return promo.Status is not PromoStatus.Active ? PromoRefusals.NotFound
            : now < promo.From || now >= promo.To ? PromoRefusals.NotNow
            : !IsFor(promo, use) ? PromoRefusals.NotHere
            : !isKept && IsUsedUp(promo, use.Advertiser) ? PromoRefusals.UsedUp
            : new PromoTerms(
                promo.Code, promo.Percent, promo.AmountMinor is { } off ? new Money(off, promo.Currency!) : null);
    }

    /// <summary>A use kept for an order until it must be placed; null when nothing is to be written.</summary>
    public static PromoCodeState? Taken(PromoCodeState promo, Guid order, long advertiser, Stamp stamp)
    {
        var placeBy = stamp.At + Placing;
        var known = promo.Uses.FirstOrDefault(use => use.Order == order);
        return known switch
        {
            null => Happened(promo with { Uses = promo.Uses.Add(new(order, advertiser, placeBy)) }, "taken", stamp),
            { PlaceBy: null } => null,
            _ => Planned(promo with { Uses = promo.Uses.Replace(known, known with { PlaceBy = placeBy }) }),
        };
    }

    /// <summary>Until when an order must be placed whose use was kept or found kept now.</summary>
    public static DateTimeOffset PlaceBy(DateTimeOffset now) => now + Placing;

    /// <summary>The code without the order's use; null when it has none.</summary>
    public static PromoCodeState? GivenBack(PromoCodeState promo, Guid order, Stamp stamp) =>
        promo.Uses.FirstOrDefault(use => use.Order == order) is { } known
            ? Happened(promo with { Uses = promo.Uses.Remove(known) }, "given_back", stamp)
            : null;

    /// <summary>The order stands: the use is its to give back.</summary>
    public static PromoCodeState Kept(PromoCodeState promo, PromoUseState use) =>
        Planned(promo with { Uses = promo.Uses.Replace(use, use with { PlaceBy = null }) });

    /// <summary>Uses whose order should stand by now.</summary>
    public static IReadOnlyList<PromoUseState> Doubtful(PromoCodeState promo, DateTimeOffset now) =>
        [.. promo.Uses.Where(use => use.PlaceBy + Margin <= now)];

    public static PromoCodeView View(PromoCodeKey key, PromoCodeState promo) => new(
        key,
        promo.Status,
        new(
            promo.Percent,
            promo.AmountMinor is { } amount ? new Money(amount, promo.Currency!) : null,
            promo.Limit,
            promo.LimitEach,
            promo.From,
            promo.To,
            promo.Channels,
            promo.Formats),
        promo.Uses.Length,
        promo.Version);

    private static bool IsFor(PromoCodeState promo, PromoUse use) =>
        (promo.Channels.IsEmpty || promo.Channels.Contains(use.ChannelId))
        && (promo.Formats.IsEmpty || promo.Formats.Contains(use.Format))
        && (promo.Currency is null || promo.Currency == use.Currency);

    private static bool IsUsedUp(PromoCodeState promo, long? advertiser) =>
        promo.Uses.Length >= promo.Limit
        || (advertiser is not null && promo.Uses.Count(use => use.Advertiser == advertiser) >= promo.LimitEach);

    private static PromoCodeState Planned(PromoCodeState promo) =>
        promo with { DueAt = promo.Uses.Min(use => use.PlaceBy) + Margin };

    private static PromoCodeState Happened(PromoCodeState next, string kind, Stamp stamp) => Planned(next with
    {
        Version = next.Version + 1,
        Events = [new(next.Version + 1, kind, stamp.At, stamp.Actor, null, stamp.Trace)],
    });
}
