using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Orders;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Orders;

/// <summary>HTTP face of orders. Each handler: bind, call the grain, map the outcome.</summary>
internal static class OrderEndpoints
{
    public static RouteGroupBuilder MapOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/orders").WithTags("Orders").AsMember();
        orders.MapGet("/", ListOrders).WithName(nameof(ListOrders))
            .WithSummary("The tenant's orders, latest slot first.").Refuses("query.bad_page", "caller.member_needed");
        orders.MapGet("/{id:guid}", ReadOrder).WithName(nameof(ReadOrder))
            .WithSummary("An order with everything that happened to it.")
            .Refuses("order.not_found", "caller.member_needed");
        orders.MapPost("/{id:guid}/approve", ApproveOrder).WithName(nameof(ApproveOrder))
            .WithSummary("Lets a paid order through: it will be published at its slot.")
            .Refuses(
                "order.not_found",
                "order.wrong_status",
                "marking.missing",
                "caller.role_too_low",
                "caller.member_needed");
        orders.MapPost("/{id:guid}/reject", RejectOrder).WithName(nameof(RejectOrder))
            .WithSummary("Refuses a paid order; the money goes back.").Ends();
        orders.MapPost("/{id:guid}/cancel", CancelOrder).WithName(nameof(CancelOrder))
            .WithSummary("Calls off an order that is not being published yet; money paid goes back.").Ends();
        return orders;
    }

    private static async Task<Results<Ok<PageResponse<OrderRowResponse>>, ValidationProblem, ProblemHttpResult>>
        ListOrders([AsParameters] ListOrdersRequest wanted, IGrainFactory grains, CancellationToken cancel)
    {
        if (!wanted.TryFilter(out var filter))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["status"] = ["There is no such status."],
            });
        }

        var outcome = await grains.GetGrain<IOrderQueries>(QueryKey.Only)
            .OfTenant(filter, new Page(wanted.After, wanted.Limit), cancel);
        return outcome.Succeeded
            ? TypedResults.Ok(new PageResponse<OrderRowResponse>(
                [.. outcome.Value.Rows.Select(OrderRowResponse.From)], outcome.Value.Next))
            : outcome.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<OrderDetailResponse>, ProblemHttpResult>> ReadOrder(
        Guid id, RequestTenant tenant, IGrainFactory grains, CancellationToken cancel)
    {
        var order = await grains.Order(tenant, id).Read();
        if (!order.Succeeded)
        {
            return order.Refusal.ToProblem();
        }

        var timeline = await grains.GetGrain<IOrderQueries>(QueryKey.Only).Timeline(order.Value.Key, cancel);
        return timeline.ToHttp(found => OrderDetailResponse.From(order.Value, found));
    }

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> ApproveOrder(
        Guid id, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Order(tenant, id).Approve()).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> RejectOrder(
        Guid id, RequestTenant tenant, IGrainFactory grains, ReasonRequest? body = null) =>
        (await grains.Order(tenant, id).Reject(body?.Reason)).ToHttp(OrderResponse.From);

    private static async Task<Results<Ok<OrderResponse>, ProblemHttpResult>> CancelOrder(
        Guid id, RequestTenant tenant, IGrainFactory grains, ReasonRequest? body = null) =>
        (await grains.Order(tenant, id).Cancel(body?.Reason)).ToHttp(OrderResponse.From);

    private static IOrderGrain Order(this IGrainFactory grains, RequestTenant tenant, Guid id) =>
        grains.GetGrain<IOrderGrain>(new OrderKey(tenant.Id, id).ToString());

    private static RouteHandlerBuilder Ends(this RouteHandlerBuilder endpoint) => endpoint
        .Refuses(
            "order.not_found",
            "order.wrong_status",
            "order.bad_reason",
            "caller.role_too_low",
            "caller.member_needed")
        .TakesBody();
}
