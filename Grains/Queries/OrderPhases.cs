using System.Collections.Immutable;
using LytSlot.Orders;

namespace LytSlot.Grains.Queries;

/// <summary>Which statuses a phase has. Pure.</summary>
internal static class OrderPhases
{
    /// <summary>The phase of a status.</summary>
    /// <exception cref="InvalidOperationException">The status has no phase: a programming error.</exception>
    public static OrderPhase Of(OrderStatus status) => status switch
    {
        OrderStatus.Held or OrderStatus.Paid or OrderStatus.ChangesRequested => OrderPhase.Waiting,
        OrderStatus.Scheduled or OrderStatus.Publishing => OrderPhase.Coming,
        OrderStatus.Published => OrderPhase.Standing,
        OrderStatus.Completed or OrderStatus.Expired or OrderStatus.Cancelled or OrderStatus.Rejected
            or OrderStatus.Failed or OrderStatus.Breached => OrderPhase.Done,
        OrderStatus.None => throw new InvalidOperationException("An order without a status."),
    };

    /// <summary>The statuses of a phase; null for any.</summary>
    public static ImmutableArray<OrderStatus>? Statuses(OrderPhase phase) => phase is OrderPhase.None
        ? null
        : [.. Enum.GetValues<OrderStatus>().Where(one => one is not OrderStatus.None && Of(one) == phase)];
}
