using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>Until when people may do what an order waits for. Pure; all instants UTC.</summary>
internal static class Deadlines
{
    /// <summary>
    /// Payment: 15 minutes from now. What the channel's side placed for somebody waits for 24 hours, or until 30
    /// minutes before the slot, whichever comes first, yet never shorter than what people place themselves.
    /// </summary>
    public static DateTimeOffset Payment(PlaceOrder wish, DateTimeOffset now, Timings timings)
    {
        var usual = now + timings.Hold;
        var offered = Sooner(now + timings.OfferHold, wish.StartsAt - timings.OwnerAnswerBeforeSlot);
        return wish.PlacedBy is null || offered < usual ? usual : offered;
    }

    /// <summary>
    /// The owner's answer: 24 hours from now or 30 minutes before the slot, whichever comes first; what comes later
    /// than that leaves the owner half of what is left.
    /// </summary>
    public static DateTimeOffset OwnerAnswer(OrderState order, DateTimeOffset now, Timings timings) =>
        Sooner(now + timings.OwnerAnswer, Moderation(order, now, timings));

    /// <summary>
    /// An admin's answer for what is paid: 30 minutes before the slot; what comes later than that has half of what is
    /// left.
    /// </summary>
    public static DateTimeOffset Moderation(OrderState order, DateTimeOffset now, Timings timings)
    {
        var beforeSlot = order.StartsAt - timings.OwnerAnswerBeforeSlot;
        var halfway = now + ((order.StartsAt - now) / 2);
        return beforeSlot > halfway ? beforeSlot : halfway;
    }

    /// <summary>
    /// The advertiser's other post: 12 hours from now or an hour before the slot, whichever comes first. Not after now
    /// when it is too late to ask for one.
    /// </summary>
    public static DateTimeOffset Changes(OrderState order, DateTimeOffset now, Timings timings) =>
        Sooner(now + timings.Changes, order.StartsAt - timings.ChangesBeforeSlot);

    /// <summary>
    /// Agreeing to a move: 12 hours from now, or a quarter of an hour before the sooner of the two slots.
    /// </summary>
    public static DateTimeOffset Move(OrderState order, DateTimeOffset to, DateTimeOffset now, Timings timings) =>
        Sooner(now + timings.MoveAnswer, Sooner(order.StartsAt, to) - timings.MoveBeforeSlot);

    private static DateTimeOffset Sooner(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
