using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Prices;
using LytSlot.Tenants;

namespace LytSlot.Grains.Calendar;

/// <summary>What a booking copies, and what a calendar believes. Pure.</summary>
internal static class CalendarBooking
{
    /// <summary>The order a wish becomes: prices, fees and rules as they are now.</summary>
    public static PlaceOrder Order(
        ChannelView channel,
        TenantTerms terms,
        BookSlot wish,
        long advertiser,
        string creativeHash,
        Quote? quote,
        OrderMark? mark,
        Guid? group = null)
    {
        var format = channel.Settings.Formats.FirstOrDefault(offer => offer.Name == wish.Format)
            ?? channel.Settings.Formats[0];
        return new(
            channel.ChannelId,
            channel.Title,
            channel.Username,
            channel.Settings.TimeZone,
            advertiser,
            wish.StartsAt,
            CalendarRules.EndOf(channel.Settings, format, wish.StartsAt),
            wish.Format,
            format.Life,
            wish.Price,
            new(wish.Price.AmountMinor * terms.FeeBasisPoints / 10_000, wish.Price.Currency),
            wish.Creative,
            creativeHash,
            channel.Settings.Approval is Approval.Automatic,
            quote,
            format.Top,
            channel.Settings.Language,
            mark,
            Group: group)
        {
            Refunds = terms.Refunds,
        };
    }

    /// <summary>
    /// What is taken after a look into the database: its answer, and on top everything that was marked or told while it
    /// was asked, or in a newer version than it knows.
    /// </summary>
    public static ImmutableDictionary<OrderKey, SlotChange> Merge(
        ImmutableDictionary<OrderKey, SlotChange> before,
        ImmutableDictionary<OrderKey, SlotChange> now,
        ImmutableArray<SlotChange> live)
    {
        var merged = live.ToImmutableDictionary(slot => slot.Order);
        foreach (var (key, slot) in now)
        {
            var isNews = !before.TryGetValue(key, out var old) || !ReferenceEquals(old, slot);
            var isPending = slot.Version == 0;
            if ((isNews || isPending) && !(merged.TryGetValue(key, out var stored) && stored.Version >= slot.Version))
            {
                merged = merged.SetItem(key, slot);
            }
        }

        return before.Keys.Where(key => !now.ContainsKey(key)).Aggregate(merged, (all, gone) => all.Remove(gone));
    }
}
