using LytSlot.Advertisers;
using LytSlot.Channels;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Prices;
using LytSlot.Tenants;
using Orleans.Concurrency;

namespace LytSlot.Calendar;

/// <summary>Who is free in a channel from now to the horizon. Key: <see cref="CalendarKey"/>.</summary>
[Alias("lyt.ICalendarGrain")]
public interface ICalendarGrain : IGrainWithStringKey
{
    /// <summary>
    /// Reads days of the grid as they are for one format: free is what can be booked in it. Refuses with
    /// <c>channel.not_found</c>, <c>calendar.bad_range</c>, <c>slot.no_such_format</c>.
    /// </summary>
    /// <param name="from">First day, in the channel's zone; null: today.</param>
    /// <param name="days">1 to 31.</param>
    /// <param name="format">Name of a format the channel sells; null: the one that takes the least time.</param>
    /// <remarks>Callers: anyone for a channel that sells; its own people and admins also see the orders.</remarks>
    [AlwaysInterleave, Alias("Read")]
    Task<Outcome<CalendarView>> Read(DateOnly? from, int days, string? format = null);

    /// <summary>
    /// The same for who keeps what was read: answers without the days while nothing has changed in them. That a cell
    /// has become too late to book may be seen up to a minute later than by <see cref="Read"/>. Refuses as it does.
    /// </summary>
    /// <param name="from">As there.</param>
    /// <param name="days">As there.</param>
    /// <param name="format">As there.</param>
    /// <param name="known">The edition that was answered to the same question; null: none is kept.</param>
    /// <remarks>Callers: as for <see cref="Read"/>.</remarks>
    [AlwaysInterleave, Alias("ReadAgain")]
    Task<Outcome<CalendarAnswer>> ReadAgain(DateOnly? from, int days, string? format, string? known);

    /// <summary>
    /// What a slot costs when it is booked now, whether it is free or not. Refuses with <c>channel.not_found</c>,
    /// <c>slot.no_such_format</c>, <c>price.not_sold</c>, <c>price.bad_quote</c>, <c>advertiser.blocked</c>, and with a
    /// promo code as <see cref="IPromoCodeGrain.Terms"/> does.
    /// </summary>
    /// <remarks>Callers: anyone for a channel that sells; its own people and admins.</remarks>
    [AlwaysInterleave, Alias("Quote")]
    Task<Outcome<Quote>> Quote(AskQuote asked);

    /// <summary>
    /// Totals of up to 100 slots, in the order asked for, without a promo code. Refuses as <see cref="Quote"/> does.
    /// </summary>
    /// <remarks>Callers: as for <see cref="Quote"/>.</remarks>
    [AlwaysInterleave, Alias("Prices")]
    Task<Outcome<SlotPrices>> Prices(AskPrices asked);

    /// <summary>What a post must say about who advertises. Refuses with <c>channel.not_found</c>.</summary>
    /// <remarks>Callers: as for <see cref="Quote"/>.</remarks>
    [AlwaysInterleave, Alias("Marking")]
    Task<Outcome<MarkTerms>> Marking();

    /// <summary>
    /// Takes a slot: places the order. The same wish again answers as before. Refuses with <c>channel.not_found</c>,
    /// <c>slot.taken</c>, <c>slot.off_grid</c>, <c>slot.too_soon</c>, <c>slot.too_far</c>,
    /// <c>slot.price_changed</c>, <c>slot.no_such_format</c>, <c>slot.blocked</c>, <c>creative.not_found</c>,
    /// <c>tenant.suspended</c>, <c>advertiser.blocked</c>,
    /// <c>marking.needed</c>, <c>marking.bad_name</c>, <c>marking.bad_tax_id</c>, <c>marking.bad_erid</c>,
    /// <c>marking.no_room</c>, <c>marking.forbidden</c>, and with
    /// a promo code as <see cref="IPromoCodeGrain.Terms"/> does.
    /// </summary>
    /// <remarks>Callers: a person, who becomes the advertiser.</remarks>
    [AlwaysInterleave, Alias("Book")]
    Task<Outcome<OrderView>> Book(BookSlot wish);

    /// <summary>
    /// Takes a slot for an advertiser the tenant knows: who ordered from it before, or is on one of its lists. The
    /// order is theirs, waits for their payment as <see cref="OrderView.HoldUntil"/> says, and counts as approved;
    /// they are told of it in the bot. The same wish again, or the same attempt, answers as before. Refuses as
    /// <see cref="Book"/> does, and with <c>advertiser.not_found</c> (not known to the tenant, whoever else may know
    /// them), <c>advertiser.too_many_held</c>, <c>payment.no_such_way</c> (nobody could pay in this currency),
    /// <c>order.mismatch</c>, <c>idempotency.mismatch</c>, and for the post <c>creative.empty</c>,
    /// <c>creative.too_long</c>, <c>creative.bad_text</c>, <c>creative.bad_entity</c>, <c>creative.bad_media</c>,
    /// <c>creative.bad_button</c>, <c>creative.many_buttons</c>, <c>creative.bad_preview</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers of the channel's tenant.</remarks>
    [AlwaysInterleave, Alias("BookFor")]
    Task<Outcome<OrderView>> BookFor(BookFor wish);

    /// <summary>
    /// Whether an order that has a place could have another one instead; its own present place is not in its way. The
    /// database has the last word. Refuses with <c>channel.not_found</c>, <c>slot.taken</c>, <c>slot.off_grid</c>,
    /// <c>slot.too_soon</c>, <c>slot.too_far</c>, <c>slot.no_such_format</c>, <c>slot.blocked</c>.
    /// </summary>
    /// <remarks>Callers: the system only (the order).</remarks>
    [AlwaysInterleave, Alias("Fit")]
    Task<Outcome<SlotFit>> Fit(OrderKey order, DateTimeOffset startsAt, string format);

    /// <summary>
    /// Takes a slot as one of several that are bought together, for the price of so many. Otherwise as
    /// <see cref="Book"/>.
    /// </summary>
    /// <param name="wish">The slot.</param>
    /// <param name="advertiser">Telegram user id of who buys.</param>
    /// <param name="group">Id of the group.</param>
    /// <param name="slots">How many slots it has.</param>
    /// <remarks>Callers: the system only (the group).</remarks>
    [AlwaysInterleave, Alias("BookTogether")]
    Task<Outcome<OrderView>> BookTogether(BookSlot wish, long advertiser, Guid group, int slots);

    /// <summary>An order tells what became of its slot. An older version than known is ignored.</summary>
    /// <remarks>Callers: the system only.</remarks>
    [OneWay, AlwaysInterleave, Alias("Changed")]
    Task Changed(SlotChange change);

    /// <summary>The channel tells what it sells now. An older version than known is ignored.</summary>
    /// <param name="channel">The channel; not active: nothing can be booked.</param>
    /// <remarks>Callers: the system only.</remarks>
    [OneWay, AlwaysInterleave, Alias("ChannelChanged")]
    Task ChannelChanged(ChannelView channel);

    /// <summary>
    /// The tenant tells its terms. Another tenant's, or an older version than known, are ignored.
    /// </summary>
    /// <remarks>Callers: the system only.</remarks>
    [OneWay, AlwaysInterleave, Alias("TermsChanged")]
    Task TermsChanged(Guid tenant, TenantTerms terms);

    /// <summary>
    /// A tenant tells on which of its lists an advertiser is. Another tenant's, or an older version than known, are
    /// ignored. A booking under way when it comes is carried out.
    /// </summary>
    /// <remarks>Callers: the system only.</remarks>
    [OneWay, AlwaysInterleave, Alias("StandingChanged")]
    Task StandingChanged(Guid tenant, AdvertiserStanding standing);
}
