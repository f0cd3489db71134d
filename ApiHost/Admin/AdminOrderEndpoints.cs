using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Orders;
using LytSlot.ApiHost.Problems;
using LytSlot.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Admin;

/// <summary>What the platform's admins do about an order's money.</summary>
internal static class AdminOrderEndpoints
{
    public static RouteGroupBuilder MapAdminOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/admin/tenants/{tenant:guid}/orders/{id:guid}").WithTags("Admin").AsAdmin();
        orders.MapPost("/return", ConfirmReturnOutside).WithName(nameof(ConfirmReturnOutside))
            .WithSummary("Money that its provider refuses to give back was given back by hand.")
            .Refuses("order.not_found", "payment.not_by_hand", "payment.not_found", "caller.admin_needed");
        return orders;
    }

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> ConfirmReturnOutside(
        Guid tenant, Guid id, IGrainFactory grains) =>
        (await grains.GetGrain<IOrderGrain>(new OrderKey(tenant, id).ToString()).ConfirmReturn())
        .ToHttp(OrderResponse.From);
}
