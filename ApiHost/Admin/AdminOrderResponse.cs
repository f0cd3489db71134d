using LytSlot.ApiHost.Orders;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Admin;

/// <summary>An order in a list, and whose.</summary>
/// <param name="Tenant">Whose channel it is for.</param>
/// <param name="Order">The order.</param>
internal sealed record AdminOrderResponse(Guid Tenant, OrderRowResponse Order)
{
    public static AdminOrderResponse From(OrderRow order) => new(order.Key.Tenant, OrderRowResponse.From(order));
}
