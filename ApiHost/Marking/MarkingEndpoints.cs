using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Orders;
using LytSlot.ApiHost.Problems;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Marking;

/// <summary>What posts say about who advertises.</summary>
internal static class MarkingEndpoints
{
    public static void MapMarking(this IEndpointRouteBuilder routes)
    {
        var tenant = routes.MapGroup("/tenant/marking").WithTags("Marking").AsMember();
        tenant.MapGet("/", ReadMarking).WithName(nameof(ReadMarking))
            .WithSummary("What the tenant's posts must say about who advertises.")
            .Refuses("tenant.not_found", "caller.member_needed");
        tenant.MapPut("/", SetMarking).WithName(nameof(SetMarking))
            .WithSummary("Sets it, for orders placed from then on; owners only.")
            .Refuses("tenant.not_found", "marking.bad_policy", "caller.role_too_low", "caller.member_needed")
            .TakesBody();
        var orders = routes.MapGroup("/orders/{id:guid}").WithTags("Marking").AsMember(ApiKeyScopes.Orders);
        orders.MapPut("/erid", SetErid).WithName(nameof(SetErid))
            .WithSummary("Gives the mark of the order's post its erid, or another one, until the order is approved.")
            .Refuses(
                "order.not_found",
                "order.wrong_status",
                "order.too_late",
                "marking.not_needed",
                "marking.bad_erid",
                "caller.role_too_low",
                "caller.member_needed")
            .TakesBody();
    }

    private static async Task<Results<Ok<MarkingResponse>, ProblemHttpResult>> ReadMarking(
        RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Tenant(tenant).Read()).ToHttp(found => new MarkingResponse(found.Marking));

    private static async Task<Results<Ok<MarkingResponse>, ProblemHttpResult>> SetMarking(
        MarkingRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Tenant(tenant).SetMarking(body.Policy)).ToHttp(found => new MarkingResponse(found.Marking));

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> SetErid(
        Guid id, EridRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.GetGrain<IOrderGrain>(new OrderKey(tenant.Id, id).ToString()).Mark(body.Erid))
        .ToHttp(OrderResponse.From);

    private static ITenantGrain Tenant(this IGrainFactory grains, RequestTenant tenant) =>
        grains.GetGrain<ITenantGrain>(new TenantKey(tenant.Id).ToString());
}

/// <summary>Body of <c>PUT /api/v1/tenant/marking</c>.</summary>
/// <param name="Policy">What posts must say about who advertises.</param>
public sealed record MarkingRequest([Required] MarkingPolicy Policy);

/// <summary>Body of <c>PUT /api/v1/orders/{id}/erid</c>.</summary>
/// <param name="Erid">The token, 5 to 64 letters, digits, - and _.</param>
public sealed record EridRequest([Required, MaxLength(64)] string Erid);

/// <summary>A tenant's marking.</summary>
/// <param name="Policy">What posts must say about who advertises.</param>
internal sealed record MarkingResponse(MarkingPolicy Policy);
