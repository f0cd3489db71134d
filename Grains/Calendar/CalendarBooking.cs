using System.Collections.Immutable;
using LytSlot.Advertisers;
using LytSlot.Channels;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Prices;
using LytSlot.Tenants;

namespace LytSlot.Grains.Calendar;

/// <summary>What a booking copies, and what a calendar believes. Pure.</summary>
internal static class CalendarBooking
{
    private const int LongestName = 64;

    /// <summary>The order a wish becomes: prices, fees and rules as they are now.</summary>
    public static PlaceOrder Order(
        ChannelView channel,
        TenantTerms terms,
        Booking booking,
        string creativeHash,
        Quote? quote,
        OrderMark? mark,
        Standing standing = Standing.None)
    {
        var wish = booking.Wish;
        var format = channel.Settings.Formats.FirstOrDefault(offer => offer.Name == wish.Format)
            ?? channel.Settings.Formats[0];
        return new(
            channel.ChannelId,
            channel.Title,
            channel.Username,
            channel.Settings.TimeZone,
            booking.Advertiser,
            wish.StartsAt,
            CalendarRules.EndOf(channel.Settings, format, wish.StartsAt),
            wish.Format,
            format.Life,
            wish.Price,
            new(wish.Price.AmountMinor * terms.FeeBasisPoints / 10_000, wish.Price.Currency),
            wish.Creative,
            creativeHash,
            channel.Settings.Approval is Approval.Automatic || standing is Standing.Allowed
                || booking.Member is not null,
            quote,
            format.Top,
            channel.Settings.Language,
            mark,
            Group: booking.Group)
        {
            Refunds = terms.Refunds,
            PlacedBy = booking.Member,
            PlacedByKey = booking.Key,
            Attempt = booking.Attempt,
            AdvertiserName = wish.AdvertiserName is { } name ? NameOf(name) : null,
        };
    }

    /// <summary>
    /// Where what a member typed for an order is written: the same post always in one place, another in another.
    /// </summary>
    public static CreativeKey CreativeOf(OrderKey order, PostContent typed) =>
        new(order.Tenant, NamedId.Of($"{order}/{CreativeRules.Hash(typed)}"));

    /// <summary>A person's name as it can be kept.</summary>
    public static string NameOf(string name) => CleanText.Tidy(name, LongestName);

    /// <summary>
    /// What is known after a look into the database: its answer, and on top everything that was marked or told while it
    /// was asked, or in a newer version than it knows; what has version zero is not stored yet and stays.
    /// <paramref name="now"/> itself when that is the same.
    /// </summary>
    public static ImmutableDictionary<TKey, TChange> Merge<TKey, TChange>(
        ImmutableDictionary<TKey, TChange> before,
        ImmutableDictionary<TKey, TChange> now,
        ImmutableDictionary<TKey, TChange> stored,
        Func<TChange, int> version)
        where TKey : notnull
        where TChange : class
    {
        var merged = stored;
        foreach (var (key, change) in now)
        {
            var isNews = !before.TryGetValue(key, out var old) || !ReferenceEquals(old, change);
            if ((isNews || version(change) == 0)
                && !(merged.TryGetValue(key, out var known) && version(known) >= version(change)))
            {
                merged = merged.SetItem(key, change);
            }
        }

        merged = before.Keys.Where(key => !now.ContainsKey(key)).Aggregate(merged, (all, gone) => all.Remove(gone));
        return merged.Count == now.Count && merged.All(now.Contains) ? now : merged;
    }
}
