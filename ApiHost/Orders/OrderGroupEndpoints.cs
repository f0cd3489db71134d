using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Orders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Orders;

/// <summary>HTTP face of orders that are bought together.</summary>
internal static class OrderGroupEndpoints
{
    public static RouteGroupBuilder MapOrderGroups(this IEndpointRouteBuilder routes)
    {
        var groups = routes.MapGroup("/order-groups").WithTags("Orders").AsMember(ApiKeyScopes.Orders);
        groups.MapGet("/{id:guid}", ReadOrderGroup).WithName(nameof(ReadOrderGroup))
            .WithSummary("Slots that are bought together, all or none.")
            .Refuses("group.not_found", "caller.member_needed");
        return groups;
    }

    private static async Task<Results<Ok<OrderGroupResponse>, ProblemHttpResult>> ReadOrderGroup(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.GetGrain<IOrderGroupGrain>(new OrderGroupKey(tenant.Id, id).ToString()).Read())
        .ToHttp(OrderGroupResponse.From);
}
