using LytSlot.Creatives;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations;

/// <summary>Another post for an order whose owner asked for one.</summary>
internal sealed record ResubmitDraft
{
    /// <summary>The order's tenant.</summary>
    public Guid? Tenant { get; init; }

    /// <summary>The order.</summary>
    public Guid? Order { get; init; }

    /// <summary>What was sent, until it is written as a creative.</summary>
    public PostContent? Content { get; init; }

    /// <summary>Id of the creative, minted before it is written.</summary>
    public Guid? Creative { get; init; }

    /// <summary>A fresh draft for this order.</summary>
    public static ResubmitDraft For(OrderKey order) => new() { Tenant = order.Tenant, Order = order.Order };

    /// <summary>Key of the order; null when there is none.</summary>
    public OrderKey? OrderKey() => Tenant is { } tenant && Order is { } id ? new OrderKey(tenant, id) : null;

    /// <summary>Key of the creative; null until one was sent.</summary>
    public CreativeKey? CreativeKey() =>
        Tenant is { } tenant && Creative is { } id ? new CreativeKey(tenant, id) : null;
}
