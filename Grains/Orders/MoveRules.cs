using System.Globalization;
using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>
/// Moving a scheduled order: one side proposes, the other agrees; price, post and approval stay. Whether the channel
/// sells the time is for the calendar to say, whether it is free for the database.
/// </summary>
internal static class MoveRules
{
    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.ProposeMove propose, Timings timings)
    {
        if (order.Move?.Id == propose.Id || order.PastMove?.Id == propose.Id)
        {
            return Decision.Unchanged;
        }

        if (order.Status is not OrderStatus.Scheduled)
        {
            return OrderRefusals.WrongStatus(order.Status, propose);
        }

        if (ModerationRules.IsWaiting(order))
        {
            return OrderRefusals.InModeration;
        }

        if (propose.StartsAt == order.StartsAt)
        {
            return OrderRefusals.SameSlot;
        }

        if (propose.StartsAt <= propose.At)
        {
            return OrderRefusals.TooLate;
        }

        var until = Deadlines.Move(order, propose.StartsAt, propose.At, timings);
        var number = Math.Max(order.Move?.Number ?? 0, order.PastMove?.Number ?? 0) + 1;
        return until > propose.At
            ? new OrderEvent.MoveProposed(new(number, propose.Id, propose.ByAdvertiser, propose.StartsAt, until))
            : OrderRefusals.TooLate;
    }

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.AgreeToMove agree)
    {
        if (order.PastMove is { IsAgreed: true } past && past.Number == agree.Number)
        {
            return Decision.Unchanged;
        }

        if (order.Status is not OrderStatus.Scheduled)
        {
            return OrderRefusals.WrongStatus(order.Status, agree);
        }

        return ModerationRules.IsWaiting(order) ? OrderRefusals.InModeration
            : order.Move is not { } move || move.Number != agree.Number ? OrderRefusals.NoProposal
            : move.ByAdvertiser == agree.ByAdvertiser ? OrderRefusals.OwnProposal
            : agree.At >= move.Until ? OrderRefusals.TooLate
            : new OrderEvent.Moved(order.StartsAt, move.StartsAt, agree.EndsAt, move.ByAdvertiser);
    }

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.DeclineMove decline)
    {
        if (order.PastMove is { IsAgreed: false } past && past.Number == decline.Number)
        {
            return Decision.Unchanged;
        }

        return order.Status is not OrderStatus.Scheduled ? OrderRefusals.WrongStatus(order.Status, decline)
            : order.Move?.Number == decline.Number ? new OrderEvent.MoveDeclined(decline.ByAdvertiser)
            : OrderRefusals.NoProposal;
    }

    /// <summary>Whether a proposal has had its time, though the slot has not come.</summary>
    public static bool IsOver(OrderState order, DateTimeOffset now) =>
        order is { Status: OrderStatus.Scheduled, Move: { } move } && now >= move.Until && now < order.StartsAt;

    /// <summary>What an event makes of the order; null when it is none of these.</summary>
    public static OrderState? Change(OrderState order, OrderEvent happened) => happened switch
    {
        OrderEvent.MoveProposed e => Without(order) with { Move = e.Move },
        OrderEvent.Moved e => order with
        {
            BookedFor = order.BookedFor ?? e.From,
            StartsAt = e.To,
            EndsAt = e.EndsAt,
            Move = null,
            PastMove = new(order.Move!.Number, order.Move.Id, IsAgreed: true),
        },
        OrderEvent.MoveDeclined or OrderEvent.MoveExpired => Without(order),
        _ => null,
    };

    /// <summary>The order without a proposal.</summary>
    public static OrderState Without(OrderState order) => order.Move is not { } move ? order : order with
    {
        Move = null,
        PastMove = new(move.Number, move.Id, IsAgreed: false),
    };

    /// <summary>What the timeline says of it; null for anything else.</summary>
    public static string? Words(OrderEvent happened) => happened switch
    {
        OrderEvent.MoveProposed e => Spell(e.Move.StartsAt),
        OrderEvent.Moved e => $"{Spell(e.From)} to {Spell(e.To)}",
        _ => null,
    };

    private static string Spell(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture);
}
