using LytSlot.ApiHost.Orders;
using LytSlot.Moderation;

namespace LytSlot.ApiHost.Admin;

/// <summary>An order that waits for an admin, and whose.</summary>
/// <param name="Tenant">Whose channel it is for.</param>
/// <param name="Order">The order.</param>
/// <param name="Moderation">What was found, since when it waits and until when.</param>
internal sealed record WaitingOrderResponse(Guid Tenant, OrderRowResponse Order, ModerationResponse Moderation)
{
    public static WaitingOrderResponse From(ModerationRow row) => new(
        row.Order.Key.Tenant, OrderRowResponse.From(row.Order), ModerationResponse.From(row.Moderation));
}
