using LytSlot.Advertisers;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Creatives;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Marking;
using LytSlot.Grains.Orders;
using LytSlot.Grains.Tenants;
using LytSlot.Orders;
using LytSlot.Prices;

namespace LytSlot.Grains.Calendar;

/// <summary>Taking a slot.</summary>
internal sealed partial class CalendarGrain
{
    public async Task<Outcome<OrderView>> Book(BookSlot wish) => Callers.Current.AsPerson() is { } advertiser
        ? await Book(new Booking(wish, advertiser))
        : Callers.PersonNeeded;

    public async Task<Outcome<OrderView>> BookTogether(BookSlot wish, long advertiser, Guid group, int slots)
    {
        Callers.Current.MustBeSystem();
        using var caller = Caller.Person(advertiser).Enter();
        return await Book(new Booking(wish, advertiser) { Group = group, Slots = slots });
    }

    /// <summary>The caller is the advertiser.</summary>
    private async Task<Outcome<OrderView>> Book(Booking booking)
    {
        await LookUpWhenOld();
        var (wish, advertiser) = (booking.Wish, booking.Advertiser);
        if (_channel is not { Status: ChannelStatus.Active } channel || _terms is not { } terms
            || wish.Order.Tenant != channel.Tenant)
        {
            return ChannelRules.NotFound;
        }

        // A repeat of a wish that was granted is the order's to answer, whatever has changed since.
        // A mark alone grants nothing.
        var isGranted = _taken.Of(wish.Order) is { Version: > 0 };
        var standing = isGranted ? Standing.None : await StandingOf(channel, advertiser);
        if (!isGranted && (terms.Suspended ? TenantRules.Suspended
            : standing is Standing.Blocked ? AdvertiserRefusals.Blocked
            : CalendarRules.Objection(channel, wish, time.GetUtcNow())) is { } objection)
        {
            return objection;
        }

        var creative = booking.Typed is { } typed
            ? new CreativeView(typed, Hash: "")
            : await grains.GetGrain<ICreativeGrain>(wish.Creative.ToString()).Read();
        if (creative.Value is not { } content)
        {
            return creative.Refusal!;
        }

        var marking = Marking(channel, terms);
        if (!isGranted && MarkRules.Objection(marking, wish.Marking, content.Content) is { } unmarked)
        {
            return unmarked;
        }

        var mark = MarkRules.Mark(marking, wish.Marking);
        using var caller = Caller.System.Enter();
        if (isGranted)
        {
            return await Place(
                wish.Order, CalendarBooking.Order(channel, terms, booking, content.Hash, quote: null, mark));
        }

        var promo = await Promo(channel, wish.Promo, Use(wish, advertiser));
        var quote = Agreed(channel, wish, booking.Slots, promo);
        if (quote.Value is not { } agreed)
        {
            return quote.Refusal!;
        }

        var book = await rules.Current();
        var placing = CalendarBooking.Order(channel, terms, booking, content.Hash, agreed, mark, standing) with
        {
            Findings = book.Judge(content.Content, mark?.Data.LegalName),
        };
        if (await IsTaken(wish.Order, placing.StartsAt, placing.EndsAt))
        {
            return OrderRefusals.SlotTaken;
        }

        if (booking.Typed is not null)
        {
            var written = await Write(booking);
            if (written.Value is not { } taken)
            {
                return written.Refusal!;
            }

            placing = placing with { CreativeHash = taken.Hash };
        }

        if (promo is { Value: { } shown } && !InTheWay(wish.Order, placing.StartsAt, placing.EndsAt))
        {
            // Kept for this order before it is placed; the slot is looked at once more, since others were let in.
            var kept = await PromoCode(channel, shown.Code).Take(Use(wish, advertiser));
            if (kept.Value is not { } use || use.Terms != shown)
            {
                return kept.Refusal ?? CalendarRules.PriceChanged;
            }

            placing = placing with { PlaceBy = use.PlaceBy };
        }

        return InTheWay(wish.Order, placing.StartsAt, placing.EndsAt)
            ? OrderRefusals.SlotTaken
            : await Place(wish.Order, placing);
    }

    /// <summary>
    /// The claim stands before anything is awaited; what the order answers, or does not, decides about it.
    /// </summary>
    private async Task<Outcome<OrderView>> Place(OrderKey key, PlaceOrder placing)
    {
        var known = _taken.Of(key);
        var claim = known is { Version: > 0 } ? known : Claim(key, placing.StartsAt, placing.EndsAt);
        _taken = _taken.With(claim);
        try
        {
            await RemindOfHolds();
            var placed = await grains.GetGrain<IOrderGrain>(key.ToString()).Place(placing);
            if (placed.Value is { } order)
            {
                var holds = !OrderRules.IsFinal(order.Status);
                Take(new(key, order.StartsAt, order.EndsAt, holds, order.HoldUntil, order.Version));
                return placed;
            }

            if (ReferenceEquals(_taken.Of(key), claim))
            {
                _taken = known is null ? _taken.Without(key) : _taken.With(known);
            }

            if (placed.Refusal!.Code == OrderRefusals.SlotTaken.Code)
            {
                await Reload();
            }

            return placed;
        }
        catch
        {
            // Nobody knows whether the order stands: the claim stays until the database is asked.
            _confirmedAt = default;
            throw;
        }
    }

    /// <summary>Of an order that is not stored yet.</summary>
    private SlotChange Claim(OrderKey order, DateTimeOffset start, DateTimeOffset end) =>
        new(order, start, end, Holds: true, time.GetUtcNow() + timings.Hold, Version: 0);

    /// <summary>Whether somebody else has a part of that time, as far as is known here.</summary>
    private bool InTheWay(OrderKey order, DateTimeOffset start, DateTimeOffset end) =>
        CalendarRules.InTheWay(_taken, start, end, order) is not null;

    private PromoUse Use(BookSlot wish, long advertiser) =>
        new(wish.Order, advertiser, Chat, wish.Format, wish.Price.Currency);
}
