using System.Collections.Immutable;
using LytSlot.Grains.Publishing;

namespace LytSlot.Grains.Orders;

/// <summary>
/// The order's rules about looking after its post: when it is checked, and what follows from what a check saw. Only
/// Telegram's clear word costs an owner the money, and only while the term runs.
/// </summary>
internal static class CheckRules
{
    public const string Removed = "removed";

    public const string Altered = "altered";

    public const string ChannelGone = "channel_gone";

    public const string BotRemoved = "bot_removed";

    private const string TooLateToTell = "seen only after the term";

    /// <summary>
    /// Three checks: one within the top time, one in the rest of the term, both at an instant nobody can know, and one
    /// at its end.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="from">Start of the term, UTC.</param>
    /// <param name="to">Its end, or that of the watch, UTC.</param>
    /// <param name="draw">Two numbers by chance, from 0 to below 1.</param>
    public static ImmutableArray<DateTimeOffset> Plan(
        OrderState order, DateTimeOffset from, DateTimeOffset to, (double First, double Second) draw)
    {
        var half = (to - from) / 2;
        var top = order.Top is { } promised && promised > TimeSpan.Zero && promised < half ? promised : half;
        return [from + (top * draw.First), from + top + ((to - from - top) * draw.Second), to];
    }

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.FinishCheck check, Timings timings)
    {
        if (order.ChecksAt is not [var due, ..] || due != check.Due)
        {
            return Decision.Unchanged;
        }

        ImmutableArray<DateTimeOffset> left = [.. order.ChecksAt.Skip(1).Where(at => at > check.At)];
        return check.Sight switch
        {
            { Kind: SightKind.Intact, CoveredBy: { } by } when order.CoveredBy is null =>
                new OrderEvent.Covered(by, left),
            { Kind: SightKind.Intact } => new OrderEvent.Checked(left),
            { Kind: SightKind.Removed or SightKind.Altered } when IsTooLate(order, check.At, timings) =>
                new OrderEvent.CheckSkipped(TooLateToTell, left),
            { Kind: SightKind.Removed } => new OrderEvent.Breached(Removed),
            { Kind: SightKind.Altered } => new OrderEvent.Breached(Altered),
            { Kind: SightKind.ChannelGone or SightKind.BotOut } when IsTooLate(order, check.At, timings) =>
                new OrderEvent.CheckSkipped(TooLateToTell, left),
            { Kind: SightKind.ChannelGone } => Lost(order, ChannelGone, check.At, timings),
            { Kind: SightKind.BotOut } => Lost(order, BotRemoved, check.At, timings),
            var unclear => Unclear(order, unclear.Words ?? "", check.At, left, timings),
        };
    }

    /// <summary>What an event of a check makes of the order; null when it is not one.</summary>
    public static OrderState? Change(OrderState order, OrderEvent happened, Stamp stamp) => happened switch
    {
        OrderEvent.Checked e => Seen(order, e.ChecksAt),
        OrderEvent.Covered e => Seen(order, e.ChecksAt) with { CoveredBy = e.By },
        OrderEvent.CheckPostponed e => order with { RetryAt = e.RetryAt },
        OrderEvent.CheckSkipped e => order with { ChecksAt = e.ChecksAt, RetryAt = null },
        OrderEvent.AccessLost e => order with { LostSince = stamp.At, RetryAt = e.RetryAt },
        OrderEvent.Breached e => OrderChanges.Ended(order, LytSlot.Orders.OrderStatus.Breached, e.Reason) with
        {
            ChecksAt = [],
            RetryAt = null,
            BreachedAt = stamp.At,
        },
        _ => null,
    };

    private static OrderState Seen(OrderState order, ImmutableArray<DateTimeOffset> left) => order
        with
    { ChecksAt = left, RetryAt = null, LostSince = null };

    /// <summary>
    /// A post that is gone after its term proves nothing, unless it could not be seen since before: when everything
    /// here stood still, the owner may have taken it down rightly.
    /// </summary>
    private static bool IsTooLate(OrderState order, DateTimeOffset now, Timings timings) =>
        order.LostSince is null && now > order.TermEndsAt + (timings.LastCheckPatience * 2);

    private static Decision<OrderEvent> Lost(OrderState order, string reason, DateTimeOffset now, Timings timings)
    {
        if (order.LostSince is not { } since)
        {
            return new OrderEvent.AccessLost(reason, now + timings.TryAgain);
        }

        var deadline = since + timings.AccessGrace;
        return now < deadline
            ? new OrderEvent.CheckPostponed(reason, Sooner(PublishingRules.Rarer(now, since, timings), deadline))
            : new OrderEvent.Breached(reason);
    }

    /// <summary>
    /// A take-down does not wait long for the last check; but while the channel is known to be out of reach, neither
    /// can be done.
    /// </summary>
    private static OrderEvent Unclear(
        OrderState order, string words, DateTimeOffset now, ImmutableArray<DateTimeOffset> left, Timings timings)
    {
        var due = order.ChecksAt[0];
        var patience = order.ChecksAt.Length > 1 ? timings.CheckPatience
            : order.LostSince is null ? timings.LastCheckPatience
            : timings.TakeDownLate;
        return now < due + patience
            ? new OrderEvent.CheckPostponed(words, Sooner(PublishingRules.Rarer(now, due, timings), due + patience))
            : new OrderEvent.CheckSkipped(words, left);
    }

    private static DateTimeOffset Sooner(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
