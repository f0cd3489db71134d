using System.Text.Json;
using LytSlot.Grains.Calendar;
using LytSlot.Grains.Prices;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>
/// A group's rules: holding → held → paid, or → undoing → ended. Pure. Its orders are fixed by the first write, before
/// any slot is taken: whoever goes on after a crash takes, or gives up, the same ones.
/// </summary>
internal static class OrderGroupRules
{
    /// <summary>Why orders end whose group is not bought as a whole.</summary>
    public const string Incomplete = "package_incomplete";

    private const int Fewest = 2;

    /// <summary>After the last hold: what was under way is known by then.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>Its orders are looked at so often while they are held; within what a timer reaches.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(4);

    /// <summary>
    /// After so long a placement that nobody heard the end of has surely come to one: everything is given up once more.
    /// </summary>
    private static readonly TimeSpan Straggling = TimeSpan.FromSeconds(60);

    /// <summary>What is wrong with a wish; null when nothing is.</summary>
    public static Refusal? Objection(PlaceGroup wish, DateTimeOffset now, Timings timings) =>
        wish.Slots is not { IsDefault: false, Length: >= Fewest and <= SlotQuotes.MostSlots }
        || wish.Slots.Any(slot => slot is null || !PriceLimits.IsPrice(slot.Price))
        || wish.Slots.DistinctBy(slot => (slot.ChannelId, slot.StartsAt)).Count() != wish.Slots.Length
        || wish.Slots.DistinctBy(slot => slot.Price.Currency).Count() != 1
        || IsTooDear(wish)
            ? GroupRefusals.BadSlots
            : TooSoon(wish.Slots.Select(slot => slot.StartsAt), now, timings);

    /// <summary>
    /// A slot that starts before the last look would be sold alone. Asked again before slots are taken, which may be
    /// long after the wish: a cluster that was away in between.
    /// </summary>
    public static Refusal? TooSoon(IEnumerable<DateTimeOffset> starts, DateTimeOffset now, Timings timings) =>
        starts.Any(start => start < now + timings.Hold + timings.CheckoutGrace + Margin) ? CalendarRules.TooSoon : null;

    /// <summary>The intention: nothing is held yet.</summary>
    public static OrderGroupState Begun(
        OrderGroupKey key, PlaceGroup wish, long advertiser, Func<Guid> newId, Stamp stamp) => Happened(
            new OrderGroupState
            {
                TenantId = key.Tenant,
                AdvertiserId = advertiser,
                AdvertiserName = wish.AdvertiserName is { } name ? CalendarBooking.NameOf(name) : null,
                Creative = wish.Creative.ToString(),
                Currency = wish.Slots[0].Price.Currency,
                Promo = wish.Promo,
                Marking = wish.Marking,
                Slots =
                [
                    .. wish.Slots.OrderBy(slot => slot.ChannelId).ThenBy(slot => slot.StartsAt).Select(slot =>
                        new GroupSlotState(
                            newId(),
                            slot.ChannelId,
                            slot.StartsAt.ToUniversalTime(),
                            slot.Format,
                            slot.Price.AmountMinor)),
                ],
            },
            OrderGroupStatus.Holding,
            stamp,
            dueAt: stamp.At);

    /// <summary>Whether a wish is the one the group was made for.</summary>
    public static bool IsSame(OrderGroupState group, PlaceGroup wish, long advertiser) =>
        group.AdvertiserId == advertiser && group.Creative == wish.Creative.ToString() && group.Promo == wish.Promo
        && group.Marking == wish.Marking && !wish.Slots.IsDefault && wish.Slots.Length == group.Slots.Length
        && wish.Slots.All(slot => slot is not null && slot.Price.Currency == group.Currency && group.Slots.Any(known =>
            known.ChannelId == slot.ChannelId && known.StartsAt == slot.StartsAt && known.Format == slot.Format
            && known.PriceMinor == slot.Price.AmountMinor));

    /// <summary>All are held.</summary>
    public static OrderGroupState Held(OrderGroupState group, DateTimeOffset until, Stamp stamp) => Happened(
        group with { HoldUntil = until }, OrderGroupStatus.Held, stamp, NextLook(until, stamp.At));

    /// <summary>Not all could be had, or were paid, or are wanted any more.</summary>
    public static OrderGroupState Undoing(OrderGroupState group, Refusal? refusal, Stamp stamp) => Happened(
        group with { Refusal = refusal, HoldUntil = null }, OrderGroupStatus.Undoing, stamp, dueAt: stamp.At);

    /// <summary>Everything was given up: once more after a while, and then it is over.</summary>
    public static OrderGroupState Undone(OrderGroupState group, Stamp stamp) => group switch
    {
        { UndoneAt: null } => group with { UndoneAt = stamp.At, DueAt = stamp.At + Straggling },
        { UndoneAt: { } first } when stamp.At < first + Straggling => group,
        _ => Happened(group, OrderGroupStatus.Ended, stamp, dueAt: null),
    };

    /// <summary>What the orders say: all paid, to be looked at again, or given up, since one is neither.</summary>
    public static OrderGroupState Looked(OrderGroupState group, IReadOnlyCollection<OrderView?> orders, Stamp stamp)
    {
        var held = orders.Where(order => order?.Status is OrderStatus.Held).ToList();
        var until = held.Min(order => order!.HoldUntil);
        return orders.All(order => order?.PaidAt is not null)
                ? Happened(group with { HoldUntil = null }, OrderGroupStatus.Paid, stamp, dueAt: null)
            : until + Margin > stamp.At && orders.All(order => order is { Status: OrderStatus.Held }
                || order?.PaidAt is not null)
                ? StillHeld(group, until!.Value, stamp.At)
            : Undoing(group, refusal: null, stamp);
    }

    public static OrderGroupView View(OrderGroupKey key, OrderGroupState group) => new(
        key,
        group.Status,
        group.AdvertiserId!.Value,
        [
            .. group.Slots.Select(slot => new GroupOrder(
                new(key.Tenant, slot.Order),
                new(slot.ChannelId, slot.StartsAt, slot.Format, new(slot.PriceMinor, group.Currency)))),
        ],
        new(group.Slots.Sum(slot => slot.PriceMinor), group.Currency),
        group.Status is OrderGroupStatus.Held ? group.HoldUntil : null,
        group.Version);

    /// <summary>The next look stays where it is when nothing else is known than before.</summary>
    private static OrderGroupState StillHeld(OrderGroupState group, DateTimeOffset until, DateTimeOffset now) =>
        group.HoldUntil == until && group.DueAt > now
            ? group
            : group with { HoldUntil = until, DueAt = NextLook(until, now) };

    private static DateTimeOffset NextLook(DateTimeOffset until, DateTimeOffset now) =>
        until + Margin < now + LookEvery ? until + Margin : now + LookEvery;

    /// <summary>What is paid in one must be payable at all; Stars are paid one by one.</summary>
    private static bool IsTooDear(PlaceGroup wish) =>
        wish.Slots[0].Price.Currency is var currency && currency != Money.Stars
        && wish.Slots.Sum(slot => slot.Price.AmountMinor) > PriceLimits.Highest(currency);

    private static OrderGroupState Happened(
        OrderGroupState group, OrderGroupStatus status, Stamp stamp, DateTimeOffset? dueAt) => group with
        {
            Status = status,
            DueAt = dueAt,
            Version = group.Version + 1,
            Events =
            [
                new(
                    group.Version + 1,
                    JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()),
                    stamp.At,
                    stamp.Actor,
                    group.Refusal?.Code,
                    stamp.Trace),
            ],
        };
}
