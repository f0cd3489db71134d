using LytSlot.Orders;

namespace LytSlot.Grains.Orders;

/// <summary>Whether an advertiser may say how an order went. Pure.</summary>
internal static class RatingRules
{
    private const int Worst = 1;

    private const int Best = 5;

    /// <summary>So long after it was given a rating can be given anew.</summary>
    private static readonly TimeSpan Changeable = TimeSpan.FromDays(7);

    public static Decision<OrderEvent> Decide(OrderState order, OrderCommand.Rate command) => command switch
    {
        { Rating: < Worst or > Best } => OrderRefusals.BadRating,
        _ when order.Status is not OrderStatus.Completed => OrderRefusals.WrongStatus(order.Status, command),
        _ when order.Rating == command.Rating => Decision.Unchanged,
        _ when !MayRate(order, command.At) => OrderRefusals.TooLate,
        _ => new OrderEvent.Rated(command.Rating),
    };

    public static bool MayRate(OrderState order, DateTimeOffset now) => MayRate(order.Status, order.RatedAt, now);

    /// <summary>Whether it is finished, and not rated or rated lately.</summary>
    public static bool MayRate(OrderStatus status, DateTimeOffset? ratedAt, DateTimeOffset now) =>
        status is OrderStatus.Completed && !(now >= ratedAt + Changeable);
}
