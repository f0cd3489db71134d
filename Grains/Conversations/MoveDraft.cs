using LytSlot.Orders;

namespace LytSlot.Grains.Conversations;

/// <summary>Another time for a scheduled order.</summary>
internal sealed record MoveDraft
{
    /// <summary>The order's tenant.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>The order.</summary>
    public Guid? Order { get; init; }

    /// <summary>First day of the days shown, in the channel's zone; null: today.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Chosen day, in the channel's zone.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Which part of a long day's slots is shown, from 0.</summary>
    public int Part { get; init; }

    /// <summary>Chosen start, UTC.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Id of the proposal, minted before it is made.</summary>
    public Guid? Proposal { get; init; }

    /// <summary>A fresh draft for this order.</summary>
    public static MoveDraft For(OrderKey order) => new() { Tenant = order.Tenant, Order = order.Order };

    /// <summary>Key of the order; null when there is none.</summary>
    public OrderKey? OrderKey() => Tenant is { } tenant && Order is { } id ? new OrderKey(tenant, id) : null;
}
