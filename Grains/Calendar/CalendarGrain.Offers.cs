using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Creatives;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Creatives;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Tenants;

namespace LytSlot.Grains.Calendar;

/// <summary>Taking a slot for an advertiser the tenant knows.</summary>
internal sealed partial class CalendarGrain
{
    public async Task<Outcome<OrderView>> BookFor(BookFor wish)
    {
        var (member, attempt) = (Callers.Current, Attempt.Current);
        await LookUpWhenOld();
        if (_channel is not { } channel || _terms is not { } terms || wish.Order.Tenant != channel.Tenant)
        {
            return ChannelRules.NotFound;
        }

        var typed = TypedPosts.Tidy(wish.Content);
        if ((member.MayWork(ChannelRules.NotFound, channel.Tenant) ?? TypedPosts.Objection(typed)) is { } refusal)
        {
            return refusal;
        }

        // No channel sells so far ahead, and no order stands there.
        if (wish.StartsAt > time.GetUtcNow() + timings.LongestHorizon)
        {
            return CalendarRules.TooFar;
        }

        typed = LinkRules.Wished(typed);
        var creative = CalendarBooking.CreativeOf(wish.Order, typed);
        var slot = new BookSlot(
            wish.Order, wish.StartsAt, wish.Format, wish.Price, creative, wish.Promo, wish.Marking);
        var booking = new Booking(slot, wish.Advertiser)
        {
            Member = member.UserId,
            Key = member.Key,
            Typed = typed,
            Attempt = attempt,
        };
        using var caller = Caller.System.Enter();
        if (!wish.IsFirst || terms.Suspended || EarlyClaim(channel, slot) is not { } early)
        {
            return await Offer(channel, terms, booking, wish.IsFirst);
        }

        if (await IsTaken(slot.Order, early.StartsAt, early.EndsAt)
            || InTheWay(slot.Order, early.StartsAt, early.EndsAt))
        {
            return OrderRefusals.SlotTaken;
        }

        _taken = _taken.With(early);
        try
        {
            return await Offer(channel, terms, booking, isFirst: true);
        }
        finally
        {
            if (ReferenceEquals(_taken.Of(slot.Order), early))
            {
                _taken = _taken.Without(slot.Order);
            }
        }
    }

    /// <summary>The caller is the system.</summary>
    private async Task<Outcome<OrderView>> Offer(
        ChannelView channel, TenantTerms terms, Booking booking, bool isFirst)
    {
        var (wish, person) = (booking.Wish, booking.Advertiser);

        // A repeat is the order's to answer, also when it has ended and others have its time.
        if (!isFirst && (await grains.Order(wish.Order).Read()).Succeeded)
        {
            return await grains.Order(wish.Order)
                .Place(CalendarBooking.Order(channel, terms, booking, "", quote: null, mark: null));
        }

        var known = await advertisers.Known(channel.Tenant, person, time.GetUtcNow());
        if ((AdvertiserRules.MayPlaceFor(known) ?? Unpayable(wish.Price)) is { } objection)
        {
            return objection;
        }

        using var advertiser = Caller.Person(person).Enter();
        return await Book(booking with { Wish = wish with { AdvertiserName = known!.Name } });
    }

    /// <summary>
    /// What keeps the others out while the advertiser and the post are looked at: of all who race for a slot only one
    /// costs more than a look here. It goes with a refusal. Null for what can't be sold.
    /// </summary>
    private SlotChange? EarlyClaim(ChannelView channel, BookSlot slot)
    {
        var now = time.GetUtcNow();
        if (channel.Status is not ChannelStatus.Active || CalendarRules.Objection(channel, slot, now) is not null)
        {
            return null;
        }

        var settings = channel.Settings;
        var end = CalendarRules.EndOf(settings, CalendarRules.FormatOf(settings, slot.Format), slot.StartsAt);
        return Claim(slot.Order, slot.StartsAt, end);
    }

    /// <summary>The advertiser's from then on: only they may send another one.</summary>
    private async Task<Outcome<CreativeView>> Write(Booking booking)
    {
        using var author = Caller.Person(booking.Advertiser).Enter();
        return await grains.Creative(booking.Wish.Creative).Write(booking.Typed!);
    }

    /// <summary>The refusal for a price in a currency nobody could pay; null for others.</summary>
    private Refusal? Unpayable(Money price) => ways.For(price.Currency).IsEmpty ? PaymentRefusals.NoSuchWay : null;
}
